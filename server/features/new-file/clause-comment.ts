import { foldText } from '../../base/folding.ts';
import { toSimplified } from '../../base/simplify.ts';
import { say, type Words } from '../../base/words.ts';
import type { Language, Text } from '../../model/field.ts';
import type { Applicability, Item } from '../../model/standard.ts';
import { idKey } from '../../model/values/id.ts';
import { namesOfConditions } from '../../rules/kit/answered.ts';
import { conditionWords } from '../../rules/kit/words/condition-words.ts';
import { languageOf, type StandardDocument } from '../../workspace/document.ts';
import { conditionsOf } from '../../workspace/resolve/conditions.ts';
import { numbersOf } from '../../workspace/resolve/numbers.ts';
import { type EffectiveClause, homeOf, homeOfItem, type Resolution } from '../../workspace/resolve/resolution.ts';
import { lineFor, spokenLine } from '../titles.ts';

const words = {
  when: { en: 'Only where: {condition}', 'zh-Hant': '只適用於：{condition}' },
} satisfies Readonly<Record<string, Words>>;

/** What a clause says, for a comment above its answer: number and title, for whom it is, text and items, each on a line of its own. */
export function clauseLines(clause: EffectiveClause, resolution: Resolution, language: Language): readonly string[] {
  const { content } = clause;
  const number = numbersOf(resolution).get(idKey(clause.id)) ?? '';
  const title = lineFor(content.title, homeOf(clause, 'title'), language);
  const text = (prose: Text | undefined, home: StandardDocument) => spokenLine(prose, home, resolution, language);
  return [
    `${number} ${title}`.trim(),
    ...conditionsOf(clause).map((one) => conditionLine(one, clause, resolution, language)),
    text(content.text, homeOf(clause, 'text')),
    ...itemLines(content.items, (item) => text(item.text, homeOfItem(clause, item, 'text')), ''),
  ]
    .filter((line) => line !== '')
    .map((line) => asRemark(language === 'zh-Hans' ? toSimplified(line) : line));
}

function conditionLine(
  one: Applicability,
  clause: EffectiveClause,
  resolution: Resolution,
  language: Language,
): string {
  const own = languageOf(homeOf(clause, 'when'));
  const condition = conditionWords(one, own, namesOfConditions(resolution));
  return foldText(say(words.when, language, { condition }));
}

function itemLines(items: readonly Item[], say: (item: Item) => string, indent: string): readonly string[] {
  return items.flatMap((item) => [`${indent}– ${say(item)}`, ...itemLines(item.items, say, `${indent}  `)]);
}

/** A comment that begins with an order to this program would be one. */
function asRemark(line: string): string {
  return line.replace(/^(\s*)(?=clausewright-)/, '$1… ');
}
