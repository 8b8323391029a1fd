import type { ExportFormatName } from './export-formats.ts';
import type { ReaderLocale } from './settings.ts';

/** In what a page is written: a language, or Chinese and English side by side. */
export type PageLanguage = ReaderLocale | 'both';

/** Client to server, request: a standard or report as a page to print or hand in; nothing for any other file. */
export const exportRequest = 'clausewright/export';
export interface ExportParams {
  readonly uri: string;
  readonly format: ExportFormatName;
  /** Absent: that of the file. */
  readonly language?: PageLanguage;
}
export interface ExportResult {
  /** Text as it is, bytes in base 64: JSON has none. */
  readonly content: string;
  readonly encoding: 'utf8' | 'base64';
  /** What was masked, a sentence for each kind, in the reader's language. */
  readonly leftOut: readonly string[];
}

/** Client to server, request: what a preview shows of a file; nothing for a file that is neither standard nor report. */
export const previewRequest = 'clausewright/preview';
export interface PreviewParams {
  readonly uri: string;
  /** Absent: that of the file. */
  readonly language?: ReaderLocale;
  /** A second language, in a column of its own. */
  readonly beside?: ReaderLocale;
  /** Whether what variants changed is marked. */
  readonly changes: boolean;
  /** The state that the preview shows: only what differs from it is sent, where the server still knows it. */
  readonly since?: number;
}
export interface PreviewResult {
  readonly state: number;
  readonly title: string;
  /** That of the page, as HTML names it. */
  readonly language: string;
  /** Absent where a preview has it already: it goes with `since`. */
  readonly style?: string;
  /** Whether it is a standard that builds on another, so that what it changed can be marked. */
  readonly isVariant: boolean;
  /** All parts in their order; absent where the order is that of `since`. */
  readonly keys?: readonly string[];
  /** The parts that are new or read otherwise, by key, as HTML. */
  readonly parts: readonly (readonly [key: string, html: string])[];
}

/** Client to server, request: the part of a preview that shows a line of its file, by the name of its element. */
export const previewAtRequest = 'clausewright/previewAt';
export interface PreviewAtParams extends PreviewParams {
  readonly line: number;
}
export interface PreviewAtResult {
  readonly id: string;
}

/** Client to server, request: where an element of a preview comes from. Answered with an LSP location. */
export const previewPlaceRequest = 'clausewright/previewPlace';
export interface PreviewPlaceParams extends PreviewParams {
  readonly id: string;
}
