import { doesNotApply, itemsAnswered } from '../../model/answer-items.ts';
import type { ExemptItems } from '../../model/item-duties.ts';
import { placedItems } from '../../model/numbered-parts.ts';
import type { Answer } from '../../model/report.ts';
import type { ClauseContent } from '../../model/standard.ts';
import { holdAll, type Situation } from './applies.ts';

/** The list items of a clause that are answered as not applicable, and those that are known to be for others. */
export function exemptIn(
  content: Pick<ClauseContent, 'items'>,
  answer: Pick<Answer, 'items'> | undefined,
  situation: Situation,
): ExemptItems {
  const excluded = itemsAnswered(answer, content, doesNotApply);
  if (content.items.length === 0) return excluded;
  const conditional = placedItems(content).filter(({ item }) => item.when !== undefined);
  const outside = conditional.filter(({ item: { when } }) => when && holdAll([when], situation) === false);
  return outside.length === 0 ? excluded : new Set([...excluded, ...outside.map(({ item }) => item)]);
}
