import { foldText } from '../base/folding.ts';
import { type Locale, say, type Words } from '../base/words.ts';
import { type Multilingual, proseIn } from '../model/field.ts';
import { valuesOf } from '../model/keys/enums.ts';
import type { EnumName, NumberedPart } from '../model/keys/types.ts';
import { idKey } from '../model/values/id.ts';
import { type ClosedReport, type Document, languageOf, type StandardDocument } from '../workspace/document.ts';
import { fileNameOf } from '../workspace/paths.ts';
import { numbersOf } from '../workspace/resolve/numbers.ts';
import { numberOfPart } from '../workspace/resolve/part-numbers.ts';
import { divisionField, type EffectiveClause, homeOf, type Resolution } from '../workspace/resolve/resolution.ts';

/** A text, or what is kept of one. */
export type Title = Multilingual<{ readonly value: string | undefined }>;

/** A text of a file for a reader, on one line; '' where there is none. */
export function lineFor(text: Title | undefined, from: Document | ClosedReport, locale: Locale): string {
  return foldText(proseIn(text, locale, languageOf(from))?.value ?? '');
}

/** A text of a standard on one line, `[[id]]` by what it leads to. */
export function spokenLine(text: Title | undefined, from: Document, resolution: Resolution, locale: Locale): string {
  const line = lineFor(text, from, locale);
  return line.replace(/\[\[([^[\]]+)\]\]/g, (written, id) => referenceName(id, resolution, locale) ?? written);
}

/** `1.2 創業導師隊伍`; how its text begins where it has no title. */
export function clauseLine(clause: EffectiveClause, resolution: Resolution, locale: Locale): string {
  const title = lineFor(clause.content.title, homeOf(clause, 'title'), locale);
  const text =
    title === '' ? beginning(spokenLine(clause.content.text, homeOf(clause, 'text'), resolution, locale)) : title;
  return named(numbersOf(resolution).get(idKey(clause.id)), text, clause.id);
}

/** The title of a standard; its edition, else its file's name, where it has none yet. */
export function standardName(standard: StandardDocument, locale: Locale): string {
  const { title, edition } = standard.model;
  return lineFor(title, standard, locale) || edition?.value || fileNameOf(standard.uri);
}

const longest = 40;

export function beginning(text: string): string {
  const signs = Array.from(text);
  return signs.length <= longest ? text : `${signs.slice(0, longest).join('')}…`;
}

/** Number and title; the id where there is no title, a stroke where there is nothing at all. */
export function named(number: string | undefined, title: string, id: string): string {
  const name = title === '' ? id : title;
  return [number ?? '', name].filter((part) => part !== '').join(' ') || '—';
}

/** What a closed choice says, in the reader's language; as written where it is none of the choices. */
export function choiceFor(name: EnumName, value: string, locale: Locale): string {
  const found = valuesOf(name).find((one) => one.value === value);
  return found === undefined ? value : say(found.title, locale);
}

const annex: Words = { en: 'Annex {name}', 'zh-Hant': '附錄{name}' };

/** The term that bears an id, by its name. */
export function termName(id: string, { terms }: Resolution, locale: Locale): string | undefined {
  const term = terms.get(idKey(id));
  return term && (lineFor(term.value.name, term.document, locale) || undefined);
}

const partNames: Readonly<Record<NumberedPart, Words>> = {
  table: { en: 'Table {number}', 'zh-Hant': '表{number}' },
  form: { en: 'Table {number}', 'zh-Hant': '表{number}' },
  illustration: { en: 'Figure {number}', 'zh-Hant': '圖{number}' },
  step: { en: 'Figure {number}, step {step}', 'zh-Hant': '圖{number}第{step}步' },
  formula: { en: 'Formula ({number})', 'zh-Hant': '公式({number})' },
  item: { en: '{clause} {number}', 'zh-Hant': '{clause} {number}' },
};

/** The table, figure, list item … that bears an id, by its number; an item with that of its clause, a step with that of its process. */
export function partName(id: string, resolution: Resolution, locale: Locale): string | undefined {
  const part = resolution.parts.get(idKey(id));
  if (part === undefined) return undefined;
  const { id: holder } = part.clause ?? part.division;
  const clause = numbersOf(resolution).get(idKey(holder)) ?? holder;
  const step = (part.path[1] ?? 0) + 1;
  return say(partNames[part.kind], locale, { clause, step, number: numberOfPart(part, resolution) });
}

/** The chapter, section or annex that bears an id, by number and title. */
export function divisionName(id: string, resolution: Resolution, locale: Locale): string | undefined {
  const division = resolution.divisions.get(idKey(id));
  if (division === undefined) return undefined;
  const title = divisionField(division, 'title');
  const line = title === undefined ? '' : lineFor(title.value, title.document, locale);
  const name = named(numbersOf(resolution).get(idKey(id)), line, division.id);
  return division.kind === 'annex' ? say(annex, locale, { name }) : name;
}

/** `[[id]]` as it is read: a place by its number, else a term by its name. */
function referenceName(id: string, resolution: Resolution, locale: Locale): string | undefined {
  const key = idKey(id.trim());
  return placeName(key, resolution, locale) ?? termName(key, resolution, locale);
}

/** The number and title of a clause or division, the number of a table, formula or item. */
export function placeName(key: string, resolution: Resolution, locale: Locale): string | undefined {
  const clause = resolution.clauses.get(key) ?? resolution.aliases.get(key);
  if (clause !== undefined) {
    const title = lineFor(clause.content.title, homeOf(clause, 'title'), locale);
    const number = numbersOf(resolution).get(idKey(clause.id));
    return title === '' && number !== undefined ? number : named(number, title, clause.id);
  }
  return divisionName(key, resolution, locale) ?? partName(key, resolution, locale);
}
