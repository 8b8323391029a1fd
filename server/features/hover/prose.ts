import { say, type Words } from '../../base/words.ts';
import { proseIn, type Text } from '../../model/field.ts';
import { type Document, languageOf } from '../../workspace/document.ts';
import { numbersOf } from '../../workspace/resolve/numbers.ts';
import { divisionField, type Resolution } from '../../workspace/resolve/resolution.ts';
import { idKey } from '../../workspace/snapshot.ts';
import { escaped } from '../markup.ts';
import { clauseName, lineFor, named } from '../titles.ts';
import type { HoverContext } from './asked.ts';

const annex: Words = { en: 'Annex {name}', 'zh-Hant': '附錄{name}' };

/** A text of a standard as it is read: `[[id]]` as the number and title, or the term, that bears the id. Escaped. */
export function proseOf(text: Text | undefined, from: Document, asked: HoverContext, resolution: Resolution): string {
  const prose = proseIn(text, asked.reader.locale, languageOf(from))?.value ?? '';
  return escaped(prose.replace(/\[\[([^[\]]+)\]\]/g, (written, id) => nameOf(id, asked, resolution) ?? written));
}

function nameOf(id: string, { reader }: HoverContext, resolution: Resolution): string | undefined {
  const { locale } = reader;
  const key = idKey(id.trim());
  const clause = resolution.clauses.get(key) ?? resolution.aliases.get(key);
  if (clause !== undefined) return clauseName(clause, resolution, locale);
  const term = resolution.terms.get(key);
  if (term !== undefined) return lineFor(term.value.name, term.document, locale) || undefined;
  const division = resolution.divisions.get(key);
  if (division === undefined) return undefined;
  const title = divisionField(division, 'title');
  const line = title === undefined ? '' : lineFor(title.value, title.document, locale);
  const name = named(numbersOf(resolution).get(key), line, division.id);
  return division.kind === 'annex' ? say(annex, locale, { name }) : name;
}
