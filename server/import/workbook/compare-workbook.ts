import type { Locale } from '../../base/words.ts';
import { noImages } from '../../export/images.ts';
import { sheetsOf } from '../../export/sheets/sheets-of.ts';
import type { BookLanguage } from '../../features/book/book.ts';
import { bookOf } from '../../features/book/book-of.ts';
import type { ReadChange } from '../../features/intake/read-change.ts';
import { type Language, languages } from '../../model/field.ts';
import type { ConvertText } from '../../model/wording/convert-script.ts';
import { type Document, isReport, isStandard, languageOf } from '../../workspace/document.ts';
import { ownLanguage } from '../../workspace/resolve/own-language.ts';
import { resolve } from '../../workspace/resolve/resolve.ts';
import type { Snapshot } from '../../workspace/snapshot.ts';
import { resolutionFor } from '../../workspace/targets.ts';
import { heldAgainst, originIn } from './held-against.ts';
import type { Workbook } from './read-workbook.ts';
import { reportChanges } from './report-changes.ts';
import { standardChanges } from './standard-changes.ts';

/**
 * What a workbook says otherwise than the file that it was exported of: held against what the file would be written as now, row by row.
 * Undefined for one that is not of this file, as far as its tables tell.
 */
export function compareWorkbook(
  snapshot: Snapshot,
  document: Document,
  { sheets }: Workbook,
  locale: Locale,
  toTraditional?: ConvertText,
): readonly ReadChange[] | undefined {
  const origin = originIn(sheets);
  const own = ownLanguage(snapshot, document);
  const language = languageIn(origin.languages, own);
  const book = bookOf(snapshot, document, {
    language,
    changes: false,
    mask: true,
    reported: [],
    ...(toTraditional && { toTraditional }),
  });
  const tables = book && sheetsOf(book, { snapshot, document, images: noImages });
  if (tables === undefined) return undefined;
  const held = heldAgainst(tables, sheets, origin);
  if (held.length === 0) return undefined;
  // A report that does not say its language is in that of its standard.
  const setting = { document, language: language === own ? languageOf(document) : language, locale };
  if (isReport(document)) {
    const resolution = resolutionFor(snapshot, document);
    return resolution && reportChanges(document, resolution, held, setting);
  }
  return isStandard(document) ? standardChanges(document, resolve(snapshot, document), held, setting) : undefined;
}

function languageIn(written: string | undefined, own: Language): BookLanguage {
  const said = (written ?? '').split(' ').filter((one) => one !== '');
  return said.length > 1 ? 'both' : (languages.find((one) => one === said[0]) ?? own);
}
