import { expect, test } from 'vitest';
import { rangeOf } from '../../server/base/position.ts';
import type { Locale } from '../../server/base/words.ts';
import { hints, type WantedHints } from '../../server/features/hints.ts';
import { lineText } from '../../server/syntax/line-text.ts';
import { uriOf, workspace } from '../support/workspace.ts';

const standard = `standard: base@2020
title: 示例
class: policy
language: zh-Hant
indicators:
  big: {title: {zh-Hant: 面積, en: Area}, unit: 平方米, kind: stock}
  income: {title: 總收入, unit: 萬元, kind: flow}
  service: {title: 服務收入, unit: 萬元, kind: flow}
  share: {title: 服務收入佔比, unit: '%', kind: ratio, ratio: {of: service, to: income}}
  bare: {title: 次數, kind: flow}
chapters:
  - id: one
    title: 甲
    clauses:
      - {id: a, provision: requirement, text: 長, criteria: [{indicator: big, at-least: 10}]}
      - {id: b, provision: requirement, text: 長, criteria: [{indicator: share, at-least: 40}]}
      - {id: c, provision: requirement, text: 長, criteria: [{indicator: big, at-least: 20}]}
`;
const head = (id: string, period: string, edition = 'base@2020') =>
  `report: ${id}\nagainst: ${edition}\noperator: {name: 甲, credit-code: 91310104MA0TD1015D}\nperiod: ${period}\n`;

/** The figures with every hint written into them as `⟨…⟩`. */
function hinted(
  figures: string,
  locale: Locale = 'zh-Hant',
  others: Readonly<Record<string, string>> = {},
  wanted?: WantedHints,
): string {
  const service = workspace({
    'a.standard.yaml': standard,
    'r.report.yaml': `${head('r', '2021')}${figures}`,
    ...others,
  });
  const document = service.document(uriOf('r.report.yaml'));
  if (document === undefined) throw new Error('no report');
  const found = hints(service.snapshot(), document, rangeOf(0, 0, 99, 0), locale, wanted);
  const edits = found.map(({ position, label }) => ({ range: { start: position, end: position }, text: `⟨${label}⟩` }));
  edits.sort((a, b) => b.range.start.line - a.range.start.line || b.range.start.character - a.range.start.character);
  const text = lineText(document.tree.text.toString()).edit(edits).toString();
  return text.slice(head('r', '2021').length);
}

test('name, unit, and whether the clauses that test it are met', () => {
  expect(hinted('figures:\n  big: 12\n  bare: 3\n  nobody: 3\n')).toBe(
    'figures:\n  big:⟨面積⟩ 12⟨平方米 · 滿足 1.1 · 未滿足 1.3⟩\n  bare:⟨次數⟩ 3\n  nobody: 3\n',
  );
  expect(hinted('figures: {big: 12}\n', 'en')).toBe('figures: {big:⟨Area⟩ 12⟨m² · meets 1.1 · does not meet 1.3⟩}\n');
  expect(hinted('figures: {big: 約15}\n', 'zh-Hans')).toContain('⟨面積⟩ 約15⟨平方米 · 满足 1.1');
});

test('the amount in the unit of the standard, where another is written', () => {
  expect(hinted('figures:\n  income: 1,200千元\n  service: 30萬元\n').split('\n')).toEqual([
    'figures:',
    '  income:⟨總收入⟩ 1,200千元⟨= 120萬元⟩',
    '  service:⟨服務收入⟩ 30萬元⟨服務收入佔比 25% · 未滿足 1.2⟩',
    '',
  ]);
  expect(hinted('figures:\n  income:\n    value: 0.5\n    unit: 億元\n    approx: about\n')).toContain(
    '  income:⟨總收入⟩\n    value: 0.5\n    unit: 億元⟨= 約5000萬元⟩\n',
  );
  expect(hinted('figures: {income: {value: 1.5, unit: 千元}}\n', 'en')).toContain('unit: 千元}⟨= 1,500 yuan⟩}');
});

test('what its parts make a ratio that is given', () => {
  expect(hinted('figures: {income: 120, service: 50, share: 41}\n')).toBe(
    'figures: {income:⟨總收入⟩ 120⟨萬元⟩, service:⟨服務收入⟩ 50⟨萬元⟩, share:⟨服務收入佔比⟩ 41⟨% · 按構成計算為 41.67% · 滿足 1.2⟩}\n',
  );
});

test('what is not written yet, or does not read, has its name and unit', () => {
  expect(hinted('figures:\n  big:\n').split('\n')[1]).toBe('  big:⟨面積 · 平方米 · 未定 1.1、1.3⟩');
  expect(hinted('figures:\n  big: ‹面積›\n').split('\n')[1]).toBe('  big:⟨面積 · 平方米 · 未定 1.1、1.3⟩ ‹面積›');
  expect(hinted('figures:\n  big: 3—5\n').split('\n')[1]).toBe('  big:⟨面積⟩ 3—5⟨未定 1.1、1.3⟩');
});

test('what the operator’s latest report on an earlier period gave', () => {
  const former = (id: string, period: string, big: string, edition?: string) => ({
    [`${id}.report.yaml`]: `${head(id, period, edition)}figures: {big: ${big}}\n`,
  });
  const others = {
    ...former('older', '2018', '7'),
    ...former('last', '{from: 2019-07-01, to: 2020-12-31}', '8', 'base@2016'),
    ...former('same', '2021', '9'),
    ...former('later', '2022', '10'),
    ...former('other', '2020', '11', 'else@2020'),
  };
  expect(hinted('figures: {big: 12}\n', 'zh-Hant', others)).toContain('12⟨平方米 · 上期 8平方米 · 滿足 1.1');
  expect(hinted('figures: {big: 12}\n', 'en', others)).toContain('12⟨m² · last time 8 m² · meets 1.1');
  expect(hinted('figures: {big: 12}\n', 'zh-Hant')).not.toContain('上期');
});

test('only the kinds that are wanted', () => {
  const answers = 'figures: {big: 12}\nanswers: {a: {status: implemented}}\n';
  const only = (kind: keyof WantedHints) =>
    hinted(answers, 'zh-Hant', {}, { numbers: false, verdicts: false, figures: false, [kind]: true });
  expect(only('numbers')).toBe(answers.replace('a:', 'a:⟨1.1 長⟩'));
  expect(only('verdicts')).toBe(answers.replace('implemented', 'implemented⟨滿足判定條件⟩'));
  expect(only('figures')).toBe(answers.replace('big: 12', 'big:⟨面積⟩ 12⟨平方米 · 滿足 1.1 · 未滿足 1.3⟩'));
});
