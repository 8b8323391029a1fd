import type { Words } from '../../base/words.ts';
import type { Language } from '../../model/field.ts';
import type { BookImage, FormSheet, ProcessChart } from './book-figures.ts';
import type { BlockBase, Wording } from './book-wording.ts';

export type { BookImage, ChartStep, FormSheet, ProcessChart, SheetField } from './book-figures.ts';
export type { RunSource, SourcePlace, TextRun, VariantChange, Version, Wording } from './book-wording.ts';

/** In what a reader reads: one language, or Chinese and English side by side wherever a text is given in both. */
export type BookLanguage = Language | 'both';

/** A standard or report as it is printed: everything resolved, in its order, with its numbers. */
export interface Book {
  readonly kind: 'standard' | 'report';
  /** The file it is made of. */
  readonly uri: string;
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

export interface Cover extends BlockBase {
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
  readonly dates: readonly CoverDate[];
  readonly issuer: Wording;
  /** What whoever issued it did, behind the name in Chinese: 發布. */
  readonly issued?: Words;
}

interface CoverDate extends FactEntry {
  /** What was done on the day, behind it in Chinese: 2026-03-01 實施. */
  readonly done?: Words;
}

export interface Heading extends BlockBase {
  readonly kind: 'heading';
  /** 1 for chapters and what stands beside them. */
  readonly level: number;
  /** `annex`: letter, nature and title below each other. `clause`: of a single clause. */
  readonly style: 'front' | 'chapter' | 'annex' | 'clause' | 'back';
  readonly number?: string;
  readonly nature?: Words;
  readonly title: Wording;
}

export interface Paragraph extends BlockBase {
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

export interface BookList extends BlockBase {
  readonly kind: 'list';
  readonly items: readonly ListEntry[];
}

export interface BookTable extends BlockBase {
  readonly kind: 'table';
  /** 表 1. */
  readonly label?: Words;
  readonly title: Wording;
  readonly columns: readonly Wording[];
  /** Every place of the grid; those that a merged cell covers hold nothing. */
  readonly rows: readonly (readonly Wording[])[];
  /** What each row is of, where rows are of things that have ids: of figures, and of what is attached. */
  readonly rowIds?: readonly string[];
  readonly merged?: readonly MergedCell[];
  /** What all its numbers are in: 單位為元. */
  readonly unit?: Wording;
}

/** A cell that goes over others to its right or below it. */
export interface MergedCell {
  readonly row: number;
  readonly column: number;
  readonly across: number;
  readonly down: number;
}

/** A note or an example; `change`: why a variant changed what stands above. */
export interface Aside extends BlockBase {
  readonly kind: 'aside';
  readonly role: 'note' | 'example' | 'change';
  readonly label: Words;
  readonly wording: Wording;
}

export interface TermEntry extends BlockBase {
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

export interface Formula extends BlockBase {
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
  /** The key of the file that is told: `verification`; absent where it is none. */
  readonly key?: string;
  readonly label: Words;
  readonly lines: readonly FactLine[];
  /** Whether it still has to be given. */
  readonly isOpen?: true;
}

/** What is told of a thing, each with its name: how a clause is verified, who the operator is. */
interface FactSheet extends BlockBase {
  readonly kind: 'facts';
  readonly facts: readonly FactEntry[];
}

/** One clause and what a report answers to it, as it is handed in. */
export interface AnswerForm extends BlockBase {
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
  | AnswerForm
  | BookImage
  | ProcessChart
  | FormSheet;
