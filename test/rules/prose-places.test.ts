import { describe, expect, test } from 'vitest';
import { marked } from '../support/marked.ts';
import { findings, workspace } from '../support/workspace.ts';

const clause = (language: string, lines: string) => `standard: demo@2020
title: 示例
language: ${language}
class: policy
status: draft
drafting-rules: gbt-1.1-2020
chapters:
  - id: one
    title: 甲
    clauses:
      - id: a
        provision: requirement
${lines}
        verification: {method: examine}
`;

/** Wording is found exactly where its letters stand, whatever style of scalar holds them. */
const styles: readonly (readonly [string, string, string])[] = [
  ['plain', 'zh-Hant', '        text: 眾創空間必須建檔。\n                  ^^'],
  ['plain over two lines', 'zh-Hant', '        text: 眾創空間\n          必須建檔。\n          ^^'],
  ['single-quoted', 'zh-Hans', "        text: '众创空间''甲''必须建档。'\n                        ^^"],
  ['double-quoted with escapes', 'zh-Hant', '        text: "\\u7532空間必須建檔。"\n                       ^^'],
  ['double-quoted over two lines', 'zh-Hant', '        text: "眾創空間\n          必須建檔。"\n          ^^'],
  [
    'folded',
    'zh-Hant',
    '        text: >-\n          眾創空間應有檔案，\n          檔案必須\n            ^^\n          保存5年。',
  ],
  [
    'literal',
    'zh-Hans',
    '        text: |\n          众创空间应有档案。\n\n          档案必须保存5年。\n            ^^',
  ],
  ['behind a character outside the plane', 'zh-Hant', '        text: 𠮷𠮷空間必須建檔。\n                    ^^'],
  ['a map of languages', 'zh-Hant', '        text:\n          zh-Hant: 眾創空間必須建檔。\n                       ^^'],
  ['a flow map of languages', 'zh-Hans', '        text: {zh-Hans: 众创空间必须建档。}\n                            ^^'],
  ['an item', 'zh-Hant', '        text: 空間應符合：\n        items:\n          - 檔案必須保存5年。\n              ^^'],
  [
    'an item of an item',
    'zh-Hant',
    '        text: 空間應符合：\n        items:\n          - text: 檔案：\n            items: [檔案必須保存。]\n                      ^^',
  ],
];

describe('the place of a finding in prose', () => {
  test.each(styles)('%s', (_, language, lines) => {
    const { text, ranges } = marked(clause(language, lines));
    const found = findings(workspace({ 'demo.standard.yaml': text }), 'demo.standard.yaml');
    expect(found.map(({ code }) => code)).toEqual(['prose/forbidden-modal']);
    expect(found[0]?.range).toEqual(ranges[0]?.range);
  });
  test.each(styles)('%s, with CRLF', (_, language, lines) => {
    const { text, ranges } = marked(clause(language, lines));
    const found = findings(workspace({ 'demo.standard.yaml': text.replaceAll('\n', '\r\n') }), 'demo.standard.yaml');
    expect(found.map(({ code, range }) => ({ code, range }))).toEqual([
      { code: 'prose/forbidden-modal', range: ranges[0]?.range },
    ]);
  });
});
