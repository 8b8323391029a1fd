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
      /** The pictures that stood in it, each in base64. */
      readonly pictures: readonly { readonly name: string; readonly bytes: string }[];
    }
  /** Why nothing was made of it. */
  | { readonly refused: string };

/** Client to server, request: what a Word file says otherwise than the standard that was exported to it. */
export const compareWordRequest = 'clausewright/compareWord';
export interface CompareWordParams extends ImportParams {
  /** Of the standard. */
  readonly uri: string;
}
export type CompareWordResult =
  | {
      /** The standard as it would read with all changes. */
      readonly text: string;
      /** What reads otherwise, a line each. */
      readonly changes: readonly string[];
    }
  /** Why they cannot be held against each other. */
  | { readonly refused: string };
