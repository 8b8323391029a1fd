import { say, type Words } from '../../base/words.ts';
import type { BookLanguage } from '../../features/book/book.ts';
import { proseEdits, yamlScalar } from '../../features/intake/read-back-edits.ts';
import type { Element, Field, Text } from '../../model/field.ts';
import { valuesOf } from '../../model/keys/enums.ts';
import type { EnumName } from '../../model/keys/types.ts';
import { foldScript } from '../../model/wording/fold.ts';
import { entry, isEntries, type NewEntry } from '../../rules/kit/fixes/new-entry.ts';
import type { PlacedEdit } from '../../rules/rule.ts';
import { absolute } from '../../syntax/navigate.ts';
import type { Place } from '../../syntax/tree.ts';
import { type Document, languageOf } from '../../workspace/document.ts';
import type { ChangedCell } from './held-against.ts';

/** What is made of a changed cell: edits of what stands in the file, keys that it lacks, or why nothing is. */
export type CellMade =
  | { readonly edits: readonly PlacedEdit[] }
  | { readonly entries: readonly NewEntry[] }
  | { readonly note: Words };

export const cellNotes = {
  unread: {
    en: '“{text}” cannot be read here; write it by hand.',
    'zh-Hant': '「{text}」無法識別，請在此手工填寫。',
  },
  otherLanguage: {
    en: 'The workbook is in another language; change this text here by hand.',
    'zh-Hant': '工作簿用的是另一種語言，這段文字請在此手工修改。',
  },
  emptied: {
    en: 'Emptied in the workbook; take it out here by hand.',
    'zh-Hant': '工作簿中已清空，請在此手工刪除。',
  },
} satisfies Readonly<Record<string, Words>>;

/** The same name in either script, however it is spaced. */
export function nameKey(text: string): string {
  return foldScript(text).replace(/\s+/g, '').toLowerCase();
}

/** The value of a closed choice that a cell names in any language, or as it is written in files. */
export function choiceNamed(choice: EnumName, text: string): string | undefined {
  const wanted = nameKey(text);
  return valuesOf(choice).find(({ value, title }) => {
    return [value, say(title, 'en'), say(title, 'zh-Hant')].some((one) => nameKey(one) === wanted);
  })?.value;
}

/** A key's value as it is to be written in the file, in place of what stands there or as a key of its own. */
export function valueMade(document: Document, element: Element, key: string, written: string): CellMade {
  const field = element.given.get(key);
  return field === undefined ? { entries: [entry(key, written)] } : { edits: [writtenOver(document, field, written)] };
}

/** Where nothing stands yet, the place begins right behind the colon. */
export function writtenOver(
  { tree }: Document,
  { fragment, range }: Place | Field<unknown>,
  written: string,
): PlacedEdit {
  const { line, character } = absolute(tree, { fragment, range }).start;
  const gap = tree.text.line(line)[character - 1] === ':' ? ' ' : '';
  return { fragment, range, text: `${gap}${written}` };
}

/** A text in place of the one that stands there, in the language of the workbook. */
export function textMade(
  document: Document,
  element: Element,
  text: Text | undefined,
  { key, was, is }: Pick<ChangedCell, 'key' | 'was' | 'is'>,
  language: BookLanguage,
): CellMade {
  const own = languageOf(document);
  // Two languages in one cell cannot be told apart.
  if (language === 'both') return { note: cellNotes.otherLanguage };
  if (text === undefined) {
    return language === own ? valueMade(document, element, key, yamlScalar(is)) : { note: cellNotes.otherLanguage };
  }
  if (text.plain === undefined ? !text.by.has(language) : language !== own) return { note: cellNotes.otherLanguage };
  return { edits: proseEdits(text, was, is, document, language) };
}

/** One key for what several cells say of it: what is planned, and by when. */
export function merged(entries: readonly NewEntry[]): readonly NewEntry[] {
  const found = new Map<string, NewEntry>();
  for (const one of entries) {
    const { value } = found.get(one.key) ?? { value: '' };
    found.set(one.key, isEntries(value) && isEntries(one.value) ? { ...one, value: [...value, ...one.value] } : one);
  }
  return [...found.values()];
}
