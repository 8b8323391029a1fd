import { expect, test } from 'vitest';
import { blocksOf, blockText, bookIn } from '../../support/book-text.ts';
import { workspace } from '../../support/workspace.ts';

const standard = `standard: demo@2020
title: 示例
language: zh-Hant
class: policy
status: draft
levels:
  - {id: 甲級, title: {zh-Hant: 甲級, en: Grade A}, text: 服務全面。}
  - {id: 乙級, text: 服務基本齊全。}
indicators:
  staff: {title: 護理員人數, unit: 人, kind: stock}
  beds: {title: 床位數, unit: 張, kind: stock}
  area: {title: 面積, unit: 平方米, kind: stock}
chapters:
  - id: people
    title: 人員
    clauses:
      - {id: staffing, title: 配備, provision: requirement, text: 應配備護理員。, criteria: [{indicator: staff, at-least: {甲級: 10, 乙級: 5}}]}
      - {id: beds-for-all, title: 床位, provision: requirement, text: 應有床位。, criteria: [{indicator: beds, at-least: 20}]}
      - id: rooms
        title: 場地
        provision: requirement
        text: 場地應符合下列要求：
        items:
          - {id: wide, when: {level: 甲級}, text: 面積不小於300平方米；, criteria: [{any: [{indicator: area, at-least: 300}, {indicator: beds, at-least: 30}]}]}
          - 有窗。
      - {id: therapy, title: 康復室, when: {level: 甲級}, provision: requirement, text: 應設康復室。}
      - {id: narrow, title: 面積, when: {level: 乙級}, provision: requirement, text: 面積應不小於100平方米。, criteria: [{indicator: area, at-least: 100}]}
`;

function levelTables(text: string): readonly string[] {
  const service = workspace({ 'a.standard.yaml': text });
  const blocks = blocksOf(bookIn(service, 'a.standard.yaml'));
  return blocks.filter(({ id }) => id.startsWith('=levels')).map(blockText);
}

test('levels are told with what they mean, and what is not asked alike at all of them in a table: an indicator or clause a row', () => {
  expect(levelTables(standard)).toEqual([
    'heading 1 分級要求',
    'table  ¦ 級別, 含義 ¦ 甲級, 服務全面。 ¦ 乙級, 服務基本齊全。',
    [
      'table  ¦ 條款, 指標, 甲級, 乙級',
      '1.1 配備, 護理員人數, 不少於10人, 不少於5人',
      '1.2 床位；1.3 場地, 床位數, 不少於20張；不少於30張，或符合該條其他條件, 不少於20張',
      '1.3 場地；1.5 面積, 面積, 不少於300平方米，或符合該條其他條件, 不少於100平方米',
      '1.4 康復室, , ✓, —',
    ].join(' ¦ '),
  ]);
});

test('a standard without levels has no such tables, and what is the same at all levels no row', () => {
  expect(levelTables(standard.replace(/levels:\n(?: {2}- .*\n)*/, ''))).toEqual([]);
  const alike = `${standard.slice(0, standard.indexOf('chapters:'))}chapters:\n  - {id: a, title: 甲, clauses: [{id: b, title: 乙, provision: requirement, text: 應有床位。, criteria: [{indicator: beds, at-least: 20}]}]}\n`;
  expect(levelTables(alike).map((one) => one.slice(0, 5))).toEqual(['headi', 'table']);
});
