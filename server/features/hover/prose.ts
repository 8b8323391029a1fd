import { proseIn, type Text } from '../../model/field.ts';
import { idKey } from '../../model/values/id.ts';
import { type Document, languageOf } from '../../workspace/document.ts';
import type { Resolution } from '../../workspace/resolve/resolution.ts';
import { escaped } from '../markup.ts';
import { clauseLine, divisionName, partName, termName } from '../titles.ts';
import type { HoverContext } from './asked.ts';

/** A text of a standard as it is read: `[[id]]` as the number and title, or the term, that bears the id. Escaped. */
export function proseOf(text: Text | undefined, from: Document, asked: HoverContext, resolution: Resolution): string {
  const prose = proseIn(text, asked.reader.locale, languageOf(from))?.value ?? '';
  return escaped(prose.replace(/\[\[([^[\]]+)\]\]/g, (written, id) => nameOf(id, asked, resolution) ?? written));
}

function nameOf(id: string, { reader }: HoverContext, resolution: Resolution): string | undefined {
  const { locale } = reader;
  const key = idKey(id.trim());
  const clause = resolution.clauses.get(key) ?? resolution.aliases.get(key);
  if (clause !== undefined) return clauseLine(clause, resolution, locale);
  return (
    divisionName(key, resolution, locale) ?? partName(key, resolution, locale) ?? termName(key, resolution, locale)
  );
}
