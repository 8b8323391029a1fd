import { describe, expect, test } from 'vitest';
import { complete } from '../../server/features/completion/complete.ts';
import { plainText } from '../../server/features/completion/snippet.ts';
import { lineText } from '../../server/syntax/line-text.ts';
import { marked } from '../support/marked.ts';
import { findings, uriOf, workspace } from '../support/workspace.ts';

const reader = { locale: 'zh-Hant', markdown: true, snippets: true, opensPages: false } as const;

const base = `standard: base@2020
title: 示例
language: zh-Hant
class: policy
status: current
levels: [甲級, 乙級]
indicators:
  beds: {title: 床位數, unit: 張, kind: stock}
chapters:
  - id: one
    title: 甲
    clauses:
      - id: night
        title: 夜間
        provision: requirement
        text: 夜間服務應符合下列要求，登記見[[sheets]]：
        verification: {method: examine}
        items:
          - {id: patrol, text: 巡查間隔不超過2小時；, when: {criteria: [{indicator: beds, at-least: 10}]}}
          - {id: watch, text: 有人值班；, verification: {method: observe}}
          - 走廊有燈。
      - {id: tidy, title: 整潔, provision: requirement, text: 應整潔。, weight: 2, deduct: [{for: 地面不潔, points: 1}]}
annexes:
  - id: sheets
    title: 表格
    forms:
      - id: intake
        title: 登記表
        fields:
          - {id: name, label: 姓名, required: true}
          - {id: age, label: 年齡, type: number, unit: 歲}
          - {id: care, label: 護理, type: choice, choices: [自理, 半自理]}
          - {id: agreed, label: 同意, type: yes-no}
`;

function offered(name: string, source: string) {
  const { text, cursor } = marked(source);
  const service = workspace({ 'base.standard.yaml': base, [name]: text });
  const document = service.document(uriOf(name));
  if (document === undefined || cursor === undefined) throw new Error('no place');
  const { items } = complete(service.snapshot(), document, cursor, reader);
  const accept = (label: string): string => {
    const item = items.find((one) => one.label === label);
    if (item === undefined) throw new Error(`not offered: ${label}, but ${items.map((one) => one.label).join(' ')}`);
    return lineText(text)
      .edit([{ range: item.range, text: plainText(item.snippet) }])
      .toString();
  };
  return { labels: items.map((one) => one.label), accept };
}

const variant = (adapt: string) =>
  `standard: v@2020\ntitle: 甲\nlanguage: zh-Hant\nclass: policy\nstatus: draft\nextends: base@2020\nvariant: 乙\nadapt:\n${adapt}`;
const report = (rest: string) =>
  `report: r\nagainst: base@2020\nlanguage: zh-Hant\noperator: {name: 甲}\nperiod: 2020\n${rest}`;
const standard = (rest: string) => `standard: a@2020\nlanguage: zh-Hant\nclass: policy\n${rest}`;
const clause = (rest: string) =>
  standard(
    `levels: [甲級, 乙級]\nchapters:\n  - id: one\n    clauses:\n      - id: a\n        provision: requirement\n${rest}`,
  );

describe('one item of a clause, in a variant', () => {
  test('is named among those with ids that are not changed yet', () => {
    const text =
      '  - clause: night\n    because: 甲\n    adapt-items:\n      - item: patrol\n        text: 乙\n      - item: $0\n';
    expect(offered('v.standard.yaml', variant(text)).labels).toEqual(['watch']);
  });
  test('is begun with what the base says, and a condition only where it has one', () => {
    const at = (item: string) =>
      offered(
        'v.standard.yaml',
        variant(`  - clause: night\n    because: 甲\n    adapt-items:\n      - item: ${item}\n        $0\n`),
      );
    expect(at('patrol').accept('text')).toContain('        text: 巡查間隔不超過2小時；\n');
    expect(at('patrol').labels).toContain('when');
    expect(at('watch').labels).not.toContain('when');
  });
  test('can only be changed where items have ids', () => {
    const keys = (id: string) =>
      offered('v.standard.yaml', variant(`  - clause: ${id}\n    because: 甲\n    $0\n`)).labels;
    expect([keys('night').includes('adapt-items'), keys('tidy').includes('adapt-items')]).toEqual([true, false]);
  });
});

describe('a form in a report', () => {
  const whole =
    'forms:\n  intake:\n    name: ‹姓名›\n    age: ‹年齡（歲）›\n    care: ‹護理（自理或半自理）›\n    agreed: ‹同意（是或否）›\n';
  test('is laid out with all its fields, with nothing wrong but what is open', () => {
    const text = offered('r.report.yaml', report('forms:\n  $0\n')).accept('intake');
    expect(text).toContain(whole);
    const codes = findings(workspace({ 'base.standard.yaml': base, 'r.report.yaml': text }), 'r.report.yaml')
      .filter(({ range }) => range.start.line > 5)
      .map(({ code }) => code);
    expect([...new Set(codes)].sort()).toEqual(['schema/to-fill-in']);
  });
  test('has its choices offered, and yes or no', () => {
    const at = (field: string) => offered('r.report.yaml', report(`forms:\n  intake:\n    ${field}: $0\n`)).labels;
    expect(at('care')).toEqual(['自理', '半自理']);
    expect(at('agreed')).toEqual(['是', '否']);
  });
});

test('deductions are offered in answers to clauses that take points off, and in no others', () => {
  const keys = (id: string) =>
    offered('r.report.yaml', report(`answers:\n  ${id}:\n    status: implemented\n    $0\n`)).labels;
  expect([keys('tidy').includes('deductions'), keys('night').includes('deductions')]).toEqual([true, false]);
});

test('a self-score is offered as the arithmetic bears it out, once the answer says how far it is met', () => {
  const score = (fields: string) =>
    offered('r.report.yaml', report(`answers:\n  tidy:\n${fields}    self-score: $0\n`)).labels;
  expect(score('    status: implemented\n    deductions: [{for: 地面不潔}]\n')).toEqual(['1']);
  expect(score('    statement: 整潔\n')).not.toContain('1');
});

test('a new row of a table has a cell for each column', () => {
  const rows = (columns: string) =>
    clause(
      `        tables:\n          - title: 收費\n            columns: [${columns}]\n            rows:\n              - [甲]\n              - $0\n`,
    );
  expect(offered('a.standard.yaml', rows('甲, 乙, 丙')).accept('列表，寫在方括號內')).toMatch(
    /- \[‹[^‹›]+›, ‹[^‹›]+›, ‹[^‹›]+›\]\n/,
  );
  expect(offered('a.standard.yaml', rows('甲')).accept('列表，寫在方括號內')).toMatch(/- \[‹[^‹›]+›\]\n/);
});

test('a condition is begun with what it is decided by', () => {
  const { labels, accept } = offered('a.standard.yaml', clause('        when:\n          $0\n        text: 應有。\n'));
  expect(labels).toEqual(['新增文字', '新增數據條件', '新增空間類型', '新增級別']);
  expect(accept('新增級別')).toContain('        when:\n          text: ‹文字›\n          level: ‹級別›\n');
});

test('a step is begun with what it must have, or whole; an item with an id; an annex with what it holds', () => {
  const step = offered(
    'a.standard.yaml',
    clause('        processes:\n          - id: flow\n            steps:\n              - $0\n'),
  );
  expect(step.accept('新增完整步驟')).toContain(
    '- id: ‹標識›\n                title: ‹名稱›\n                role: ‹負責人›\n                place: ‹地點›\n                within: ‹時限›\n',
  );
  expect(offered('a.standard.yaml', clause('        items:\n          - $0\n')).accept('新增帶標識的列項')).toContain(
    '- id: ‹標識›\n            text: ‹文字›',
  );
  const annex = offered('a.standard.yaml', standard('annexes:\n  - $0\n'));
  expect(annex.accept('新增附有表格的附錄')).toContain(
    'forms:\n      - id: ‹標識›\n        title: ‹表題›\n        fields:\n',
  );
});

test('levels are offered as most standards tell them apart', () => {
  expect(offered('a.standard.yaml', standard('levels: $0\n')).labels.slice(0, 2)).toEqual([
    '[一級, 二級, 三級]',
    '[甲級, 乙級, 丙級]',
  ]);
});

test('a text that is begun before another in brackets is parted from it', () => {
  const rows =
    "        tables:\n          - title: 收費\n            columns: [甲, 乙]\n            rows:\n              - [{zh-Hant: 甲},$0 '乙']\n";
  expect(offered('a.standard.yaml', clause(rows)).accept('‹文字›')).toContain("- [{zh-Hant: 甲},‹文字›, '乙']");
});
