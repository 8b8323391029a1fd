import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Assessment, assess } from '../../server/workspace/assess/assess.ts';
import { type Score, scoreOf } from '../../server/workspace/assess/score.ts';
import { isReport } from '../../server/workspace/document.ts';
import { resolveEdition } from '../../server/workspace/resolve/resolve.ts';
import { uriOf, workspace } from '../support/workspace.ts';

const standard = `standard: demo@2020
title: 示例
language: zh-Hant
class: policy
status: current
indicators:
  mentors: {title: 導師人數, unit: 人, kind: stock}
  sessions: {title: 培訓場次, unit: 場, kind: flow}
evidence-kinds:
  roster: {title: 名單}
chapters:
  - id: one
    title: 甲
    clauses:
      - {id: a, provision: requirement, text: 應配備導師, weight: 3, veto: true, evidence: [roster], criteria: [{indicator: mentors, at-least: 3}], not-applicable: with-reason}
      - {id: b, provision: recommendation, text: 宜舉辦培訓, weight: 1, figures: [sessions]}
      - {id: c, provision: recommendation, text: 宜有國際交流, weight: 4, bonus: true}
      - {id: d, provision: permission, text: 可舉辦開放日, weight: 9}
scoring:
  total: 100
  bonus-cap: 2
  grades: [{name: 優良, from: 80}, {name: 合格, from: 60}, {name: 不合格, from: 0}]
  capped-by-veto: 不合格
`;

function held(
  answers: Readonly<Record<string, string>>,
  figures = 'mentors: 3, sessions: 8',
  against = standard,
): Assessment {
  const lines = Object.entries(answers).map(([id, fields]) => `  ${id}: {${fields}}`);
  const report = `report: r\nagainst: demo@2020\noperator: {name: 甲}\nperiod: 2020\nfigures: {${figures}}\nanswers:\n${lines.join('\n')}\n`;
  const service = workspace({ 'demo.standard.yaml': against, 'r.report.yaml': report });
  const document = service.document(uriOf('r.report.yaml'));
  const resolution = resolveEdition(service.snapshot(), 'demo@2020');
  if (!isReport(document) || resolution === undefined) throw new Error('the files of the test do not read');
  return assess(document.model, resolution);
}

function scored(answers: Readonly<Record<string, string>>, figures?: string, against?: string): Score {
  const score = scoreOf(held(answers, figures, against));
  if (score === undefined) throw new Error('the standard has no scoring');
  return score;
}

const done = 'status: implemented';
const proved = `${done}, evidence: [{kind: roster, title: 名單}]`;
const full = { a: proved, b: done, c: done };

const listed = `standard: listed@2020
title: 示例
language: zh-Hant
class: policy
status: current
indicators:
  ramps: {title: 坡道數, unit: 條, kind: stock}
  beds: {title: 床位數, unit: 張, kind: stock}
evidence-kinds:
  photo: {title: 圖片}
chapters:
  - id: one
    title: 甲
    clauses:
      - id: a
        provision: requirement
        text: 應做到：
        not-applicable: with-reason
        items:
          - {id: ramp, text: 設坡道；, criteria: [{indicator: ramps, at-least: 1}], evidence: [photo]}
          - {id: bath, text: 設浴室；, when: {criteria: [{indicator: beds, at-least: 100}]}, evidence: [photo]}
          - {id: sign, text: 設標識。}
`;

function ofList(answer: string, figures: string) {
  const report = `report: r\nagainst: listed@2020\noperator: {name: 甲}\nperiod: 2020\nfigures: {${figures}}\nanswers:\n  a: {${answer}}\n`;
  const service = workspace({ 'demo.standard.yaml': listed, 'r.report.yaml': report });
  const document = service.document(uriOf('r.report.yaml'));
  const resolution = resolveEdition(service.snapshot(), 'listed@2020');
  if (!isReport(document) || resolution === undefined) throw new Error('the files of the test do not read');
  const [one] = assess(document.model, resolution).clauses;
  return one && [one.status, one.criteria, one.evidence, one.missingFigures.join()];
}

const photo = 'evidence: [{kind: photo, title: 圖}]';

describe('a list answered item by item', () => {
  test.each([
    [
      'all met',
      `items: {ramp: {${done}, ${photo}}, bath: {${done}, ${photo}}}`,
      'ramps: 1, beds: 200',
      ['implemented', true, true, ''],
    ],
    [
      'evidence of one item proves no other',
      `items: {ramp: {${done}, ${photo}}, bath: {${done}}}`,
      'ramps: 1, beds: 200',
      ['implemented', true, false, ''],
    ],
    [
      'evidence of the answer as a whole proves each',
      `${photo}, items: {ramp: {${done}}, bath: {${done}}}`,
      'ramps: 1, beds: 200',
      ['implemented', true, true, ''],
    ],
    [
      'in part',
      `items: {ramp: {${done}, ${photo}}, bath: {status: planned}}`,
      'ramps: 1, beds: 200',
      ['partial', true, true, ''],
    ],
    [
      'none',
      'items: {ramp: {status: planned}, bath: {status: not-implemented}}',
      'ramps: 1',
      ['planned', true, true, ''],
    ],
    [
      'in another way',
      `items: {ramp: {status: alternative}, bath: {${done}, ${photo}}}`,
      'ramps: 1',
      ['alternative', true, true, ''],
    ],
    [
      'an item excluded is not tested',
      `items: {ramp: {status: not-applicable}, bath: {${done}, ${photo}}}`,
      'ramps: 0',
      ['implemented', true, true, ''],
    ],
    [
      'all excluded',
      'items: {ramp: {status: not-applicable}, bath: {status: not-applicable}}',
      '',
      ['not-applicable', true, true, ''],
    ],
    [
      'an item for others asks for no evidence',
      'items: {ramp: {status: not-applicable}}',
      'beds: 20',
      ['not-applicable', true, true, ''],
    ],
    [
      'what its own status says counts',
      `status: partial, items: {ramp: {${done}, ${photo}}}`,
      'ramps: 1',
      ['partial', true, true, ''],
    ],
    ['as a whole', `${done}, ${photo}`, 'ramps: 0', ['implemented', false, true, '']],
    ['a figure that an item tests is missing', `${done}, ${photo}`, '', ['implemented', 'unknown', true, 'ramps']],
  ] as const)('%s', (_, answer, figures, expected) => {
    expect(ofList(answer, figures)).toEqual(expected);
  });
});

describe('complete, conforming and unknown are told apart', () => {
  test.each([
    ['everything there and met', full, undefined, true, true],
    ['an answer missing', { a: proved, b: done }, undefined, false, 'unknown'],
    ['evidence missing', { ...full, a: done }, undefined, false, true],
    ['a figure missing that only one clause asks for', full, 'mentors: 3', false, true],
    ['a tested figure missing', full, 'sessions: 8', false, 'unknown'],
    ['a figure too rough to tell', full, 'mentors: 約3, sessions: 8', true, 'unknown'],
    ['a figure too low', full, 'mentors: 2, sessions: 8', true, false],
    ['a clause excluded', { ...full, a: 'status: not-applicable, reason: 不設' }, undefined, true, true],
    ['a clause only planned', { ...full, b: 'status: planned' }, undefined, true, false],
  ] as const)('%s', (_title, answers, figures, complete, conforming) => {
    const { complete: isComplete, conforming: conforms } = held(answers, figures);
    expect({ complete: isComplete, conforming: conforms }).toEqual({ complete, conforming });
  });
});

describe('the score', () => {
  test.each([
    ['all done: the bonus of 4 is capped at 2', full, undefined, 102],
    ['without the bonus', { a: proved, b: done, c: 'status: planned' }, undefined, 100],
    ['half a credit for a part', { a: proved, b: 'status: partial', c: 'status: planned' }, undefined, 87.5],
    ['an alternative counts in full', { a: proved, b: 'status: alternative, reason: 甲' }, undefined, 100],
    ['nothing for what is not answered', { a: proved }, undefined, 75],
    ['nothing for what the figures contradict', { a: proved, b: done }, 'mentors: 2, sessions: 8', 25],
    ['what is excluded leaves the sum', { a: 'status: not-applicable, reason: 甲', b: done }, undefined, 100],
  ] as const)('%s', (_title, answers, figures, points) => {
    expect(scored(answers, figures).points).toBe(points);
  });

  test('what must not be excluded counts for nothing, and conforms to nothing', () => {
    const binding = standard.replace(', not-applicable: with-reason', '');
    expect(binding).not.toBe(standard);
    const answers = { a: 'status: not-applicable, reason: 甲', b: done };
    expect(scored(answers, undefined, binding).points).toBe(25);
    expect(held(answers, undefined, binding).conforming).toBe(false);
  });

  test('a failed veto caps the grade, not the points', () => {
    const { points, grade, cappedGrade, failedVetoes } = scored({ a: 'status: partial', b: done, c: done });
    expect(points).toBe(64.5);
    expect(grade?.name?.plain?.value).toBe('合格');
    expect(cappedGrade?.name?.plain?.value).toBe('不合格');
    expect(failedVetoes.map((one) => one.clause.id)).toEqual(['a']);
  });

  const status = fc.constantFrom(
    'implemented',
    'partial',
    'planned',
    'alternative',
    'not-implemented',
    'not-applicable',
  );
  test('stays within 0 and total plus bonus cap', () => {
    const answers = fc.record({ a: status, b: status, c: status }, { requiredKeys: [] });
    fc.assert(
      fc.property(answers, fc.nat({ max: 6 }), (given, mentors) => {
        const written = Object.fromEntries(Object.entries(given).map(([id, one]) => [id, `status: ${one}`]));
        const { points, total, bonus, bonusCap } = scored(written, `mentors: ${mentors}`);
        if (points === undefined) return;
        expect(points).toBeGreaterThanOrEqual(0);
        expect(points).toBeLessThanOrEqual(total + bonusCap);
        expect(bonus).toBeLessThanOrEqual(bonusCap);
      }),
      { numRuns: 40 },
    );
  });
});
