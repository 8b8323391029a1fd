import type { Words } from '../../base/words.ts';
import type { Language } from '../../model/field.ts';
import type { Fragment, Place, ScalarNode } from '../../syntax/tree.ts';

/** In what a reader reads: one language, or Chinese and English side by side wherever a text is given in both. */
export type BookLanguage = Language | 'both';

/** A standard or report as it is printed: everything resolved, in its order, with its numbers. */
export interface Book {
  readonly kind: 'standard' | 'report';
  /** One, or the two of side-by-side columns. */
  readonly languages: readonly Language[];
  /** What stands in the window's title, on one line. */
  readonly title: string;
  /** What stands at the head of each page: the number, else the edition. */
  readonly runningHead: string;
  readonly chunks: readonly BookChunk[];
  /** What was masked, and how much of it. */
  readonly leftOut: readonly Words[];
}

/**
 * Blocks that come from one thing of the source: a clause, a term, an answer, a part of the header. The same object for as long
 * as that thing reads as it did, whatever was edited elsewhere.
 */
export interface BookChunk {
  /** Unlike any other of the book, and lasting: the id of the clause, `=cover`. */
  readonly key: string;
  readonly blocks: readonly BookBlock[];
}

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
 * by its number; `term`: a term by its name; both lead to `target`. `open`: what is still to be written, as the placeholder says it. `masked`: something stands
 * there that is not shown.
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

interface Common {
  /** Unlike any other of the book: the chunk's key, and behind a slash what of it this is. */
  readonly id: string;
  /** Absent for what the book adds. */
  readonly at?: SourcePlace;
  readonly change?: VariantChange;
}

export interface Cover extends Common {
  readonly kind: 'cover';
  /** What kind of document it is: 國家標準. */
  readonly genre: Words;
  /** `ICS 03.080.99`, `CCS A 20`. */
  readonly codes: readonly Wording[];
  readonly number: Wording;
  readonly replaces: Wording;
  readonly title: Wording;
  /** The title in English, below one in Chinese. */
  readonly translation: Wording;
  /** The variant, the operator and the like, below the title. */
  readonly lines: readonly FactEntry[];
  readonly dates: readonly FactEntry[];
  readonly issuer: Wording;
}

export interface Heading extends Common {
  readonly kind: 'heading';
  /** 1 for chapters and what stands beside them. */
  readonly level: number;
  /** `annex`: letter, nature and title below each other. `clause`: of a single clause. */
  readonly style: 'front' | 'chapter' | 'annex' | 'clause' | 'back';
  readonly number?: string;
  readonly nature?: Words;
  readonly title: Wording;
}

export interface Paragraph extends Common {
  readonly kind: 'paragraph';
  /** Of a clause without a title, which is numbered where it stands. */
  readonly number?: string;
  /** What stands before it, and names it: 起草單位：. */
  readonly label?: Words;
  readonly wording: Wording;
}

export interface ListEntry {
  /** `a)`, `1)`, `—`, `[1]`; empty where there is none. */
  readonly label: string;
  readonly wording: Wording;
  readonly items: readonly ListEntry[];
}

export interface BookList extends Common {
  readonly kind: 'list';
  readonly items: readonly ListEntry[];
}

export interface BookTable extends Common {
  readonly kind: 'table';
  /** 表 1. */
  readonly label?: Words;
  readonly title: Wording;
  readonly columns: readonly Wording[];
  readonly rows: readonly (readonly Wording[])[];
}

/** A note or an example; `change`: why a variant changed what stands above. */
export interface Aside extends Common {
  readonly kind: 'aside';
  readonly role: 'note' | 'example' | 'change';
  readonly label: Words;
  readonly wording: Wording;
}

export interface TermEntry extends Common {
  readonly kind: 'term';
  readonly number?: string;
  readonly name: Wording;
  /** The name in English, beside one in Chinese. */
  readonly translation: Wording;
  readonly admitted: readonly Wording[];
  readonly deprecated: readonly Wording[];
  readonly definition: Wording;
  readonly notes: readonly { readonly label: Words; readonly wording: Wording }[];
  readonly source: Wording;
}

export interface Formula extends Common {
  readonly kind: 'formula';
  /** `(1)`, `(A.1)`. */
  readonly number: string;
  readonly wording: Wording;
}

export interface FactLine {
  readonly depth: number;
  readonly wording: Wording;
}

export interface FactEntry {
  readonly label: Words;
  readonly lines: readonly FactLine[];
  /** Whether it still has to be given. */
  readonly isOpen?: true;
}

/** What is told of a thing, each with its name: how a clause is verified, who the operator is. */
export interface FactSheet extends Common {
  readonly kind: 'facts';
  readonly facts: readonly FactEntry[];
}

/** One clause and what a report answers to it, as it is handed in. */
export interface AnswerForm extends Common {
  readonly kind: 'form';
  readonly number: string;
  readonly title: Wording;
  /** What the clause says, and its list. */
  readonly clause: Wording;
  readonly items: readonly ListEntry[];
  readonly facts: readonly FactEntry[];
  /** Whether the figures meet the clause's criteria; absent where it has none. */
  readonly verdict?: 'met' | 'unmet' | 'unknown';
  /** Whether it still lacks something. */
  readonly isOpen: boolean;
}

export type BookBlock =
  | Cover
  | Heading
  | Paragraph
  | BookList
  | BookTable
  | Aside
  | TermEntry
  | Formula
  | FactSheet
  | AnswerForm;
