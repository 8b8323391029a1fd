import type { Language } from '../../model/field.ts';
import { type Document, isReport, languageOf } from '../document.ts';
import type { Snapshot } from '../snapshot.ts';
import { standardOf } from './resolve.ts';

/** The language of a file's plain texts: its own, and for a report that does not say, the standard's. */
export function ownLanguage(snapshot: Snapshot, document: Document): Language {
  if (!isReport(document) || document.model.language?.value !== undefined) return languageOf(document);
  const against = document.model.against?.value;
  const standard = against === undefined ? undefined : standardOf(snapshot, against);
  return languageOf(standard ?? document);
}
