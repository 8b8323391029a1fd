import { expect, test } from 'vitest';
import { criteriaActions } from '../../server/features/code-actions/criteria-actions.ts';
import { lineText } from '../../server/syntax/line-text.ts';
import { marked } from '../support/marked.ts';
import { uriOf, workspace } from '../support/workspace.ts';

const head = (language: string, indicators: string) => `standard: demo@2020
title: 示例
language: ${language}
class: policy
status: current
${indicators}chapters:
  - id: one
    title: 甲
    clauses:
`;
const known = `indicators:
  staff: {title: 專職服務人員人數, unit: 人, kind: stock}
  area: {title: 服務場地總面積, unit: 平方米, kind: stock}
  drills: {title: 演練次數, unit: 次/年}
`;

/** What is offered in a clause of that text, and the file once the first is taken. */
function offered(text: string, { language = 'zh-Hant', indicators = '', more = '' } = {}) {
  const source = `${head(language, indicators)}      - id: a\n        title: 題\n        provision: requirement\n        ${more.includes('$0') ? 'text' : 'te$0xt'}: ${text}\n${more}`;
  const { text: file, cursor } = marked(source);
  const service = workspace({ 'a.standard.yaml': file });
  const document = service.document(uriOf('a.standard.yaml'));
  if (document === undefined || cursor === undefined) throw new Error('no cursor');
  const actions = criteriaActions(service.snapshot(), document, cursor, { locale: 'zh-Hant' });
  const edits = actions[0]?.changes?.[0]?.edits ?? [];
  const after = lineText(file)
    .edit([...edits].reverse())
    .toString();
  return { titles: actions.map(({ title }) => title), after };
}

test.each<[string, string, string]>([
  [
    '在知道的指標下',
    '應配備專職服務人員，人數不少於5人。',
    'criteria:\n          - indicator: staff\n            at-least: 5',
  ],
  [
    'another unit',
    '服務場地總面積不應小於1萬平方米。',
    'criteria:\n          - indicator: area\n            at-least: 1萬平方米',
  ],
  ['at most', '服務場地總面積不應超過500平方米。', 'criteria:\n          - indicator: area\n            at-most: 500'],
  ['more than', '專職服務人員人數應大於3人。', 'criteria:\n          - indicator: staff\n            more-than: 3'],
  ['達到', '專職服務人員人數應達到5人。', 'criteria:\n          - indicator: staff\n            at-least: 5'],
  [
    'behind the number',
    '專職服務人員應在3人以上。',
    'criteria:\n          - indicator: staff\n            at-least: 3',
  ],
  [
    'a range',
    '服務場地總面積應為200～500平方米。',
    'criteria:\n          - indicator: area\n            between:\n              - 200\n              - 500',
  ],
])('a bound becomes a criterion of what the standard counts: %s', (_, text, expected) => {
  for (const language of ['zh-Hant', 'zh-Hans']) {
    expect(offered(text, { language, indicators: known }).after).toContain(
      `        text: ${text}\n        ${expected}\n`,
    );
  }
});

test.each<[string, string, string, string]>([
  ['顧客滿意度不得低於90%。', "{title: 顧客滿意度, unit: '%'}", 'at-least: 90', '顧客滿意度'],
  ['應每年舉辦創業培訓不少於4場。', '{title: 創業培訓, unit: 場, kind: flow}', 'at-least: 4', '創業培訓'],
  ['應配備不少於5名專職人員。', '{title: 專職人員, unit: 名}', 'at-least: 5', '專職人員'],
  ['收到諮詢後應在3個工作日內答覆。', '{title: 題, unit: 個工作日}', 'at-most: 3', '題'],
])('what the standard does not count yet is defined with it: %s', (text, definition, bound, id) => {
  const { after } = offered(text);
  const [, title = '', unit = ''] = /title: ([^,]+), unit: '?([^,'}]+)/.exec(definition) ?? [];
  expect(after).toContain(`criteria:\n          - indicator: ${id}\n            ${bound}\n`);
  expect(after).toMatch(new RegExp(`indicators:\n  ${id}:\n    title: ${title}\n    unit: "?${unit}"?\n`));
  expect(after.includes('kind: flow')).toBe(definition.includes('flow'));
});

test('several are offered together and each alone', () => {
  const { titles, after } = offered('專職服務人員不少於5人，服務場地總面積不少於200平方米。', { indicators: known });
  expect(titles).toEqual([
    '把條文中的 2 個限值都寫成判定條件',
    '把「≥ 5人」寫成判定條件：專職服務人員人數',
    '把「≥ 200平方米」寫成判定條件：服務場地總面積',
  ]);
  expect(after).toContain(
    'criteria:\n          - indicator: staff\n            at-least: 5\n          - indicator: area\n            at-least: 200\n',
  );
});

const itemsOf = (...lines: readonly string[]) =>
  `        items:\n${lines.map((line) => `          ${line}\n`).join('')}`;

test('limits in items become criteria of their items, all together from the clause', () => {
  const more = itemsOf(
    '- 專職服務人員不少於5人； # 見名冊',
    '- text: 場地：',
    '  items: [服務場地總面積不少於200平方米；, 通風。]',
    "- {text: '座位不少於30個。'}",
    '- {text: 演練每年不少於2次。, criteria: [{indicator: drills, at-least: 2}]}',
  );
  const { titles, after } = offered('應符合下列要求：', { indicators: known, more });
  expect(titles[0]).toBe('把條文中的 3 個限值都寫成判定條件');
  expect(titles).toHaveLength(4);
  expect(after).toContain(
    itemsOf(
      '- text: 專職服務人員不少於5人； # 見名冊',
      '  criteria:',
      '    - indicator: staff',
      '      at-least: 5',
      '- text: 場地：',
      '  items: [{text: 服務場地總面積不少於200平方米；, criteria: [{indicator: area, at-least: 200}]}, 通風。]',
      "- {text: '座位不少於30個。', criteria: [{indicator: 座位, at-least: 30}]}",
      '- {text: 演練每年不少於2次。, criteria: [{indicator: drills, at-least: 2}]}',
    ),
  );
  expect(after).toContain('  座位:\n    title: 座位\n    unit: 個\n');
  const service = workspace({ 'a.standard.yaml': after });
  const codes = service.findings(uriOf('a.standard.yaml')).map(({ finding }) => finding.rule.code);
  expect(codes.filter((one) => /criteria|schema|yaml|unresolved/.test(one))).toEqual([]);
});

test('those of a clause, of an item and of one below it stand each in its own, though all end on one line', () => {
  const more = itemsOf('- text: 服務場地總面積不少於200平方米，其中：', '  items:', '    - 演練每年不少於2次。');
  const { after } = offered('專職服務人員不少於5人，並符合：', { indicators: known, more });
  expect(after).toContain(
    `${itemsOf(
      '- text: 服務場地總面積不少於200平方米，其中：',
      '  items:',
      '    - text: 演練每年不少於2次。',
      '      criteria:',
      '        - indicator: drills',
      '          at-least: 2',
      '  criteria:',
      '    - indicator: area',
      '      at-least: 200',
    )}        criteria:\n          - indicator: staff\n            at-least: 5\n`,
  );
});

test('in an item only its own are offered, and none for an item whose text goes over lines', () => {
  const one = itemsOf('- 專職服務人員不少於5人；', '- 服務場地總面積不少於2$000平方米。');
  expect(offered('應符合：', { indicators: known, more: one }).titles).toEqual([
    '把「≥ 200平方米」寫成判定條件：服務場地總面積',
  ]);
  const long = itemsOf('- |-', '  專職服務人員', '  不少於5人。');
  expect(offered('應符合：', { indicators: known, more: long }).titles).toEqual([]);
});

test('in English', () => {
  const text = 'The number of mentors shall be at least 3 persons.';
  const { titles, after } = offered(text, { language: 'en' });
  expect(titles).toEqual(['把「≥ 3 persons」寫成判定條件：number of mentors']);
  expect(after).toContain('indicators:\n  number-of-mentors:\n    title: number of mentors\n    unit: persons\n');
});

test.each([
  ['what is only counted', '場地設3個出口。', ''],
  ['what is forbidden from some number on', '不得有10人以上同時入場。', ''],
  ['what is counted by a time that units have not', '應每學期培訓不少於2次。', ''],
  ['a clause that has criteria', '專職服務人員不少於5人。', '        criteria: {indicator: staff, at-least: 5}\n'],
])('nothing for %s', (_, text, more) => {
  expect(offered(text, { indicators: known, more }).titles).toEqual([]);
});

test('what is written agrees with the text: nothing is found that was not before', () => {
  const texts = [
    '應配備專職服務人員，人數不少於5人。',
    '應每半年至少演練1次。',
    '顧客滿意度不得低於90%。',
    '服務場地總面積應為200～500平方米。',
    '應配備不少於5名專職人員。',
  ];
  for (const text of texts) {
    const { after } = offered(text, { indicators: known });
    const service = workspace({ 'a.standard.yaml': after });
    const codes = service.findings(uriOf('a.standard.yaml')).map(({ finding }) => finding.rule.code);
    expect(
      codes.filter((one) => /criteria|schema|yaml|unresolved/.test(one)),
      after,
    ).toEqual([]);
  }
});
