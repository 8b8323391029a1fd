import type { PlainRange } from './plain-range.ts';

/** What can be begun: a standard from nothing, a variant of one that is there, a report on one. */
export type NewKind = 'standard' | 'variant' | 'report';

export const newKinds: readonly NewKind[] = ['standard', 'variant', 'report'];

/** What was answered so far, by the names of the steps; several values where several may be chosen. */
export type NewAnswers = Readonly<Record<string, string | readonly string[]>>;

/** One question on the way to a new file, in the reader's language. */
export interface NewStep {
  readonly name: string;
  readonly title: string;
  /** What to write or choose, in a sentence. */
  readonly prompt: string;
  readonly kind: 'text' | 'one' | 'several';
  /** What may be chosen. */
  readonly items: readonly NewItem[];
  /** What stands there at first. */
  readonly value: string;
}

export interface NewItem {
  readonly value: string;
  readonly label: string;
  readonly description?: string;
  readonly detail?: string;
}

/** Client to server, request: the next question on the way to a new file, or the file once all is answered. */
export const newStepRequest = 'clausewright/newStep';
export interface NewStepParams {
  readonly begin: NewKind;
  readonly given: NewAnswers;
}
export type NewStepResult =
  | { readonly step: NewStep; readonly number: number; readonly count: number }
  | { readonly file: NewFile };

export interface NewFile {
  /** What it is to be called, with its ending. */
  readonly name: string;
  readonly text: string;
  /** The file whose folder it belongs into, since it names what lies there: the report that it takes over. */
  readonly beside?: string;
  /** What to fill in first. */
  readonly selection: PlainRange;
}

/** Client to server, request: what is wrong with an answer to the next question, in a sentence; nothing where it may stand. */
export const newCheckRequest = 'clausewright/newCheck';
export interface NewCheckParams extends NewStepParams {
  readonly value: string;
}
export interface NewCheckResult {
  readonly problem?: string;
}
