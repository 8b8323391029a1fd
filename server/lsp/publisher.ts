import { createFindingsTeller, type FindingCounts } from './findings-teller.ts';
import type { Session } from './session.ts';
import { waitingFiles } from './waiting-files.ts';

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

/**
 * Publishes findings without a fixed delay: a file that is touched again before its turn is checked once, at its newest
 * version. `isLeft`: see `createFindingsTeller`. `idle`: nothing is left to be checked.
 */
export function createPublisher(session: Session, isLeft: (uri: string) => boolean, idle: () => void): Publisher {
  const { service, environment, failures } = session;
  const teller = createFindingsTeller(session, isLeft);
  const awaiting: (() => void)[] = [];
  // A file that cannot be checked keeps nobody from the others.
  const publish = (uri: string): void => failures.contain({ file: uri }, () => teller.tell(uri));
  const rest = (): void => {
    idle();
    for (const go of awaiting.splice(0)) go();
  };
  const waiting = waitingFiles(environment, publish, rest);

  return {
    touch(uris) {
      // Thousands of closed files are looked up in their turn, after the open ones.
      for (const uri of uris) waiting.add(uri, service.opened.has(uri));
      waiting.go();
    },
    withdraw(uri) {
      waiting.leave(uri);
      teller.withdraw(uri);
    },
    everything() {
      this.touch(service.snapshot().documents.keys());
    },
    allTold: () =>
      new Promise((resolve) => {
        if (waiting.isEmpty()) resolve();
        else awaiting.push(resolve);
      }),
    told: teller.told,
  };
}
