import { describe, expect, test } from 'vitest';
import { hover } from '../../server/features/hover/hover.ts';
import type { Reader } from '../../server/features/reader.ts';
import { marked } from '../support/marked.ts';
import { uriOf, workspace } from '../support/workspace.ts';

function hovered(source: string, locale: Reader['locale'] = 'en') {
  const { text, cursor, ranges } = marked(source);
  if (cursor === undefined) throw new Error('no cursor');
  const service = workspace({ 'demo.standard.yaml': text });
  const document = service.document(uriOf('demo.standard.yaml'));
  if (document === undefined) throw new Error('no document');
  const found = hover(service.snapshot(), document, cursor, {
    locale,
    markdown: true,
    snippets: true,
    opensPages: true,
  });
  return { found, wanted: ranges[0]?.range };
}

const standard = (rules: string, clause: string) => `standard: demo@2020
title: 示例
language: zh-Hant
class: policy
status: draft
drafting-rules: ${rules}
terms:
  makerspace: {name: 眾創空間, definition: 為創業者提供服務的平台, admitted: [双创空间], deprecated: [創客空間]}
chapters:
  - id: one
    title: 甲
    clauses:
      - id: a
${clause}`;

describe('hover on wording', () => {
  test.each([
    [
      'a verb that fits',
      'gbt-1.1-2020',
      '        provision: requirement\n        text: 導師應$0每年培訓。\n                ^',
      [
        '**應** · a requirement',
        'GB/T 1.1—2020',
        'the verb that the rules name',
        'C.1',
        'Fits the clause’s type, requirement',
      ],
    ],
    [
      'a verb that does not fit, in a folded text with CJK outside the plane',
      'gbt-1.1-2020',
      '        provision: recommendation\n        text: >-\n          𠮷導師\n          應$0每年培訓。\n          ^',
      ['a requirement', 'Does not fit the clause’s type, recommendation'],
    ],
    [
      'a forbidden verb',
      'gbt-1.1-2020',
      '        provision: requirement\n        text: 導師必$0須每年培訓。\n                ^^',
      ['not to be used', 'Write “應”', 'Does not fit'],
    ],
    [
      'an item in Simplified script',
      'gbt-1.1-2009',
      '        provision: permission\n        text:\n          zh-Hans: 场地应符合：\n        items:\n          - {zh-Hans: 照明可$0调暗。}\n                        ^',
      ['a permission', 'Fits the clause’s type, permission'],
    ],
    [
      'an experimental table',
      'cns',
      '        provision: permission\n        text: 申請人得$0以書面提出。\n                 ^',
      ['a permission', 'experimental'],
    ],
  ])('%s', (_, rules, clause, said) => {
    const { found, wanted } = hovered(standard(rules, clause));
    for (const part of said) expect(found?.markdown.replaceAll('\\', '')).toContain(part);
    if (rules !== 'cns') expect(found?.range).toEqual(wanted);
  });

  test.each([
    ['a compound', '        provision: requirement\n        text: 導師相應$0地每年培訓。'],
    ['a quotation', '        provision: requirement\n        text: 牌上寫「應$0每年培訓」。'],
  ])('says nothing on %s', (_, clause) => {
    expect(hovered(standard('gbt-1.1-2020', clause)).found).toBeUndefined();
  });

  test('says nothing under no rules', () => {
    expect(
      hovered(standard('none', '        provision: requirement\n        text: 導師應$0培訓。')).found,
    ).toBeUndefined();
  });

  test.each([
    ['by name', '        provision: statement\n        text: 這個眾創$0空間很大。\n                ^^^^'],
    ['in the other script', '        provision: statement\n        text: 这个众创$0空间很大。\n                ^^^^'],
    ['by a deprecated form', '        provision: statement\n        notes: [創客$0空間很大。]\n                ^^^^'],
  ])('tells a term %s', (_, clause) => {
    const { found, wanted } = hovered(standard('gbt-1.1-2020', clause), 'zh-Hant');
    expect(found?.markdown).toContain('為創業者提供服務的平台');
    expect(found?.range).toEqual(wanted);
  });
});
