import fc from 'fast-check';
import { expect, test } from 'vitest';
import { uriOf, workspace } from '../support/workspace.ts';
import { begun, completed, filled, type Walk } from './accept/walk.ts';

/** What reports answer, and variants change. */
const base = `standard: base@2020
title: 示例
language: zh-Hant
class: policy
status: current
space-types: [co-working]
indicators:
  mentor-count: {title: 導師人數, unit: 人, kind: stock}
  hours: {title: 輔導時長, unit: 小時, kind: flow}
evidence-kinds:
  roster: {title: 名單}
  photo: {title: 照片}
chapters:
  - id: mentoring
    title: 創業輔導
    clauses:
      - id: mentor-team
        title: 創業導師隊伍
        provision: requirement
        text: 應配備3名導師。
        criteria:
          - {indicator: mentor-count, at-least: 3}
        evidence: [roster]
        verification: {method: examine, text: 查閱}
      - id: salon
        title: 創業沙龍
        provision: recommendation
        text: 宜定期舉辦沙龍。
        figures: [hours]
        evidence:
          - any: [roster, photo]
`;

const kinds = [
  { name: 'walk.standard.yaml', begins: '' },
  { name: 'walk.standard.yaml', begins: 'extends: base@2020\n' },
  { name: 'walk.report.yaml', begins: '' },
  { name: 'walk.report.yaml', begins: 'against: base@2020\n' },
  { name: '.clausewright.yaml', begins: '' },
] as const;

/** A scoring that was written before the base was chosen, which has another: which of the two comes first is the author's to choose. */
function isScoredFirst({ code, message }: { readonly code?: unknown; readonly message: string }): boolean {
  return code === 'variant/loosens-base' && message.startsWith('Scoring, ');
}

/** The same walks at every run: each new kind of find is worth a look, and none is to stop others. Another seed finds others. */
const seed = Number(process.env.CLAUSEWRIGHT_SEED ?? 20261130);

/** What may be found in such a file all the same, since no offer could help it. */
const others: readonly RegExp[] = [
  // Not written yet: whoever walks stops somewhere, and what only another part could give stays open.
  /^schema\/to-fill-in$/,
  /^standard\/(?:unused-definition|listed-not-cited|verification-missing|translation-missing|annex-unmentioned)$/,
  /^report\/(?:unanswered|figure-missing|figure-unproved|evidence-missing|declaration-missing|plan-missing|reason-missing)$/,
  // Typed, and not offered: numbers, counts and texts.
  /^prose\//,
  /^report\/contradicts-figures$/,
  /^standard\/(?:criteria-type|number-class|number-edition|grades-order|count-mismatch|weights-total|translation-differs|cited-not-listed|titles-uneven|table-form|repeated-clause|circular-definition|dangling-number|abbreviation-unexplained|score-bounds|score-steps|deductions)$/,
  /^report\/self-score$/,
  // A fact about what was chosen. Of a space that is of another type than the standard is for, the standard is offered all the same: which one
  // is answered is the author's to say, and the type may be the slip.
  /^report\/(?:figures-inconsistent|space-type|veto-failed|outdated-standard)$/,
  /^variant\/no-effect$/,
];

function walked(name: string, begins: string, length: number, next: () => number): Walk {
  const service = workspace({ 'base.standard.yaml': base, [name]: begins });
  const document = service.document(uriOf(name));
  if (document === undefined) throw new Error('no document');
  let walk: Walk = {
    snapshot: service.snapshot(),
    document,
    pick: (count) => next() % count,
    steps: [],
    typed: 1,
    left: new Set(),
  };
  for (let step = 0; step < length; step++) walk = filled(walk) ?? begun(walk);
  return completed(walk);
}

/**
 * From an empty file, or one that names what it rests on, whoever does nothing but accept what is offered, wherever, and type
 * over placeholders ends with a file in which nothing is wrong that was offered.
 */
test.each(kinds)('a walk through offers: $name $begins', ({ name, begins }) => {
  let steps = 0;
  fc.assert(
    fc.property(fc.infiniteStream(fc.nat()), fc.integer({ min: 1, max: 60 }), (stream, length) => {
      const walk = walked(name, begins, length, () => stream.next().value ?? 0);
      steps = Math.max(steps, walk.steps.length);
      const text = walk.document.tree.text.toString();
      const service = workspace({ 'base.standard.yaml': base, [name]: text }, { present: ['evidence/list.pdf'] });
      const found = service
        .diagnostics(uriOf(name), 'en')
        .filter((one) => !isScoredFirst(one) && !others.some((other) => other.test(one.code)));
      const told = found.map(({ code, message, range }) => `${range.start.line + 1}: ${code} ${message}`);
      expect(told.length === 0 ? '' : [...told, text, ...walk.steps].join('\n')).toBe('');
    }),
    { numRuns: Number(process.env.CLAUSEWRIGHT_RUNS ?? 40), seed },
  );
  expect(steps).toBeGreaterThan(name.startsWith('.') ? 3 : 30);
});
