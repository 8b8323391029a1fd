import { type Locale, say } from '../../base/words.ts';
import type { Language } from '../../model/field.ts';
import { mapType } from '../../model/keys/table.ts';
import { inheritedContent } from '../../rules/kit/fixes/inherited-content.ts';
import { entry, type NewEntry } from '../../rules/kit/fixes/new-entry.ts';
import { placeholder } from '../../syntax/unwritten.ts';
import { type EffectiveClause, givenField } from '../../workspace/resolve/resolution.ts';

/** Whoever adapts a number adapts the text, and the other way round. */
const together: Readonly<Record<string, readonly string[]>> = {
  criteria: ['text', 'criteria'],
  text: ['text', 'criteria'],
  items: ['items', 'criteria'],
};

/**
 * An item of `adapt` for a clause: its reason left open, and the field that is to be tightened as it is inherited, with what has
 * to change with it. `language`: of the file that it is written to.
 */
export function adaptationOf(
  clause: EffectiveClause,
  field: string | undefined,
  language: Language,
  locale: Locale,
): readonly NewEntry[] {
  const because = mapType('adaptation').keys.because;
  const fields = field === undefined ? [] : (together[field] ?? [field]);
  const inherited = fields.flatMap((key): readonly NewEntry[] => {
    const given = givenField(clause, key);
    return given === undefined ? [] : [entry(key, inheritedContent(given, language, ['clause', key], new Map()))];
  });
  return [
    entry('clause', clause.id),
    ...(because === undefined ? [] : [entry('because', placeholder(say(because.title, locale)))]),
    ...inherited,
  ];
}
