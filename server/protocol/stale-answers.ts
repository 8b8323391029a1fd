import type { PlainPosition } from './plain-range.ts';

/** Client to server, request: a report's answers to clauses that have changed since; nothing for a file that is no report. */
export const staleAnswersRequest = 'clausewright/staleAnswers';
export interface StaleAnswersParams {
  readonly uri: string;
}
export interface StaleAnswersResult {
  /** The address of a page that shows each with what changed. */
  readonly page: string;
  readonly answers: readonly StaleAnswerItem[];
}
export interface StaleAnswerItem extends SeenAnswer {
  /** The clause by number and title. */
  readonly name: string;
  readonly status: string;
  /** What changed, on one line; nothing where that is not known. */
  readonly changes?: string;
}

/** A stale answer as a reader saw it: the key it stands under, and its clause's digest at that time. */
export interface SeenAnswer {
  readonly clause: string;
  readonly digest: string;
}

/**
 * Client to server, request: what takes today's digests over into answers that the reader has looked at. Answered with an LSP
 * workspace edit; nothing where one of them is no longer as it was seen.
 */
export const reaffirmRequest = 'clausewright/reaffirm';
export interface ReaffirmParams {
  readonly uri: string;
  readonly seen: readonly SeenAnswer[];
}

/**
 * Client to server, request: a clause as it was answered beside what it says today. `clause`: the key that the answer stands
 * under; else the answer at `position`. Nothing where no answer is there.
 */
export const compareAnsweredRequest = 'clausewright/compareAnswered';
export interface CompareAnsweredParams {
  readonly uri: string;
  readonly clause?: string;
  readonly position?: PlainPosition;
}
export interface CompareAnsweredResult {
  /** Addresses of two documents, and what stands above them. */
  readonly sides?: { readonly before: string; readonly after: string; readonly title: string };
  /** What the reader has to know, above all where something is not known. */
  readonly note?: string;
}
