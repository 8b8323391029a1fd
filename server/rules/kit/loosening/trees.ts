import type { Words } from '../../../base/words.ts';
import { criteriaBesideLimits, criteriaOf, evidenceOf } from '../../../model/item-duties.ts';
import type { Criterion } from '../../../model/standard.ts';
import { criteriaImply } from '../../../model/values/criterion.ts';
import { idKey } from '../../../model/values/id.ts';
import type { RequirementTree } from '../../../model/values/requirement.ts';
import { implies, leavesOf, newPatience, type Patience } from '../../../model/values/requirement.ts';
import type { Place } from '../../../syntax/tree.ts';
import { criteriaAt, differsByLevel } from '../../../workspace/assess/at-level.ts';
import { type WrittenRange, writtenRanges } from '../../../workspace/assess/criterion-ranges.ts';
import { levelsOf } from '../../../workspace/resolve/levels.ts';
import type { Resolution } from '../../../workspace/resolve/resolution.ts';
import type { Found } from '../../rule.ts';
import { evidenceName, indicatorName } from '../answered.ts';
import { boundWords } from '../words/bound-words.ts';
import { keyLabel } from '../words/labels.ts';
import { inRow } from '../words/phrases.ts';
import { type AdaptedClause, changeOf, insideBase, keepInherited } from './adapted.ts';
import { firstItemChange } from './item-changes.ts';
import { sameMeasure } from './measure.ts';

/** Criteria of the base that the variant's no longer imply, one by one. */
export function* loosenedCriteria(clause: AdaptedClause): Iterable<Found> {
  const { before, after, base, resolution } = clause;
  const change = changeIn(clause, 'criteria');
  // Time limits of the base are held step by step.
  const [old, own] = [criteriaBesideLimits(before.content), criteriaOf(after.content)];
  if (change === undefined || old === undefined) return;
  const places = new Set<Place>();
  const patience = newPatience();
  for (const level of levelsToCompare(old, own, base)) {
    const was = writtenRanges(at(old, level), base);
    const now = writtenRanges(at(own, level), resolution);
    // Bounds that do not read, and indicators that now measure something else, have findings of their own.
    if (
      was === undefined ||
      now === undefined ||
      !leavesOf(was).every(({ indicator }) => sameMeasure(indicator, clause))
    )
      return;
    yield* loosenedParts({ clause, was, now, change, places, patience });
  }
}

/** Where a bound differs by level, each level is compared by itself. */
function levelsToCompare(
  old: RequirementTree<Criterion>,
  own: RequirementTree<Criterion> | undefined,
  base: Resolution,
): readonly (string | undefined)[] {
  const differs = differsByLevel(old) || (own !== undefined && differsByLevel(own));
  return differs ? levelsOf(base) : [undefined];
}

function at(criteria: RequirementTree<Criterion> | undefined, level: string | undefined) {
  return criteria === undefined || level === undefined ? criteria : criteriaAt(criteria, level);
}

interface Comparison {
  readonly clause: AdaptedClause;
  readonly was: RequirementTree<WrittenRange>;
  readonly now: RequirementTree<WrittenRange>;
  readonly change: NonNullable<ReturnType<typeof changeIn>>;
  /** Where something has been told. */
  readonly places: Set<Place>;
  readonly patience: Patience;
}

function* loosenedParts({ clause, was, now, change, places, patience }: Comparison): Iterable<Found> {
  const { base } = clause;
  const { field } = change;
  for (const part of partsOf(was)) {
    const verdict = criteriaImply(now, part, patience);
    if (verdict === true) continue;
    const weaker = verdict === false ? weakerThan(leavesOf(part), leavesOf(now)) : undefined;
    const place = weaker === undefined ? field : boundOf(weaker);
    if (places.has(place)) continue;
    places.add(place);
    const words = treeWords(part, (one) => criterionWords(one.criterion, clause));
    const all = treeWords(now, (one) => criterionWords(one.criterion, clause));
    yield {
      at: place,
      ...wordingFor(verdict, leavesOf(now).length === 0),
      args: {
        clause: clause.name,
        what: keyLabel('clause', 'criteria'),
        was: words,
        now: weaker === undefined ? all : criterionWords(weaker.criterion, clause),
        base: base.edition ?? '',
      },
      related: insideBase(clause, 'criteria', leavesOf(part)[0]?.criterion),
      fixes: change.keep,
    };
  }
}

/** Kinds of evidence that the base asks for and the variant no longer implies. */
export function* loosenedEvidence(clause: AdaptedClause): Iterable<Found> {
  const { before, after, base } = clause;
  const change = changeIn(clause, 'evidence');
  const asked = evidenceOf(before.content);
  if (change === undefined || asked === undefined) return;
  const kinds = (tree: RequirementTree<{ readonly text: string }> | undefined) => tree ?? nothing;
  const now = kinds(evidenceOf(after.content));
  const patience = newPatience();
  const lost = partsOf(kinds(asked)).map((part) => ({
    part,
    verdict: implies(now, part, (a, b) => idKey(a.text) === idKey(b.text), patience),
  }));
  const missing = lost.filter(({ verdict }) => verdict !== true);
  if (missing.length === 0) return;
  const named = (tree: RequirementTree<{ readonly text: string }>) =>
    treeWords(tree, ({ text }) => inRow(evidenceName(text, clause.resolution)));
  yield {
    at: change.field,
    ...wordingFor(missing.some(({ verdict }) => verdict === false) ? false : 'unknown', leavesOf(now).length === 0),
    args: {
      clause: clause.name,
      what: keyLabel('clause', 'evidence'),
      was: named({ kind: 'all', of: missing.map(({ part }) => part) }),
      now: named(now),
      base: base.edition ?? '',
    },
    related: insideBase(clause, 'evidence', leavesOf(asked)[0]),
    fixes: change.keep,
  };
}

/** Where a variant says anew what is asked for: under the key itself, in its list items, or of one of them. */
function changeIn(clause: AdaptedClause, key: 'criteria' | 'evidence') {
  for (const one of [key, 'items'] as const) {
    const change = changeOf(clause, one);
    if (change !== undefined) return { field: change.field, keep: () => keepInherited(clause, one) };
  }
  const change = firstItemChange(clause, key);
  return change && { field: change.place, keep: change.keep };
}

const nothing: RequirementTree<never> = { kind: 'all', of: [] };

function wordingFor(verdict: boolean | 'unknown', isEmpty: boolean) {
  if (verdict === 'unknown') return { wording: 'unsure', severity: 'warning' as const };
  return { wording: isEmpty ? 'dropped' : 'default' };
}

/** What has to hold all together, one by one: each is implied or not by itself. */
function partsOf<L>(tree: RequirementTree<L>): readonly RequirementTree<L>[] {
  return tree.kind === 'all' ? tree.of.flatMap(partsOf) : [tree];
}

/** Of the variant's criteria the one that lets through more than one of the base's on the same indicator. */
function weakerThan(was: readonly WrittenRange[], now: readonly WrittenRange[]): WrittenRange | undefined {
  const leaf = (one: WrittenRange) => ({ kind: 'leaf', leaf: one }) as const;
  return now.find((one) =>
    was.some((other) => other.indicator === one.indicator && criteriaImply(leaf(one), leaf(other)) === false),
  );
}

/** The number that has to change, where the criterion has but one. */
function boundOf({ criterion }: WrittenRange): Place {
  const [bound, ...others] = criterion.bounds;
  const [quantity, second] = bound?.quantities ?? [];
  const isOne = others.length === 0 && second === undefined;
  return isOne && quantity !== undefined ? quantity : criterion.handle;
}

function criterionWords(criterion: Criterion, { resolution }: AdaptedClause): Words {
  const id = criterion.indicator?.text ?? '';
  const name = inRow(indicatorName(id, resolution));
  const bound = boundWords(criterion, resolution.indicators.get(idKey(id))?.value.unit?.text ?? '');
  const joined = (locale: 'en' | 'zh-Hant' | 'zh-Hans', gap: string) => {
    const text = locale === 'zh-Hans' ? undefined : bound[locale];
    return text === undefined ? '' : `${name[locale] ?? name['zh-Hant']}${gap}${text}`;
  };
  return { en: joined('en', ' '), 'zh-Hant': joined('zh-Hant', '') };
}

/** A tree in words: all of them with “and”, one of them with “or”, groups within groups in brackets. */
function treeWords<L>(tree: RequirementTree<L>, wordsOf: (leaf: L) => Words): Words {
  if (tree.kind === 'leaf') return wordsOf(tree.leaf);
  if (tree.of.length === 0) return { en: 'nothing', 'zh-Hant': '無' };
  const parts = tree.of.map((part) => {
    const words = treeWords(part, wordsOf);
    const isGroup = part.kind !== 'leaf' && part.of.length > 1 && tree.of.length > 1;
    return isGroup ? { en: `(${words.en})`, 'zh-Hant': `（${words['zh-Hant']}）` } : words;
  });
  const [en, hant] = tree.kind === 'all' ? [' and ', '和'] : [' or ', '或'];
  return { en: parts.map((one) => one.en).join(en), 'zh-Hant': parts.map((one) => one['zh-Hant']).join(hant) };
}
