import type { PlainPosition, PlainRange } from './plain-range.ts';

/** What a placeholder looks like: a text that says what is to be written in its place. */
export const placeholderForm = /^‹[^‹›]*›$/;

/**
 * Client to server, request: a change of the structure that the cursor is in, as one edit. `next` writes a thing like the one there behind
 * it, or one of `group`; `leave` goes one level out from a line with nothing on it. Answered with a note for the reader where
 * it cannot be done, and with nothing where there is no structure that it would be about.
 */
export const restructureRequest = 'clausewright/restructure';
type Restructuring = 'next' | 'move-up' | 'move-down' | 'deeper' | 'outwards' | 'leave';
export interface RestructureParams {
  readonly uri: string;
  readonly position: PlainPosition;
  readonly change: Restructuring;
  /** Of `NextOfferItem`. */
  readonly group?: string;
  /** With `next`: the things that begin on this line or below it alone. */
  readonly since?: number;
}
export type RestructureResult = StructureEdit | { readonly note: string };
export interface StructureEdit {
  readonly range: PlainRange;
  readonly text: string;
  /** Where the cursor then stands; absent where the text is a snippet, whose tab stops tell. */
  readonly cursor?: PlainPosition;
  /** Whether to ask at once for what may stand there. */
  readonly again: boolean;
}

/** Client to server, request: the kinds of things that can be written next from a position, the nearest first. */
export const nextOffersRequest = 'clausewright/nextOffers';
export interface NextOffersParams {
  readonly uri: string;
  readonly position: PlainPosition;
}
export interface NextOfferItem {
  readonly group: string;
  readonly title: string;
}

/** Client to server, request: the places of a file that still need their author, in the order of the text. */
export const openPlacesRequest = 'clausewright/openPlaces';
export interface OpenPlacesParams {
  readonly uri: string;
}
export interface OpenPlaceItem {
  /** What to type over, or nothing where to write. */
  readonly range: PlainRange;
  readonly label: string;
}

/**
 * Client to server, request: what lays out an answer for each clause that asks for one and has none in a report; nothing where none
 * is missing.
 */
export const missingAnswersRequest = 'clausewright/missingAnswers';
export interface MissingAnswersResult {
  /** An LSP workspace edit. */
  readonly edit: unknown;
  /** What to fill in first. */
  readonly selection?: PlainRange;
}

/**
 * Client to server, request: what mends everything that is beyond doubt in all files of the workspace, as an LSP workspace edit whose
 * changes are to be confirmed; nothing where there is nothing to mend.
 */
export const fixAllFilesRequest = 'clausewright/fixAllFiles';

/**
 * Client to server, request: what makes files that were dropped on a report its attachments. Answered with an LSP workspace edit;
 * nothing where the file takes none.
 */
export const attachRequest = 'clausewright/attach';
export interface AttachParams {
  readonly uri: string;
  /** Where they were dropped. */
  readonly position: PlainPosition;
  /** `uri` where they lie in some place that can be named. */
  readonly files: readonly { readonly uri?: string; readonly name: string }[];
}
export interface AttachResult {
  readonly edit: unknown;
  /** For each file: where a copy of it has to be put, for the report to name it there; null where it stays. */
  readonly copies: readonly (string | null)[];
}

/**
 * Client to server, request: what writes a whole file in the other script of Chinese. Answered with an LSP workspace edit;
 * nothing where nothing changes.
 */
export const convertFileRequest = 'clausewright/convertFile';
export interface ConvertFileParams {
  readonly uri: string;
  readonly to: 'zh-Hans' | 'zh-Hant';
}
