import type { ReaderLocale } from './settings.ts';

/** In what a page is written: a language, or Chinese and English side by side. */
export type PageLanguage = ReaderLocale | 'both';

/** Client to server, request: a standard or report as a page to print or hand in; nothing for any other file. */
export const exportRequest = 'clausewright/export';
export interface ExportParams {
  readonly uri: string;
  readonly format: 'html' | 'md';
  /** Absent: that of the file. */
  readonly language?: PageLanguage;
}
export interface ExportResult {
  readonly text: string;
  /** What was masked, a sentence for each kind, in the reader's language. */
  readonly leftOut: readonly string[];
}
