import { type Locale, say } from '../../base/words.ts';
import type { Language } from '../../model/field.ts';
import { mapType } from '../../model/keys/table.ts';
import type { Item } from '../../model/standard.ts';
import { inheritedContent } from '../../rules/kit/fixes/inherited-content.ts';
import { entry, type NewEntry } from '../../rules/kit/fixes/new-entry.ts';
import { placeholder } from '../../syntax/unwritten.ts';
import { type EffectiveClause, givenField, givenItemField } from '../../workspace/resolve/resolution.ts';
import type { Derivable } from './derivable.ts';

/** Whoever adapts a number adapts the text, and the other way round. */
const together: Readonly<Record<string, readonly string[]>> = {
  criteria: ['text', 'criteria'],
  text: ['text', 'criteria'],
  items: ['items', 'criteria'],
};

/**
 * An item of `adapt` for a clause: its reason left open, and the field or list item that is to be tightened as it is inherited, with
 * what has to change with it. `language`: of the file that it is written to.
 */
export function adaptationOf(
  clause: EffectiveClause,
  { field, item }: Pick<Derivable, 'field' | 'item'>,
  language: Language,
  locale: Locale,
): readonly NewEntry[] {
  const because = mapType('adaptation').keys.because;
  return [
    entry('clause', clause.id),
    ...(because === undefined ? [] : [entry('because', placeholder(say(because.title, locale)))]),
    ...(item === undefined
      ? inheritedFields(clause, field, language)
      : [entry('adapt-items', { items: [adaptedItem(clause, item, language)] })]),
  ];
}

/** An entry of `adapt-items`: what the item says and tests, as it is inherited. */
export function adaptedItem(clause: EffectiveClause, item: Item, language: Language): readonly NewEntry[] {
  const said = (['text', 'criteria'] as const).flatMap((key): readonly NewEntry[] => {
    const given = givenItemField(clause, item, key);
    return given === undefined ? [] : [entry(key, inheritedContent(given, language, ['adapted-item', key], new Map()))];
  });
  return [entry('item', item.id?.text ?? ''), ...said];
}

function inheritedFields(clause: EffectiveClause, field: string | undefined, language: Language): readonly NewEntry[] {
  const fields = field === undefined ? [] : (together[field] ?? [field]);
  return fields.flatMap((key): readonly NewEntry[] => {
    const given = givenField(clause, key);
    return given === undefined ? [] : [entry(key, inheritedContent(given, language, ['clause', key], new Map()))];
  });
}
