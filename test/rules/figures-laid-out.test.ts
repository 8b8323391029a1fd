import { expect, test } from 'vitest';
import { editsOfFix } from '../../server/rules/engine/fix-edits.ts';
import { uriOf, workspace } from '../support/workspace.ts';

const standard = `standard: base@2020
title: 示例
class: policy
language: zh-Hant
indicators:
  income: {title: 總收入, unit: 萬元, kind: flow}
  service: {title: 服務收入, unit: 萬元, kind: flow}
  share: {title: 服務收入佔比, unit: '%', kind: ratio, ratio: {of: service, to: income}}
chapters:
  - id: one
    title: 甲
    clauses:
      - {id: a, provision: requirement, text: 長, criteria: [{indicator: share, at-least: 40}]}
`;

/** What is laid out for figures that clauses ask for, beside those that are there. */
function laidOut(figures: string): string {
  const report = `report: r\nagainst: base@2020\noperator: {name: 甲}\nperiod: 2020\n${figures}answers:\n  a: {status: implemented}\n`;
  const service = workspace({ 'a.standard.yaml': standard, 'r.report.yaml': report });
  const [finding] = service
    .findings(uriOf('r.report.yaml'))
    .flatMap((one) => (one.finding.rule.code === 'report/figure-missing' ? [one.finding] : []));
  const document = service.document(uriOf('r.report.yaml'));
  const [fix] = finding?.fixes?.('zh-Hant') ?? [];
  if (document === undefined || fix === undefined) throw new Error('nothing laid out');
  return editsOfFix(fix, document)
    .flatMap(({ edits }) => edits.map(({ text }) => text))
    .join('')
    .trim();
}

test('a ratio after the figures that it is made of, which it is reckoned from', () => {
  expect(laidOut('').split('\n')).toEqual([
    'figures:',
    '  service: ‹服務收入（萬元）›',
    '  income: ‹總收入（萬元）›',
    '  share: ‹服務收入佔比（%）›',
  ]);
});

test('only those of them that are not given', () => {
  expect(laidOut('figures:\n  income: 12\n')).toBe('service: ‹服務收入（萬元）›\n  share: ‹服務收入佔比（%）›');
});
