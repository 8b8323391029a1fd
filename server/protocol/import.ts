/** Client to server, request: a document in Word, HTML, Markdown or plain text as a standard. */
export const importRequest = 'clausewright/import';
export interface ImportParams {
  /** The name of the file: its ending tells what it is. */
  readonly name: string;
  /** In base64. */
  readonly bytes: string;
}
export type ImportResult =
  | {
      /** What the new file may be called, without its ending. */
      readonly name: string;
      readonly text: string;
      /** What is to be looked at, by the lines of the text, from 0. */
      readonly doubts: readonly { readonly line: number; readonly text: string }[];
      /** What was left aside, a sentence each. */
      readonly told: readonly string[];
      /** The pictures that stood in it, by their paths from the standard, each in base64. */
      readonly pictures: readonly { readonly path: string; readonly bytes: string }[];
    }
  /** Why nothing was made of it. */
  | { readonly refused: string };

/** Client to server, request: what a Word file or workbook says otherwise than the file that was exported to it. */
export const compareFileRequest = 'clausewright/compareFile';
export interface CompareFileParams extends ImportParams {
  /** Of the standard or report. */
  readonly uri: string;
}
export type CompareFileResult =
  | {
      /** The file as it would read with all changes that nothing stands against. */
      readonly text: string;
      readonly changes: readonly ComparedChange[];
      /** What was left aside, a sentence each. */
      readonly told: readonly string[];
    }
  /** Why they cannot be held against each other. */
  | { readonly refused: string };

/** A thing that reads otherwise. */
export interface ComparedChange {
  /** What of it does, as a line. */
  readonly text: string;
  /** `told`: it cannot be taken over. `conflict`: the file was changed as well since. */
  readonly how: 'takeable' | 'conflict' | 'told';
}

/**
 * Client to server, request: the edit that takes over those of the changes whose lines are named. Null where one of them reads otherwise
 * by now.
 */
export const takeChangesRequest = 'clausewright/takeChanges';
export interface TakeChangesParams extends CompareFileParams {
  readonly taken: readonly string[];
}
