import type { ExemptItems } from './item-duties.ts';
import { placedItems } from './numbered-parts.ts';
import type { Answer, AnswerStatus, Evidence, ItemAnswer } from './report.ts';
import type { ClauseContent } from './standard.ts';
import { idKey } from './values/id.ts';

/** What an answer brings, at the items that it answers one by one as well. */
export function evidenceOfAnswer({ evidence, items }: Pick<Answer, 'evidence' | 'items'>): readonly Evidence[] {
  return items.length === 0 ? evidence : [...evidence, ...items.flatMap((one) => one.evidence)];
}

const noneExempt: ExemptItems = new Set();

/** The items of a clause that an answer answers by themselves, as far as `isMeant` picks them. */
export function itemsAnswered(
  answer: Pick<Answer, 'items'> | undefined,
  content: Pick<ClauseContent, 'items'>,
  isMeant: (answer: ItemAnswer) => boolean = () => true,
): ExemptItems {
  if (answer === undefined || answer.items.length === 0) return noneExempt;
  const ids = new Set(answer.items.filter(isMeant).map(({ item }) => idKey(item.text)));
  if (ids.size === 0) return noneExempt;
  const items = placedItems(content).map(({ item }) => item);
  return new Set(items.filter(({ id }) => id?.value !== undefined && ids.has(idKey(id.value))));
}

export function doesNotApply({ status }: ItemAnswer): boolean {
  return status?.value === 'not-applicable';
}

/** How far a clause is met as its answer says it, else as the answers to its items come to. */
export function statusOf({ status, items }: Pick<Answer, 'status' | 'items'>): AnswerStatus | undefined {
  return status?.value ?? (status === undefined ? statusOfItems(items) : undefined);
}

/**
 * What the items come to: what all of them are called but for those that do not apply; met in another way where some are; else met in
 * part, where any is.
 */
export function statusOfItems(items: readonly ItemAnswer[]): AnswerStatus | undefined {
  const said = items.map(({ status }) => status?.value);
  if (said.length === 0 || said.includes(undefined)) return undefined;
  const counted = new Set(said.filter((one) => one !== 'not-applicable'));
  const [only] = counted;
  if (only === undefined) return 'not-applicable';
  if (counted.size === 1) return only;
  if ([...counted].every(isMet)) return 'alternative';
  return [...counted].some((one) => isMet(one) || one === 'partial') ? 'partial' : 'planned';
}

export function isMet(status: AnswerStatus | undefined): boolean {
  return status === 'implemented' || status === 'alternative';
}
