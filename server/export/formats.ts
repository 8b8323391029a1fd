import type { Book } from '../features/book/book.ts';
import type { Document } from '../workspace/document.ts';
import { htmlPage } from './html/page.ts';
import { markdownPage } from './markdown/page.ts';

/** The formats in which a book leaves the program: the ending of the file, and what writes it. */
export const exportFormats = {
  html: { ending: 'html', write: htmlPage },
  md: { ending: 'md', write: markdownPage },
  docx: { ending: 'docx', write: async (book, source) => (await import('../lazy/word.ts')).wordFile(book, source) },
} satisfies Readonly<Record<string, ExportFormat>>;

/** Text, or the bytes of a file that is none. */
export type Written = string | Uint8Array;

export interface ExportFormat {
  readonly ending: string;
  /** `source`: the file that the book is of. */
  write(book: Book, source: Document): Written | Promise<Written>;
}

export type ExportFormatName = keyof typeof exportFormats;

/** The name of what is written of a file: `demo.standard.html` of `demo.standard.yaml`. */
export function exportName(file: string, format: ExportFormatName): string {
  return `${file.replace(/\.ya?ml$/i, '')}.${exportFormats[format].ending}`;
}
