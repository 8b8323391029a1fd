import { createFindingsTeller, type FindingCounts } from './findings-teller.ts';
import type { Session } from './session.ts';

export interface Publisher {
  /** Findings of these files may differ now; they are worked out after whatever is waiting, open files first. */
  touch(uris: Iterable<string>): void;
  /** A file that is gone, or is none of ours any more: its findings are withdrawn. */
  withdraw(uri: string): void;
  everything(): void;
  /** Once nothing is left to be told. */
  allTold(): Promise<void>;
  /** How much is told by now, and in how many files. */
  told(): FindingCounts;
}

/** Whose findings are to be told: files that the editor has open, and others. */
interface WaitingFiles {
  readonly open: Set<string>;
  readonly closed: Set<string>;
}

/** A file that has been opened or closed since waits with the others of its kind. */
function wait({ open, closed }: WaitingFiles, uri: string, isOpen: boolean): void {
  const [mine, other] = isOpen ? [open, closed] : [closed, open];
  other.delete(uri);
  mine.add(uri);
}

function leave({ open, closed }: WaitingFiles, uri: string): void {
  open.delete(uri);
  closed.delete(uri);
}

/**
 * Publishes findings without a fixed delay: a file that is touched again before its turn is checked once, at its newest
 * version. `isLeft`: see `createFindingsTeller`. `idle`: nothing is left to be checked.
 */
export function createPublisher(session: Session, isLeft: (uri: string) => boolean, idle: () => void): Publisher {
  const { service, environment, failures } = session;
  const { later, slices } = environment;
  const teller = createFindingsTeller(session, isLeft);
  const waiting: WaitingFiles = { open: new Set(), closed: new Set() };
  const awaiting: (() => void)[] = [];
  let openScheduled = false;
  let closedScheduled = false;

  const publish = (uri: string): void => {
    leave(waiting, uri);
    // A file that cannot be checked keeps nobody from the others.
    failures.contain({ file: uri }, () => teller.tell(uri));
  };

  const rest = (): void => {
    idle();
    for (const go of awaiting.splice(0)) go();
  };

  const tellOpen = (): void => {
    openScheduled = false;
    waiting.open.forEach(publish);
    if (waiting.closed.size === 0) rest();
  };

  /** As many as a slice has room for. */
  const tellClosed = (): void => {
    closedScheduled = false;
    if (waiting.open.size > 0) tellOpen();
    for (const uri of waiting.closed) {
      publish(uri);
      if (slices.isOver()) break;
    }
    if (waiting.closed.size > 0) schedule();
    else rest();
  };

  const schedule = (): void => {
    if (waiting.open.size > 0 && !openScheduled) {
      openScheduled = true;
      later(tellOpen);
    }
    if (waiting.closed.size > 0 && !closedScheduled) {
      closedScheduled = true;
      slices.begin(tellClosed);
    }
  };

  return {
    touch(uris) {
      // Thousands of closed files are looked up in their turn, after the open ones.
      for (const uri of uris) wait(waiting, uri, service.opened.has(uri));
      schedule();
    },
    withdraw(uri) {
      leave(waiting, uri);
      teller.withdraw(uri);
    },
    everything() {
      this.touch(service.snapshot().documents.keys());
    },
    allTold: () =>
      new Promise((resolve) => {
        if (waiting.open.size + waiting.closed.size === 0) resolve();
        else awaiting.push(resolve);
      }),
    told: teller.told,
  };
}
