import type { Language } from '../../model/field.ts';
import type { Printed, PrintedEntry } from '../../syntax/print.ts';
import type { Doubt } from './draft.ts';
import { intakeWords } from './intake-words.ts';
import { imply, type Taking } from './taking.ts';

/** English by the Chinese line that it says: in order where that stands in several places. */
export type Translations = ReadonlyMap<string, readonly string[]>;

/** Keys whose texts may be given in several languages. */
const worded = new Set(
  'title name text definition admitted deprecated notes examples items columns rows label choices alt means foreword introduction scope audience'.split(
    ' ',
  ),
);

/** A draft with each text that is known in English as well in both. */
export function inBoth(printed: Printed, translations: Translations, language: Language): Printed {
  if (translations.size === 0) return printed;
  const seen = new Map<string, number>();
  const englishOf = (text: string): string => {
    const lines = text.split('\n').flatMap((line) => {
      const all = translations.get(line) ?? [];
      const at = seen.get(line) ?? 0;
      seen.set(line, at + 1);
      return all[Math.min(at, all.length - 1)] ?? [];
    });
    return lines.join('\n');
  };
  const value = (one: Printed, isWorded: boolean): Printed => {
    if (one.kind === 'list') return { ...one, items: one.items.map((item) => value(item, isWorded)) };
    if (one.kind === 'map') return { ...one, entries: one.entries.map(entry) };
    const english = isWorded && !one.typed ? englishOf(one.text) : '';
    if (english === '') return one;
    const both: readonly PrintedEntry[] = [
      { key: language, value: one },
      { key: 'en', value: { kind: 'scalar', text: english } },
    ];
    return { kind: 'map', entries: both };
  };
  const entry = (one: PrintedEntry): PrintedEntry => ({ ...one, value: value(one.value, worded.has(one.key)) });
  return value(printed, false);
}

/** What no text of a draft is the Chinese of: it is told, unless that is implied. */
export function untranslated(translations: Translations, draft: unknown, taking: Taking): readonly Doubt[] {
  if (translations.size === 0) return [];
  const said = new Map<string, number>();
  for (const line of textsIn(draft).flatMap((text) => text.split('\n'))) said.set(line, (said.get(line) ?? 0) + 1);
  const implied = new Set(taking.implied.map((text) => text.replace(/^\S+ (?=\p{Script=Han}+$)/u, '')));
  return [...translations].flatMap(([text, all]) => {
    const written = all.slice(0, said.get(text) ?? 0);
    const isImplied = written.length === 0 && implied.has(text);
    const left = all.slice(written.length);
    const told = left.filter((english) => !isImplied && !written.includes(english));
    imply(taking, ...left.filter((english) => !told.includes(english)));
    return told.map((english) => ({ words: intakeWords.setAside, args: { text: english } }));
  });
}

/** Of a draft: what is no text, and what is only told. */
const unsaid = new Set(['id', 'doubts', 'left']);

function textsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, one]) => (unsaid.has(key) ? [] : textsIn(one)));
}
