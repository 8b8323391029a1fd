import { sha256OfBytes } from '../base/sha256.ts';
import type { Book } from '../features/book/book.ts';
import type { ExportedFile, ExportFormat } from './format.ts';
import { htmlPage } from './html/page.ts';
import { markdownPage } from './markdown/page.ts';
import { oscalCatalogOf, oscalOf } from './oscal/write.ts';
import { packOf } from './pack/pack.ts';
import { csvOf } from './sheets/csv.ts';
import { jsonOf } from './sheets/json.ts';
import { sheetsOf } from './sheets/sheets-of.ts';

/** The formats in which a book leaves the program: the ending of the file, and what writes it. */
export const exportFormats = {
  html: { ending: 'html', write: htmlPage },
  md: { ending: 'md', write: markdownPage },
  docx: {
    ending: 'docx',
    write: async (book, { document }) => (await import('../lazy/word.ts')).wordFile(book, document),
  },
  pdf: { ending: 'pdf', write: async (book, { print }) => print?.(htmlPage(book)) },
  xlsx: { ending: 'xlsx', write: workbookFile },
  pack: { ending: 'pack.zip', write: packFile },
  csv: { ending: 'csv', write: csvOf },
  json: { ending: 'json', write: jsonOf },
  oscal: { ending: 'oscal.json', write: oscalOf },
  'oscal-catalog': { ending: 'oscal-catalog.json', write: oscalCatalogOf },
} satisfies Readonly<Record<string, ExportFormat>>;

async function workbookFile(book: Book, from: ExportedFile): Promise<Uint8Array | undefined> {
  const sheets = sheetsOf(book, from);
  return sheets && (await import('../lazy/excel.ts')).workbookOf(sheets, book.languages);
}

/** A report as it is handed in: the form as a Word file, the evidence, an index, and what is missing. */
async function packFile(book: Book, from: ExportedFile): Promise<Uint8Array | undefined> {
  const { wordFile } = await import('../lazy/word.ts');
  const form = ['report.docx', await wordFile(book, from.document)] as const;
  const files = await packOf(book, from, form, sha256OfBytes);
  return files && (await import('../lazy/pack.ts')).zipFiles(files);
}

export type ExportFormatName = keyof typeof exportFormats;

/** The name of what is written of a file: `demo.standard.html` of `demo.standard.yaml`. */
export function exportName(file: string, format: ExportFormatName): string {
  return `${file.replace(/\.ya?ml$/i, '')}.${exportFormats[format].ending}`;
}
