import { type Locale, say } from '../../base/words.ts';
import { requiredIn } from '../../model/keys/conditions.ts';
import { root } from '../../model/keys/table.ts';
import { openEntry } from '../../rules/kit/fixes/hint.ts';
import { blockLines, entry, type NewContent, type NewEntry } from '../../rules/kit/fixes/new-entry.ts';
import { scalarText } from '../../syntax/quote.ts';
import { placeholder } from '../../syntax/unwritten.ts';
import { languageOf } from '../../workspace/document.ts';
import { adaptationOf } from './adaptation.ts';
import type { Derivable } from './derivable.ts';

/** The text of a new variant: what is known of it by its base, what is left to its author, and the clause that is to be tightened. */
export function newVariant({ base, clause, field }: Omit<Derivable, 'isAtName'>, locale: Locale): string {
  const language = languageOf(base.document);
  const known: Readonly<Record<string, NewContent>> = {
    language,
    status: 'draft',
    extends: scalarText(base.edition ?? ''),
  };
  const standard = root('standard');
  const required = requiredIn(standard, new Map(Object.entries(known).map(([key, text]) => [key, String(text)])));
  const header = Object.keys(standard.keys).flatMap((key): readonly NewEntry[] => {
    const { title } = standard.keys[key] ?? {};
    if (known[key] !== undefined) return [entry(key, known[key])];
    return title !== undefined && required.includes(key) ? [entry(key, placeholder(say(title, locale)))] : [];
  });
  // Which clause it changes is the first thing that its author knows.
  const adapted = clause === undefined ? open(locale) : adaptationOf(clause, field, language, locale);
  const lines = [...header, entry('adapt', { items: [adapted] })].flatMap(blockLines);
  return `${lines.join('\n')}\n`;
}

function open(locale: Locale): readonly NewEntry[] {
  return ['clause', 'because'].map((key) => openEntry('adaptation', key, locale));
}
