import type { FindingsMemory } from '../rules/engine/findings-memory.ts';
import type { ClosedReports } from '../workspace/closed-reports.ts';
import { type Document, wholeOf } from '../workspace/document.ts';
import type { Snapshot } from '../workspace/snapshot.ts';

/** What a service holds: everything known by now, and what was found in it. */
export interface ServiceState {
  snapshot: Snapshot;
  /** What the editor calls the languages of the files that it has open. */
  readonly languageIds: Map<string, string>;
  readonly opened: Set<string>;
  readonly memory: FindingsMemory;
  readonly closed: ClosedReports;
}

/** A file with all that is in it. */
export function documentIn({ snapshot }: ServiceState, uri: string): Document | undefined {
  const known = snapshot.documents.get(uri);
  return known && wholeOf(known);
}

export function isShippedIn({ snapshot }: ServiceState, uri: string): boolean {
  return snapshot.documents.get(uri)?.origin === 'shipped';
}
