import type { ReadFileResult } from '../protocol/files.ts';
import type { Examined } from '../rules/engine/examine.ts';
import type { FileText, TextRead } from '../workspace/closed-reports.ts';
import type { KnownReport } from '../workspace/document.ts';
import type { FileFact, Snapshot } from '../workspace/snapshot.ts';

/** What a check of closed reports asks of the files around it. */
export interface Disk {
  readFile(uri: string): Promise<ReadFileResult | TextRead>;
  /** What stands at a URI, symbolic links resolved: a file whose real place is outside `roots` is `outside`. */
  fileFact(uri: string, roots: readonly string[]): Promise<FileFact>;
  /** Whose report it may be, told at a glance; see `ownerIn`. */
  ownerOf?(uri: string): string | undefined;
}

/** Closed reports that are to be checked. */
export interface Task {
  readonly uris: readonly string[];
  /** The inputs at the moment of asking: what is found is found in its standards and settings, whatever becomes of them. */
  snapshot(): Snapshot;
  /** The reports that one of them was compared with when it was last checked. */
  peersOf(uri: string): readonly KnownReport[];
  readonly signal?: AbortSignal;
}

/** What became of a file of a task. */
export type Outcome = { readonly examined: Examined } | Unread | Failed | NoReport;

export interface Unread {
  readonly uri: string;
  readonly problem: Extract<ReadFileResult, { readonly problem: string }>['problem'];
}

/** Nobody foresaw what is in it: it is not checked, and all others are. */
export interface Failed {
  readonly uri: string;
  readonly problem: 'failed-inside';
  /** For whoever looks for the cause. */
  readonly reason: string;
}

export function failedAt(uri: string, error: unknown): Failed {
  const reason = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return { uri, problem: 'failed-inside', reason };
}

/** Whatever its name says, something else stands in it. */
type NoReport = FileText;

/**
 * Checks the reports of a task, each once, in batches that come as they are done and in no particular order. What knows some
 * results beforehand, or keeps them, wraps another of these: it hands on a task without what it knows.
 */
export interface Examiner {
  (task: Task): AsyncIterable<readonly Outcome[]>;
  /** Says that a task of about so many reports is to come, once what they rest on is read. */
  expect?(reports: number): void;
}

export function uriOf(outcome: Outcome): string {
  return 'examined' in outcome ? outcome.examined.uri : outcome.uri;
}
