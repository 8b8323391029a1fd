import type { Range } from '../base/position.ts';
import type { Language } from '../model/field.ts';

/** A field without its node. The range is the file's own. */
export interface Kept {
  readonly text: string;
  readonly value?: string;
  readonly range: Range;
}

/**
 * What others may ask of a report without reading it: plain data, small, that can be sent and stored. What only few ask for is
 * packed into one string each, since a snapshot holds thousands of these; see `answersOf` and `comparedOf`.
 */
export interface ReportSummary {
  readonly id?: Kept;
  readonly against?: { readonly text: string; readonly value?: string };
  /** See `operatorOf`. */
  readonly operator?: string;
  readonly period?: { readonly from: string; readonly to: string } | string;
  readonly language?: Language;
  /** What the space, or else the operator, is called: by language, or `plain` in the file's own. */
  readonly title?: SpokenName;
  /** Stands for everything but places that a finding in another report may show of this one; see `comparedText`. */
  readonly print: string;
  /** Every id that the file gives or uses, see `mayHold`. */
  readonly ids: string;
  readonly answers: string;
  readonly compared: string;
  /** Where what is compared stands, in that order. */
  readonly places: string;
}

export type SpokenName = Readonly<Partial<Record<Language | 'plain', string>>>;
