import { DiagnosticSeverity, type Diagnostic as Published } from 'vscode-languageserver-types';
import type { Service } from '../service.ts';
import { isClosed, type KnownDocument } from '../workspace/document.ts';
import type { Client } from './client.ts';
import { toDiagnostic } from './convert.ts';
import type { Session } from './session.ts';

/** Tells the client what is found in a file, and knows what it was told last; one that asks for findings is only told to ask. */
interface FindingsTeller {
  tell(uri: string): void;
  /** The file is gone, or is none of ours any more. */
  withdraw(uri: string): void;
  /** How much is told by now, and in how many files. */
  told(): FindingCounts;
}

export interface FindingCounts {
  readonly files: number;
  readonly errors: number;
  readonly warnings: number;
  readonly others: number;
}

function countOf(diagnostics: readonly Published[]): Omit<FindingCounts, 'files'> {
  const errors = diagnostics.filter((one) => one.severity === DiagnosticSeverity.Error).length;
  const warnings = diagnostics.filter((one) => one.severity === DiagnosticSeverity.Warning).length;
  return { errors, warnings, others: diagnostics.length - errors - warnings };
}

/** What is found in a file, as the editor is shown it. */
export function findingsIn(
  service: Service,
  document: KnownDocument | undefined,
  { reader, abilities, settings }: Pick<Client, 'reader' | 'abilities' | 'settings'>,
): readonly Published[] {
  if (document === undefined || document.origin === 'shipped') return [];
  const found = service.diagnostics(document.uri, reader.locale);
  return found.flatMap((one) => toDiagnostic(one, abilities.findings, settings.severities[one.code]) ?? []);
}

/** Stands for whatever was last said of an open file, which is told its findings at every version. */
const openFile = 'open';

/** `isLeft`: whether somebody else checks a closed report, so that it is told once that is done. */
export function createFindingsTeller(
  { connection, service, client, pulled }: Session,
  isLeft: (uri: string) => boolean,
): FindingsTeller {
  const published = new Map<string, string>();
  const counts = new Map<string, Omit<FindingCounts, 'files'>>();
  return {
    tell(uri) {
      const { abilities } = client();
      const document = service.known(uri);
      if (isClosed(document) && !service.isStillExamined(uri) && isLeft(uri)) return;
      const diagnostics = [...findingsIn(service, document, client())];
      if (diagnostics.length === 0) counts.delete(uri);
      else counts.set(uri, countOf(diagnostics));
      if (abilities.pullsFindings) {
        pulled.note(uri, diagnostics, document?.open === true ? document.version : null);
        return;
      }
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
    },
    withdraw(uri) {
      counts.delete(uri);
      if (client().abilities.pullsFindings) pulled.forget(uri);
      if (!published.has(uri)) return;
      published.delete(uri);
      void connection.sendDiagnostics({ uri, diagnostics: [] });
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
