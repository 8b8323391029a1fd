import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { rules } from '../../server/generated/rules.ts';
import { editsOfFix } from '../../server/rules/engine/fix-edits.ts';
import { check } from '../../server/rules/engine/run.ts';
import { uriOf, workspace } from '../support/workspace.ts';

const standard = `standard: laundry@2026
title: 洗衣店服务规范
language: zh-Hans
class: group
status: draft
scope: 本文件规定了洗衣店的服务。本文件适用于洗衣店。
references:
  - number: GB/T 8685
    title: 纺织品 维护标签规范
indicators:
  staff: {title: 店员人数, unit: 人, kind: stock}
evidence-kinds:
  slip: {title: 洗衣凭证}
chapters:
  - id: receiving
    title: 收衣
    clauses:
      - id: inspection
        provision: requirement
        text: '收衣时应按GB/T 8685的规定检查下列内容：'
        items:
          - 衣物的品牌；
          - 污渍的位置。
        verification:
          method: observe
          text: 现场观察
        evidence: [slip]
      - id: people
        provision: requirement
        text: 店员应不少于3人。
        criteria:
          - indicator: staff
            at-least: 3
        verification:
          method: examine
          text: 查阅名册
`;
const report = `report: our-2026
against: laundry@2026
operator: {name: 示例洗衣店}
period: 2026
figures:
  staff: 4
attachments:
  book:
    kind: slip
    title: 洗衣凭证汇总
    file: evidence/slips.txt
    proves: [staff]
answers:
  inspection:
    status: implemented
    statement: 收衣员逐件登记，收到投诉两起。
    evidence: [book]
  people:
    status: implemented
    statement: 名册由店长保管。
declaration:
  name: 王示例
  role: 店长
  date: 2027-01-10
`;

/** Lines of the file, as they are and as somebody has typed or pasted them. */
const inStandard: readonly (readonly [slip: string, right: string, typed: string])[] = [
  ['a tab and two spaces', '        text: 店员应', '\t  text: 店员应'],
  ['spaces and a tab', '        text: 店员应', '      \ttext: 店员应'],
  ['two tabs of four columns', '        text: 店员应', '\t\ttext: 店员应'],
  [
    'a block led by tabs',
    '        verification:\n          method: examine\n          text: 查阅名册\n',
    '\t\tverification:\n\t\t\tmethod: examine\n\t\t\ttext: 查阅名册\n',
  ],
  [
    'a clause pasted with a tab a level',
    '      - id: people\n        provision: requirement\n        text: 店员',
    '\t\t\t- id: people\n\t\t\t\tprovision: requirement\n\t\t\t\ttext: 店员',
  ],
  ['bullets', '          - 衣物的品牌；\n          - 污渍', '          ● 衣物的品牌；\n          ● 污渍'],
  ['full-width spaces', '        text: 店员应', '　　　　text: 店员应'],
  ['a clause without its dash', '      - id: people', '        id: people'],
  ['full-width commas', '店员人数, unit: 人, kind', '店员人数，unit: 人，kind'],
];
const inReport: readonly (readonly [slip: string, right: string, typed: string])[] = [
  ['a tab', '  staff: 4', '\tstaff: 4'],
  ['a block led by full-width spaces', '  name: 王示例\n  role: 店长\n', '　name: 王示例\n　role: 店长\n'],
  ['full-width braces', '{name: 示例洗衣店}', '｛name: 示例洗衣店｝'],
  ['full-width brackets', '[book]', '［book］'],
  ['a bracket left open', '[book]', '[book'],
  ['a brace left open', '{name: 示例洗衣店}', '{name: 示例洗衣店'],
  ['a full-width colon', 'period: ', 'period：'],
  ['no space behind a colon', 'period: ', 'period:'],
  ['a line of hyphens', 'answers:\n', '---\nanswers:\n'],
];

const cases = [
  ...inStandard.map(([slip, right, typed]) => ({ slip, right, typed, name: 'laundry.standard.yaml', text: standard })),
  ...inReport.map(([slip, right, typed]) => ({ slip, right, typed, name: 'our.report.yaml', text: report })),
];

test.each(cases)('$slip is one finding, and its fix writes what was meant', ({ right, typed, name, text }) => {
  const found = look(
    name,
    text.replace(right, () => typed),
  );
  expect(text).toContain(right);
  expect(found.codes).toHaveLength(1);
  expect(parse(found.fixed)).toEqual(parse(text));
  expect(look(name, found.fixed).codes).toEqual([]);
});

test('what is right has no finding', () => {
  expect(look('laundry.standard.yaml', standard).codes).toEqual([]);
  expect(look('our.report.yaml', report).codes).toEqual([]);
});

function look(name: string, text: string): { readonly codes: readonly string[]; readonly fixed: string } {
  const files = { 'laundry.standard.yaml': standard, [name]: text };
  const service = workspace(files, { present: ['evidence/slips.txt'] });
  const document = service.document(uriOf(name));
  if (document === undefined) throw new Error('no such file');
  const { findings } = check(service.snapshot(), document, rules);
  const [fix] = findings[0]?.fixes?.('zh-Hans') ?? [];
  const edits = fix === undefined ? [] : editsOfFix(fix, document).flatMap((one) => one.edits);
  const fixed = document.tree.text.edit(edits.toReversed()).toString();
  return { codes: findings.map(({ rule, args }) => `${rule.code} ${JSON.stringify(args)}`), fixed };
}
