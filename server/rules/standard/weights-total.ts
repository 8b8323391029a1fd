import { ofChunk } from '../../base/chunks.ts';
import { clauseChunksOf } from '../../model/divisions.ts';
import type { Clause, ClauseContent } from '../../model/standard.ts';
import { idKey } from '../../model/values/id.ts';
import type { Place } from '../../syntax/tree.ts';
import { worthOf } from '../../workspace/assess/points.ts';
import { idsTwice } from '../../workspace/facts/given-ids.ts';
import { asksForAnswer, type Resolution } from '../../workspace/resolve/resolution.ts';
import { inChapter, inVariant, simplified } from '../example.ts';
import { ownScoring } from '../kit/fixes/own-scoring.ts';
import { binds } from '../kit/loosening/binding.ts';
import { defineCheck } from '../rule.ts';

const weighing = (clauses: readonly string[], total: number, language?: string) =>
  inChapter(
    clauses.map((fields, index) => `- {id: c${index}, text: 有, ${fields}}`).join('\n'),
    `scoring: {total: ${total}}`,
    language,
  );

const base = `
  scoring: {total: 100}
  chapters:
    - id: one
      title: 甲
      clauses:
        - {id: a, provision: recommendation, text: 有, weight: 80}
        - {id: b, provision: recommendation, text: 有, weight: 20}
`;

const adding = (fields: string) =>
  `chapters:\n  - id: two\n    title: 乙\n    clauses:\n      - {id: c, provision: recommendation, text: 有, ${fields}}`;

const clause = (weight: string, provision = 'recommendation') => `provision: ${provision}, ${weight}`;

export const rule = defineCheck({
  code: 'standard/weights-total',
  severity: 'warning',
  title: { en: 'Weights that do not add up to the total', 'zh-Hant': '權重之和不等於總分' },
  message: {
    default: {
      en: 'The total is {total}, but the weights add up to {sum} (clauses without a weight count 1; bonus items and clauses that ask for no answer are left out). Correct either.',
      'zh-Hant':
        '總分為 {total}，而權重之和為 {sum}（未寫權重的條款計 1，加分項和不須作答的條款不計）。請更正其中之一。',
    },
    inherited: {
      en: 'The total of {total} is inherited from {base}, but with what changes here the weights add up to {sum}. Balance them, or give this variant a “scoring” of its own.',
      'zh-Hant':
        '總分 {total} 繼承自 {base}，而這裡修改後各條款的權重之和為 {sum}。請調整權重，或在本變體中另寫「scoring」。',
    },
  },
  why: {
    en: 'Operators read a weight as points of the total.',
    'zh-Hant': '運營機構會把權重當作總分中的分值。',
  },
  fix: 'once',
  on: 'standard',
  reads: ['imports'],
  *check(standard, { document, imports }) {
    const { resolution, complete } = imports;
    const { total, start } = resolution?.scoring?.value ?? {};
    if (!complete || resolution === undefined || total?.value === undefined) return;
    // Of a starting score, weights are what may be taken off: no shares of anything.
    if (start !== undefined) return;
    // Of an id given twice the first clause counts; chunk by chunk, nobody knows which.
    const weights =
      resolution.isAsWritten && idsTwice(standard).size === 0
        ? united(clauseChunksOf(standard).map(weighed))
        : weighedFrom(resolution);
    const { sum } = weights;
    const { base } = resolution;
    // What does not add up in the base is told there.
    if (sum === undefined || addsUp(weights, total.value) || (base !== undefined && !addsUpItself(base))) return;
    const args = { total: total.text, sum };
    if (standard.scoring !== undefined || base === undefined) {
      yield { at: total, args };
      return;
    }
    const [at, ...others] = weightChanges(resolution, base);
    if (at === undefined) return;
    yield {
      at,
      wording: 'inherited',
      // The score counts shares: it is right, if harder to read.
      severity: 'info',
      args: { ...args, base: base.edition ?? '' },
      related: others.map((place) => ({ document, place, words: changedToo })),
      fixes: () => ownScoring(resolution, sum),
    };
  },
  examples: () => ({
    bad: [
      weighing([clause('weight: 60'), clause('weight: 30')], 100),
      weighing([clause('weight: 99'), clause('weight: 1', 'statement')], 100, 'zh-Hans'),
      weighing([clause('weight: 90'), clause('weight: 10, bonus: true')], 100),
      inVariant('adapt:\n  - {clause: b, because: 甲, weight: 40}', base),
      inVariant('adapt:\n  - {clause: b, because: 甲, weight: 40}', simplified(base), 'zh-Hans'),
      inVariant(adding('weight: 20'), base),
      inVariant('omit:\n  - {clause: b, because: 不用}', base),
      inVariant(`scoring: {total: 100}\n${adding('weight: 20')}`, base),
    ],
    good: [
      weighing([clause('weight: 60'), clause('weight: 40')], 100),
      weighing([clause('weight: 99'), clause('veto: false')], 100),
      weighing([clause('weight: 0.1'), clause('weight: 0.2'), clause('weight: 99.7')], 100),
      weighing(
        [clause('weight: 100'), clause('weight: 5, bonus: true'), clause('title: 甲', 'permission')].slice(0, 2),
        100,
      ),
      weighing([clause('veto: true'), clause('veto: false')], 100),
      inChapter('- {id: a, text: 有, provision: recommendation, weight: 3}', 'scoring: {total: 100, start: 100}'),
      inVariant('adapt:\n  - {clause: a, because: 甲, weight: 70}\n  - {clause: b, because: 甲, weight: 30}', base),
      inVariant(`adapt:\n  - {clause: a, because: 甲, weight: 60}\n${adding('weight: 20')}`, base),
      // The base's own affair.
      inVariant('adapt:\n  - {clause: b, because: 甲, weight: 40}', base.replace('total: 100', 'total: 90')),
    ],
  }),
});

const changedToo = { en: 'The sum changes here as well.', 'zh-Hant': '這裡也改變了權重之和。' };

interface Weights {
  /** Whether any clause gives a weight. */
  readonly given: boolean;
  /** Of the clauses that the score is made of; undefined where one of them does not read. */
  readonly sum: number | undefined;
}

/** A clause without an id cannot be answered. */
const weighed = ofChunk((clauses: readonly Clause[]): Weights => {
  const answerable = clauses.filter(({ id }) => id?.value);
  return { given: answerable.some(({ weight }) => weight !== undefined), sum: total(answerable.map(pointsOf)) };
});

function united(all: readonly Weights[]): Weights {
  return { given: all.some(({ given }) => given), sum: total(all.map(({ sum }) => sum)) };
}

function weighedFrom({ clauses }: Resolution): Weights {
  const all = [...clauses.values()];
  const given = all.some(({ content }) => content.weight !== undefined);
  return { given, sum: total(all.map(({ content }) => pointsOf(content))) };
}

/** Also where nobody weighs anything, or where a weight does not read. */
function addsUp({ given, sum }: Weights, to: number): boolean {
  return !given || sum === undefined || Math.abs(sum - to) <= 1e-9;
}

function addsUpItself(base: Resolution): boolean {
  const total = base.scoring?.value.total?.value;
  return total === undefined || addsUp(weighedFrom(base), total);
}

/** Where a variant's own file gives a clause more or fewer points than its base. */
function weightChanges({ clauses, document }: Resolution, base: Resolution): readonly Place[] {
  for (const [key, { content }] of base.clauses) {
    const now = clauses.get(key);
    const counts = now !== undefined && pointsOf(now.content) !== 0;
    // What binds and counts no more has a finding of its own.
    if (binds(content) && pointsOf(content) !== 0 && !counts) return [];
  }
  const changed = [...clauses].flatMap(([key, { content, clause, home, adaptations }]): readonly Place[] => {
    const before = base.clauses.get(key);
    if (pointsOf(content) === (before === undefined ? 0 : pointsOf(before.content))) return [];
    if (home === document) return [clause.weight ?? clause.handle];
    const own = adaptations.filter((one) => one.document === document);
    return own.flatMap(({ value: { weight, bonus, provision } }) => weight ?? bonus ?? provision ?? []);
  });
  const omitted = document.model.omit.flatMap(({ clause }) => {
    const before = base.clauses.get(idKey(clause?.text ?? ''));
    return clause === undefined || before === undefined || pointsOf(before.content) === 0 ? [] : [clause];
  });
  return [...changed, ...omitted];
}

/** Nobody knows whether a clause counts while its type is misspelt, or missing: that is told where it stands. */
function pointsOf(content: ClauseContent): number | undefined {
  const { provision, weight, bonus } = content;
  if (provision?.value === undefined) return undefined;
  if (!asksForAnswer({ content }) || bonus?.value === true) return 0;
  return weight === undefined ? worthOf(content) : weight.value;
}

/** Free of what adding in another order leaves behind the ninth decimal. */
function total(points: readonly (number | undefined)[]): number | undefined {
  let sum = 0;
  for (const one of points) {
    if (one === undefined) return undefined;
    sum += one;
  }
  return Number(sum.toFixed(9));
}
