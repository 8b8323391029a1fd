/** What a reader of Word, of HTML or of plain text makes of a file: its blocks in order, each with what the file says of it. */
export type SourceBlock = SourceParagraph | SourceTable | SourcePicture | SourceFormula;

export interface SourceParagraph {
  readonly kind: 'paragraph';
  /** As it reads, without an automatic number; a line break inside it as `\n`. */
  readonly text: string;
  /** The number or sign that the file puts before it by itself: `4.1`, `a)`, `—`. */
  readonly label?: string;
  /** How deep it stands in an automatic list, or in what is told below a clause, from 0. */
  readonly depth?: number;
  /** The level of a heading, from 1, by its style or outline. */
  readonly level?: number;
  readonly role?: SourceRole;
  /** Whether all of it is bold, or set in the middle: how a heading looks where no style says so. */
  readonly isBold?: true;
  readonly isCentred?: true;
  /** In points, where it is known. */
  readonly size?: number;
  /** The id of what begins with it, where a file of our own says so. */
  readonly ownId?: string;
  /** The names of the bookmarks in it. */
  readonly marks?: readonly string[];
  /** The level of a clause that has no heading, from 1 for a chapter's, where its style says so though no number does. */
  readonly clauseLevel?: number;
  /** What reviewers remarked on it. */
  readonly remarks?: readonly string[];
  /** What tracked changes put in or took out. */
  readonly revisions?: readonly SourceRevision[];
}

/** Put in: it stands in the text. Taken out: it does not. */
export interface SourceRevision {
  readonly kind: 'inserted' | 'deleted';
  readonly text: string;
}

/** What a style's name says of its paragraphs. */
export type SourceRole = 'title' | 'contents' | 'caption' | 'note' | 'example' | 'annex' | 'cover' | 'front' | 'fact';

export interface SourceTable {
  readonly kind: 'table';
  readonly rows: readonly SourceRow[];
  readonly marks?: readonly string[];
}

export interface SourceRow {
  readonly cells: readonly SourceCell[];
  readonly isHead?: true;
}

export interface SourceCell {
  /** Its paragraphs, as lines. */
  readonly text: string;
  /** How many columns it is wide, and how many rows high; 1 where it is not said. */
  readonly columns?: number;
  readonly rows?: number;
}

export interface SourcePicture {
  readonly kind: 'picture';
  /** What the reader keeps its bytes under; absent for one that lies elsewhere. */
  readonly name?: string;
  /** What the file says that it shows. */
  readonly description?: string;
  /** Where it lay beside the standard that a file of ours was made of. */
  readonly file?: string;
}

export interface SourceFormula {
  readonly kind: 'formula';
  readonly text: string;
}
