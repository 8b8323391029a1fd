import type { Language } from '../../model/field.ts';
import type { Fragment, Place, ScalarNode } from '../../syntax/tree.ts';

/** A place in a file; it moves with the lines around it, as places in fragments do. */
export interface SourcePlace {
  readonly uri: string;
  readonly place: Place;
}

/** The units of a scalar's value, from `from` up to `to`, that a run shows. */
export interface RunSource {
  readonly uri: string;
  readonly fragment: Fragment;
  readonly node: ScalarNode;
  readonly from: number;
  readonly to: number;
}

/**
 * A stretch of a text. `modal`: the verb that makes a provision of it. `reference`: a clause or chapter by number and title, a table
 * by its number; `term`: a term by its name; both lead to `target`. `open`: what is still to be written, as the placeholder says it.
 * `masked`: something stands there that is not shown.
 */
export interface TextRun {
  readonly kind: 'text' | 'modal' | 'reference' | 'term' | 'open' | 'masked';
  readonly text: string;
  /** Absent for words that the book adds. */
  readonly source?: RunSource;
  /** The name of the block that a reference leads to; of the first of a chunk it is the chunk's key. */
  readonly target?: string;
}

/** What is said, in one language, by paragraphs. */
export interface Version {
  readonly language: Language;
  readonly paragraphs: readonly (readonly TextRun[])[];
}

/** What is said, in each language of the book in which it is given: nothing, one version, or two. */
export type Wording = readonly Version[];

/** What a variant did to the thing. */
export interface VariantChange {
  readonly how: 'added' | 'changed';
  readonly edition: string;
}

/** What every block has. */
export interface BlockBase {
  /** Unlike any other of the book: the chunk's key, and behind a slash what of it this is. */
  readonly id: string;
  /** Absent for what the book adds. */
  readonly at?: SourcePlace;
  readonly change?: VariantChange;
}
