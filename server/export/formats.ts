import { sha256OfBytes } from '../base/sha256.ts';
import type { Book } from '../features/book/book.ts';
import type { ExportFormatName } from '../protocol/export-formats.ts';
import type { BookWriter, ExportedFile } from './format.ts';
import { htmlPage } from './html/page.ts';
import { markdownPage } from './markdown/page.ts';
import { oscalCatalogOf, oscalOf } from './oscal/write.ts';
import { packOf } from './pack/pack.ts';
import { csvOf } from './sheets/csv.ts';
import { jsonOf } from './sheets/json.ts';
import { sheetsOf } from './sheets/sheets-of.ts';

/** What writes a book in each format. */
export const exportWriters = {
  html: htmlPage,
  md: markdownPage,
  docx: async (book, { document, images }) => (await import('../lazy/word.ts')).wordFile(book, document, images),
  pdf: async (book, from) => from.print?.(htmlPage(book, from)),
  xlsx: workbookFile,
  pack: packFile,
  csv: csvOf,
  json: jsonOf,
  oscal: oscalOf,
  'oscal-catalog': oscalCatalogOf,
} satisfies Readonly<Record<ExportFormatName, BookWriter>>;

async function workbookFile(book: Book, from: ExportedFile): Promise<Uint8Array | undefined> {
  const sheets = sheetsOf(book, from);
  return sheets && (await import('../lazy/excel.ts')).workbookOf(sheets, book.languages);
}

/** A report as it is handed in: the form as a Word file, the evidence, an index, and what is missing. */
async function packFile(book: Book, from: ExportedFile): Promise<Uint8Array | undefined> {
  const { wordFile } = await import('../lazy/word.ts');
  const form = ['report.docx', await wordFile(book, from.document, from.images)] as const;
  const files = await packOf(book, from, form, sha256OfBytes);
  return files && (await import('../lazy/pack.ts')).zipFiles(files);
}
