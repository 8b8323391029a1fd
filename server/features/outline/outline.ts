import type { Locale } from '../../base/words.ts';
import { type Document, isReport, isStandard } from '../../workspace/document.ts';
import type { Snapshot } from '../../workspace/snapshot.ts';
import { outlineOfReport } from './report-outline.ts';
import { outlineOfStandard } from './standard-outline.ts';
import type { OutlineSymbol } from './symbol.ts';

/** What a file holds, with numbers and titles in the reader's language. */
export function outline(snapshot: Snapshot, document: Document, locale: Locale): readonly OutlineSymbol[] {
  if (isStandard(document)) return outlineOfStandard(snapshot, document, locale);
  return isReport(document) ? outlineOfReport(snapshot, document, locale) : [];
}
