import type { Book } from '../../features/book/book.ts';
import { assess } from '../../workspace/assess/assess.ts';
import { isReport, isStandard } from '../../workspace/document.ts';
import { resolve } from '../../workspace/resolve/resolve.ts';
import { resolutionFor } from '../../workspace/targets.ts';
import type { ExportedFile } from '../format.ts';
import { reportSheets } from './report-sheets.ts';
import type { DataSheet } from './sheet.ts';
import { standardSheets } from './standard-sheets.ts';

/** The tables of a file; undefined for a report whose standard is not known, which answers nobody knows what. */
export function sheetsOf(book: Book, { snapshot, document }: ExportedFile): readonly DataSheet[] | undefined {
  if (isStandard(document)) return standardSheets(resolve(snapshot, document), book);
  if (!isReport(document)) return undefined;
  const resolution = resolutionFor(snapshot, document);
  return resolution && reportSheets(document, assess(document.model, resolution), book);
}
