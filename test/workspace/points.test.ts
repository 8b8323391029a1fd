import { describe, expect, test } from 'vitest';
import { say } from '../../server/base/words.ts';
import { standingOf } from '../../server/features/assessment-words.ts';
import { reckoningWords } from '../../server/rules/kit/words/reckoning-words.ts';
import { assess } from '../../server/workspace/assess/assess.ts';
import { scoreOf } from '../../server/workspace/assess/score.ts';
import { isReport } from '../../server/workspace/document.ts';
import { resolveEdition } from '../../server/workspace/resolve/resolve.ts';
import { uriOf, workspace } from '../support/workspace.ts';

const standard = (scoring: string, deductWeight = 'weight: 4, ') => `standard: demo@2020
title: 示例
language: zh-Hant
class: policy
status: current
indicators:
  mentors: {title: 導師人數, unit: 人, kind: stock}
chapters:
  - id: one
    title: 人員
    clauses:
      - {id: a, provision: requirement, text: 應有導師, weight: 3, steps: [{indicator: mentors, at-least: 5, points: 3}, {indicator: mentors, at-least: 3, points: 2}]}
      - {id: b, provision: requirement, text: 應佩戴工牌, ${deductWeight}deduct: [{for: 未佩戴工牌, points: 0.5, at-most: 1}, {for: 著裝不整, points: 2}]}
  - id: two
    title: 場地
    clauses:
      - {id: c, provision: requirement, text: 應整潔, weight: 3}
scoring: {total: 100, ${scoring}grades: [{name: 優良, from: 80}, {name: 合格, from: 60}, {name: 不合格, from: 0}]}
`;

const done = { a: 'status: implemented', b: 'status: implemented', c: 'status: implemented' };

function scored(text: string, answers: Readonly<Record<string, string>>, mentors = '5', more = '') {
  const lines = Object.entries(answers).map(([id, fields]) => `  ${id}: {${fields}}`);
  const report = `report: r\nagainst: demo@2020\noperator: {name: 甲}\nperiod: 2020\n${more}figures: {mentors: ${mentors}}\nanswers:\n${lines.join('\n')}\n`;
  const service = workspace({ 'demo.standard.yaml': text, 'r.report.yaml': report });
  const document = service.document(uriOf('r.report.yaml'));
  const resolution = resolveEdition(service.snapshot(), 'demo@2020');
  if (!isReport(document) || resolution === undefined) throw new Error('the files of the test do not read');
  const assessment = assess(document.model, resolution);
  const score = scoreOf(assessment);
  if (score === undefined) throw new Error('no scoring');
  const reckoned = score.clauses.map((one) => say(reckoningWords(one, 'zh-Hant'), 'zh-Hant'));
  return { score, reckoned, standing: standingOf(document.model, assessment, [], 'zh-Hant') };
}

const off = (list: string) => ({ ...done, b: `status: implemented, deductions: [${list}]` });

describe('points by steps and deductions', () => {
  test.each([
    ['everything reached, nothing taken off', done, '5', 100],
    ['the second step', done, '3', 90],
    ['no step', done, '2', 70],
    ['a figure that leaves the better step open counts as the one that is sure', done, '約5', 90],
    ['once half a point', off('{for: 未佩戴工牌}'), '5', 95],
    ['no more than its bound', off('{for: 未佩戴工牌, times: 9}'), '5', 90],
    ['named in the other script', off('{for: 著装不整}, {for: 未佩戴工牌, times: 2}'), '5', 70],
    ['no less than nothing', off('{for: 著裝不整, times: 9}'), '5', 60],
    ['what the clause does not list takes nothing', off('{for: 遲到, times: 9}'), '5', 100],
    ['nothing where it is not met', { ...done, b: 'status: not-implemented' }, '5', 60],
  ] as const)('%s', (_title, answers, mentors, points) => {
    expect(scored(standard(''), answers, mentors).score.points).toBe(points);
  });

  test('is told as it is reckoned', () => {
    const { reckoned } = scored(standard(''), off('{for: 未佩戴工牌, times: 2}, {for: 著裝不整}'), '約5');
    expect(reckoned).toEqual([
      '按所在檔次得 2 分，滿分 3 分；數據未定，可能達到更高一檔',
      '4 − 1（未佩戴工牌，2 次） − 2（著裝不整） = 1 分',
      '3 × 1（已實施）= 3 分',
    ]);
  });
});

describe('points taken off a start', () => {
  test.each([
    ['nothing taken off', 'start: 90, ', done, 90],
    ['a deduction', 'start: 90, ', off('{for: 著裝不整}'), 88],
    ['the weight of what is not met', 'start: 90, ', { ...done, c: 'status: not-implemented' }, 87],
    ['as far as a chapter allows', 'start: 90, chapters: {one: {at-most: 1}}, ', off('{for: 著裝不整}'), 89],
    ['never below nothing', 'start: 1, ', off('{for: 著裝不整, times: 9}'), 0],
  ] as const)('%s', (_title, scoring, answers, points) => {
    expect(scored(standard(scoring), answers).score.points).toBe(points);
  });
  test('without a weight, as much as is found', () => {
    expect(scored(standard('start: 90, ', ''), off('{for: 著裝不整, times: 9}')).score.points).toBe(72);
  });
});

describe('bounds of chapters', () => {
  test('a chapter counts no more than its most', () => {
    expect(scored(standard('chapters: {one: {at-most: 50}}, '), done).score.points).toBe(80);
  });
  test.each([
    ['the lowest grade', 'chapters: {two: {at-least: 20}}, ', '不合格'],
    ['the grade that is named', 'chapters: {two: {at-least: 20, otherwise: 合格}}, ', '合格'],
  ])('a chapter that brings too little limits the grade: %s', (_title, scoring, grade) => {
    const { score, standing } = scored(standard(scoring), { ...done, c: 'status: partial' });
    expect(score.points).toBe(85);
    expect(score.grade?.name?.plain?.text).toBe('優良');
    expect(score.cappedGrade?.name?.plain?.text).toBe(grade);
    expect(standing.join()).toContain('2 場地');
  });
});

const conditional = (when: string) =>
  standard('').replace('{id: c, provision: requirement,', `{id: c, when: ${when}, provision: requirement,`);
const { c: _, ...allButLast } = done;

describe('a clause with a condition', () => {
  const beds = (text: string) =>
    text.replace('indicators:\n', 'indicators:\n  beds: {title: 床位, unit: 張, kind: stock}\n');
  const byBeds = beds(conditional('{criteria: [{indicator: beds, at-least: 10}]}'));
  test('is left out of the score while a figure is missing that decides, and told beside it', () => {
    const { score, standing } = scored(byBeds, { ...allButLast, b: 'status: not-implemented' });
    expect([score.points, score.weights]).toEqual([42.86, 7]);
    expect(standing).toContain('缺數據、是否適用未定，不計入得分：1 條');
  });
  test('counts once it is answered all the same', () => {
    expect(scored(byBeds, done).score).toMatchObject({ points: 100, weights: 10 });
  });
  test('counts where a text alone says for whom it is: the report has to say', () => {
    expect(scored(conditional('設有廚房的'), allButLast).score).toMatchObject({ points: 70, weights: 10 });
  });
});

describe('points that differ by level', () => {
  const byLevel = standard('chapters: {two: {at-least: {甲級: 30, 乙級: 15}, otherwise: 合格}}, ')
    .replace('indicators:', 'levels: [甲級, 乙級]\nindicators:')
    .replace('at-least: 3, points: 2', 'at-least: 3, points: {甲級: 1, 乙級: 2}')
    .replace('points: 0.5, at-most: 1', 'points: {甲級: 1, 乙級: 0.5}, at-most: {甲級: 2, 乙級: 1}');
  // a 1 of 3, b 4 − 2 = 2 of 4, c half of 3: 4.5 of 10; at the lower level a 2, b 4 − 1 = 3, c 1.5: 6.5 of 10.
  test.each([
    ['level: 甲級\n', 45, ['按所在檔次得 1 分，滿分 3 分', '4 − 2（未佩戴工牌，3 次） = 2 分'], true],
    ['level: 乙級\n', 65, ['按所在檔次得 2 分，滿分 3 分', '4 − 1（未佩戴工牌，3 次） = 3 分'], false],
  ])('count by the level that a report claims: %j', (level, points, said, isShort) => {
    const answers = { ...off('{for: 未佩戴工牌, times: 3}'), c: 'status: partial' };
    const { score, reckoned } = scored(byLevel, answers, '4', level);
    expect(score.points).toBe(points);
    expect(reckoned.slice(0, 2)).toEqual(said);
    expect(score.chapters[1]?.isShort).toBe(isShort);
  });
  test('leave steps open where the report claims none', () => {
    expect(scored(byLevel, done, '4').reckoned[0]).toBe('未達任何一檔：0 分，滿分 3 分；數據未定，可能達到更高一檔');
  });
});

describe('what else counts', () => {
  const items = standard('').replace(
    'text: 應整潔,',
    'text: 應符合下列要求：, items: [{id: x, text: 甲；, verification: {method: examine}}, {id: y, text: 乙。, verification: {method: examine}}], not-applicable: with-reason,',
  );
  test.each([
    // c half: 3 + 4 + 1.5 of 10.
    [
      'items of which one is met',
      'items: {x: {status: implemented}, y: {status: planned}}',
      85,
      '3 × 0.5（部分實施）= 1.5 分',
    ],
    [
      'items of which one does not apply',
      'items: {x: {status: implemented}, y: {status: not-applicable, reason: 無}}',
      100,
      '3 × 1（已實施）= 3 分',
    ],
    [
      'items in another way',
      'items: {x: {status: implemented}, y: {status: alternative, reason: 無}}',
      100,
      '3 × 1（替代實施）= 3 分',
    ],
  ])('%s', (_title, answer, points, said) => {
    const { score, reckoned } = scored(items, { ...done, c: answer });
    expect([score.points, reckoned[2]]).toEqual([points, said]);
  });
  test('what does not apply counts on neither side', () => {
    // a 2 of 3 and b 4 of 4: 6 of 7.
    const { score } = scored(items, { ...done, c: 'status: not-applicable, reason: 無' }, '3');
    expect([score.points, score.weights]).toEqual([85.71, 7]);
  });
  test('a credit that the standard gives, with a bonus item above', () => {
    const text = standard('credit: {partial: 0.25}, bonus-cap: 5, ').replace(
      '{id: c,',
      '{id: d, provision: recommendation, text: 宜美化, weight: 8, bonus: true}\n      - {id: c,',
    );
    // 3 + 4 + 0.75 of 10, and 5 of the 8 of the bonus item.
    const { score, reckoned } = scored(text, { ...done, c: 'status: partial', d: 'status: implemented' });
    expect([score.points, score.bonus]).toEqual([82.5, 5]);
    expect(reckoned[3]).toBe('3 × 0.25（部分實施）= 0.75 分');
  });
});

describe('steps with bounds by level', () => {
  const byLevel = standard('')
    .replace('indicators:', 'levels: [甲級, 乙級]\nindicators:')
    .replace('at-least: 5, points: 3', 'at-least: {甲級: 8, 乙級: 5}, points: 3');
  test.each([
    ['level: 甲級\n', 90],
    ['level: 乙級\n', 100],
    ['', 70],
  ])('count by the level that a report claims: %j', (level, points) => {
    expect(scored(byLevel, done, '6', level).score.points).toBe(points);
  });
});
