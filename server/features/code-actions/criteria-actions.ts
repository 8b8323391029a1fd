import { type Position, touches } from '../../base/position.ts';
import { say, type Words } from '../../base/words.ts';
import { placedItems } from '../../model/numbered-parts.ts';
import type { Comparator } from '../../model/values/threshold.ts';
import { byDocuments } from '../../rules/engine/fix-edits.ts';
import { asWritten, phrase } from '../../rules/kit/words/phrases.ts';
import { absolute } from '../../syntax/navigate.ts';
import { type Document, isStandard } from '../../workspace/document.ts';
import type { Snapshot } from '../../workspace/snapshot.ts';
import { derivableAt } from '../derive/derivable.ts';
import type { Reader } from '../reader.ts';
import type { Action } from './action.ts';
import { type CriterionOfText, criteriaEdits, criteriaOfText } from './criteria-of-text.ts';

const words = {
  one: { en: 'Make “{bound}” a criterion: {name}', 'zh-Hant': '把「{bound}」寫成判定條件：{name}' },
  all: { en: 'Make all {count} limits of the text criteria', 'zh-Hant': '把條文中的 {count} 個限值都寫成判定條件' },
} satisfies Readonly<Record<string, Words>>;

const signs: Readonly<Record<Comparator, string>> = {
  'at-least': '≥',
  'at-most': '≤',
  'more-than': '>',
  'less-than': '<',
  equals: '=',
  between: '',
};

/**
 * For a clause whose text or items set bounds and that has no criteria: making criteria of them, by which reports are judged. In an item
 * of those of the item.
 */
export function criteriaActions(
  snapshot: Snapshot,
  document: Document,
  position: Position,
  { locale }: Pick<Reader, 'locale'>,
): readonly Action[] {
  if (!isStandard(document) || document.origin !== 'workspace') return [];
  const found = derivableAt(snapshot, document, position);
  // Not what a variant says anew of another's.
  const clause = found?.clause?.home === document ? found.clause.clause : undefined;
  if (found === undefined || clause === undefined) return [];
  const item = placedItems(clause).findLast((one) => touches(absolute(document.tree, one.item), position))?.item;
  const all = criteriaOfText(clause, document, found.base, locale).filter(
    ({ holder }) => item === undefined || holder === item,
  );
  const action = (title: string, taken: readonly CriterionOfText[]): readonly Action[] => {
    const edits = criteriaEdits(document, taken);
    return edits.length === 0
      ? []
      : [{ title, kind: 'rewrite', preferred: false, changes: byDocuments(edits, document) }];
  };
  return [
    ...(all.length > 1 ? action(say(words.all, locale, { count: all.length }), all) : []),
    ...all.flatMap((one) => {
      const bound = phrase(asWritten('{sign} {amount}'), {
        sign: signs[one.bound.comparator],
        amount: one.bound.amounts.join('～'),
      });
      return action(say(words.one, locale, { bound, name: one.name }), [one]);
    }),
  ];
}
