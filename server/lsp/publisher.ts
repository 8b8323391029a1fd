import { DiagnosticSeverity, type Diagnostic as Published } from 'vscode-languageserver-types';
import { isClosed } from '../workspace/document.ts';
import { toDiagnostic } from './convert.ts';
import type { Session } from './session.ts';

export interface Publisher {
  /** Findings of these files may differ now; they are worked out after whatever is waiting, open files first. */
  touch(uris: Iterable<string>): void;
  /** A file that is gone, or is none of ours any more: its findings are withdrawn. */
  withdraw(uri: string): void;
  everything(): void;
  /** How much is told by now, and in how many files. */
  told(): Told;
}

export interface Told {
  readonly files: number;
  readonly errors: number;
  readonly warnings: number;
  readonly others: number;
}

function countOf(diagnostics: readonly Published[]): Omit<Told, 'files'> {
  const errors = diagnostics.filter((one) => one.severity === DiagnosticSeverity.Error).length;
  const warnings = diagnostics.filter((one) => one.severity === DiagnosticSeverity.Warning).length;
  return { errors, warnings, others: diagnostics.length - errors - warnings };
}

/** Stands for whatever was last said of an open file, which is told its findings at every version. */
const openFile = 'open';

/**
 * Publishes findings without a fixed delay: a file that is touched again before its turn is checked once, at its newest
 * version. `isLeft`: whether somebody else checks a closed report, so that it is published once
 * that is done. `idle`: nothing is left to be checked.
 */
export function createPublisher(
  { connection, service, environment, client, failures }: Session,
  isLeft: (uri: string) => boolean,
  idle: () => void,
): Publisher {
  const { later, slices } = environment;
  const openWaiting = new Set<string>();
  const closedWaiting = new Set<string>();
  const published = new Map<string, string>();
  const counts = new Map<string, Omit<Told, 'files'>>();
  let openScheduled = false;
  let closedScheduled = false;

  const work = (uri: string): void => {
    const { reader, abilities } = client();
    const document = service.known(uri);
    if (isClosed(document) && !service.isStillExamined(uri) && isLeft(uri)) return;
    const diagnostics: Published[] =
      document === undefined || document.origin === 'shipped'
        ? []
        : service.diagnostics(uri, reader.locale).map((one) => toDiagnostic(one, abilities.findings));
    if (diagnostics.length === 0) counts.delete(uri);
    else counts.set(uri, countOf(diagnostics));
    if (document?.open === true) {
      published.set(uri, openFile);
      const version = abilities.findings.version ? { version: document.version } : {};
      void connection.sendDiagnostics({ uri, diagnostics, ...version });
      return;
    }
    // A closed file without findings, and one whose findings are as before, is not worth a message.
    const print = JSON.stringify(diagnostics);
    if (print === (published.get(uri) ?? '[]')) return;
    published.set(uri, print);
    void connection.sendDiagnostics({ uri, diagnostics });
  };

  /** A file that cannot be checked keeps nobody from the others. */
  const publish = (uri: string): void => failures.contain({ file: uri }, () => work(uri));

  const leave = (uri: string): void => {
    openWaiting.delete(uri);
    closedWaiting.delete(uri);
  };

  const tellOpen = (): void => {
    openScheduled = false;
    for (const uri of openWaiting) {
      leave(uri);
      publish(uri);
    }
    if (closedWaiting.size === 0) idle();
  };

  /** As many as a slice has room for. */
  const tellClosed = (): void => {
    closedScheduled = false;
    if (openWaiting.size > 0) tellOpen();
    for (const uri of closedWaiting) {
      leave(uri);
      publish(uri);
      if (slices.isOver()) break;
    }
    if (closedWaiting.size > 0) schedule();
    else idle();
  };

  const schedule = (): void => {
    if (openWaiting.size > 0 && !openScheduled) {
      openScheduled = true;
      later(tellOpen);
    }
    if (closedWaiting.size > 0 && !closedScheduled) {
      closedScheduled = true;
      slices.begin(tellClosed);
    }
  };

  return {
    touch(uris) {
      for (const uri of uris) {
        // Thousands of closed files are looked up in their turn, after the open ones.
        const [mine, other] = service.opened.has(uri) ? [openWaiting, closedWaiting] : [closedWaiting, openWaiting];
        other.delete(uri);
        mine.add(uri);
      }
      schedule();
    },
    withdraw(uri) {
      leave(uri);
      counts.delete(uri);
      if (!published.has(uri)) return;
      published.delete(uri);
      void connection.sendDiagnostics({ uri, diagnostics: [] });
    },
    everything() {
      this.touch(service.snapshot().documents.keys());
    },
    told() {
      const sum = { files: counts.size, errors: 0, warnings: 0, others: 0 };
      for (const { errors, warnings, others } of counts.values()) {
        sum.errors += errors;
        sum.warnings += warnings;
        sum.others += others;
      }
      return sum;
    },
  };
}
