import { memory } from '../base/memory.ts';
import type { Field } from './field.ts';
import { fieldName } from './fields-of.ts';
import { itemKeys } from './keys/items.ts';
import type { PartKeySpec } from './keys/types.ts';
import { placedItems } from './numbered-parts.ts';
import type { AdaptedItem, ClauseContent, Criterion, Item, Process } from './standard.ts';
import type { RequirementTree } from './values/requirement.ts';

type Duties = Pick<ClauseContent, 'criteria' | 'evidence'>;
type PlacedItems = Pick<ClauseContent, 'items'> & { readonly adaptItems?: readonly AdaptedItem[] };
type WithItems = Duties & Pick<ClauseContent, 'items' | 'processes'>;

/** Items of which nothing is asked. */
export type ExemptItems = ReadonlySet<Item>;

const noneExempt: ExemptItems = new Set();

/** What a clause tests altogether: its own criteria, those of its items, and the time limits of its steps that an indicator measures. */
export const criteriaOf = together<Criterion>(
  ({ criteria }) => criteria,
  ({ processes }) => processes.flatMap(limitsIn),
);

/** The same without time limits. */
export const criteriaBesideLimits = together<Criterion>(({ criteria }) => criteria);

/** The evidence that a clause asks for altogether: its own, and that of its items. */
export const evidenceOf = together<Field<string>>(({ evidence }) => evidence);

function limitsIn({ steps }: Process): readonly Criterion[] {
  return steps.flatMap(({ indicator, within, fragment, range, node, handle, given }) => {
    if (indicator === undefined || within.length === 0) return [];
    const bounds = within.map((one) => ({
      comparator: 'at-most' as const,
      ...(one.level && { level: one.level }),
      quantities: [one],
    }));
    return [{ fragment, range, node, handle, given, indicator, bounds }];
  });
}

/** What both a clause and an item of it may say. */
type Shared = Pick<Item, keyof ClauseContent & keyof Item & keyof AdaptedItem>;

/** All that is said under a key: of a clause or its adaptation, of its items at any depth, and of those that it says anew. */
export function allSaid<K extends keyof Shared>(
  content: Shared & PlacedItems,
  key: K,
): readonly NonNullable<Shared[K]>[] {
  const holders: readonly Shared[] = [
    content,
    ...placedItems(content).map(({ item }) => item),
    ...(content.adaptItems ?? []),
  ];
  return holders.map((one) => one[key]).filter((one) => one !== undefined);
}

/** The same object for as long as the content stands, where nothing is exempt: thousands of reports are held against it. `beside`: what else there is of it in a clause. */
function together<L>(
  of: (duties: Duties) => RequirementTree<L> | undefined,
  beside?: (content: Pick<ClauseContent, 'processes'>) => readonly L[],
) {
  const known = memory<RequirementTree<L>>();
  return (content: WithItems, exempt: ExemptItems = noneExempt): RequirementTree<L> | undefined => {
    const own = of(content);
    if (content.items.length === 0 && (beside === undefined || content.processes.length === 0)) return own;
    const before = exempt.size === 0 ? known.of(content) : undefined;
    if (before !== undefined) return before;
    const ofItems = placedItems(content).flatMap(({ item }) => (exempt.has(item) ? [] : (of(item) ?? [])));
    const others = (beside?.(content) ?? []).map((leaf) => ({ kind: 'leaf', leaf }) as const);
    const parts = [...ofItems, ...others];
    if (parts.length === 0) return own;
    const all: RequirementTree<L> = { kind: 'all', of: own === undefined ? parts : [own, ...parts] };
    if (exempt.size === 0) known.keep(content, all);
    return all;
  };
}

/** An item that can be answered by itself. */
export type ItemUnit = Item & { readonly id: Field<string> };

/** What is laid out to be answered where some items ask for it: who answers these is expected to speak of the others as well. */
export function itemsToAnswer(content: Pick<ClauseContent, 'items'>): readonly ItemUnit[] {
  if (unitsOf(content).length === 0) return [];
  return placedItems(content).flatMap(({ item }) => (hasId(item) ? [item] : []));
}

/** Items of which something is tested, proved or verified by itself: these have to be answered by themselves. */
export function unitsOf(content: Pick<ClauseContent, 'items'>): readonly ItemUnit[] {
  return content.items.length === 0
    ? []
    : placedItems(content)
        .map(({ item }) => item)
        .filter(isUnit);
}

function isUnit(item: Item): item is ItemUnit {
  return hasId(item) && asking.some((field) => item[field] !== undefined);
}

function hasId(item: Item): item is ItemUnit {
  return item.id !== undefined;
}

const asking = Object.entries<PartKeySpec>(itemKeys).flatMap(([key, { asks }]) =>
  asks === true ? [fieldName(key) as keyof Item] : [],
);
