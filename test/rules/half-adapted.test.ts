import { describe, expect, test } from 'vitest';
import { rules } from '../../server/generated/rules.ts';
import { editsOfFix } from '../../server/rules/engine/fix-edits.ts';
import { check } from '../../server/rules/engine/run.ts';
import { wholeOf } from '../../server/workspace/document.ts';
import { uriOf, workspace } from '../support/workspace.ts';

const head = (edition: string, language = 'zh-Hant') =>
  `standard: ${edition}\ntitle: ${language === 'zh-Hans' ? '变体' : '變體'}\nlanguage: ${language}\nclass: policy\nstatus: draft\n`;

const base = `${head('base@2020')}indicators:
  rate: {title: 準時率, unit: '%', kind: measure}
  days: {title: 答覆時間, unit: 工作日, kind: measure}
  mentors: {title: 導師, unit: 人, kind: stock}
chapters:
  - id: one
    title: 甲
    clauses:
      - id: a
        title: 準時
        provision: requirement
        text:
          zh-Hant: 準時率應不低於90%，其中緊急服務的準時率不低於九成。
          en: Punctuality shall be at least 90%.
        criteria: [{indicator: rate, at-least: 90}]
      - id: b
        title: 人手
        provision: requirement
        text: 應具備下列條件：
        items:
          - text: 不少於三名導師；
          - 自收到投訴之日起5個工作日內答覆。
        criteria: [{indicator: mentors, at-least: 3}, {indicator: days, at-most: 5}]
`;

/** What the first fix of the first finding makes of the lines below \`adapt:\`. */
function mended(adapt: string, language?: string): string {
  const variant = `${head('variant@2020', language)}extends: base@2020\nvariant: 甲\nadapt:\n`;
  const service = workspace({ 'base.standard.yaml': base, 'variant.standard.yaml': variant + adapt });
  const document = service.document(uriOf('variant.standard.yaml'));
  if (document === undefined) throw new Error('no variant');
  const found = check(service.snapshot(), document, rules).findings.filter(
    ({ rule }) => rule.code === 'variant/half-adapted',
  );
  const [fix] = found.flatMap((one) => one.fixes?.('en') ?? []);
  if (fix === undefined) return 'no fix';
  const [change] = editsOfFix(fix, document);
  if (change === undefined) throw new Error('no edit');
  const text = wholeOf(change.document).tree.text.edit(change.edits.toReversed()).toString();
  return text.slice(text.indexOf('adapt:\n') + 'adapt:\n'.length);
}

describe('whoever adapts a number adapts the text', () => {
  test('every language gets the new number, in the script it had', () => {
    const adapt = '  - clause: a\n    because: 甲\n    criteria: [{indicator: rate, at-least: 98}]\n';
    const text = `    text:\n      zh-Hant: 準時率應不低於98%，其中緊急服務的準時率不低於九成。\n      en: Punctuality shall be at least 98%.\n`;
    expect(mended(adapt)).toBe(adapt + text);
    expect(mended(adapt, 'zh-Hans')).toBe(adapt + text);
  });
  test('two numbers at once, in the items where they stand', () => {
    const adapt =
      '  - {clause: b, because: 甲, criteria: [{indicator: mentors, at-least: 5}, {indicator: days, at-most: 3}]}\n';
    expect(mended(adapt)).toBe(
      adapt.replace(/\}\n$/, ', items: [{text: 不少於5名導師；}, 自收到投訴之日起3個工作日內答覆。]}\n'),
    );
  });
  test('the criteria follow a text that asks for more', () => {
    const adapt = '  - clause: a\n    because: 甲\n    text: 準時率應不低於98%。\n';
    expect(mended(adapt)).toBe(`${adapt}    criteria:\n      - indicator: rate\n        at-least: 98\n`);
  });
});
