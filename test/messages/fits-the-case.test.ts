import { expect, test } from 'vitest';
import { findings, workspace } from '../support/workspace.ts';

interface Case {
  readonly says: string;
  readonly header?: string;
  readonly provision?: string;
  readonly text?: string;
  readonly fields?: string;
  readonly rules?: string;
  readonly code: string;
  readonly en: RegExp;
  readonly hant: RegExp;
  readonly never?: RegExp;
}

const file = ({
  header = '',
  provision = 'requirement',
  text = '應公布收費。',
  fields = '',
  rules = 'gbt-1.1-2020',
}: Case) =>
  `standard: demo@2020
title: 示例
language: zh-Hant
class: policy
status: draft
drafting-rules: ${rules}
${header}${header === '' ? '' : '\n'}chapters:
  - id: one
    title: 甲
    clauses:
      - id: a
        provision: ${provision}
        text: ${text}
${fields}`;

const cases: readonly Case[] = [
  {
    says: 'the scope states, and is not only informative',
    header: 'scope: 本文件規定了服務要求，各機構應遵守。',
    code: 'prose/provision-misplaced',
    en: /^The scope says what the document is about and asks for nothing/,
    hant: /^範圍只說明/,
    never: /only informs|只提供信息/,
  },
  {
    says: 'a definition defines',
    header: 'terms:\n  mentor: {name: 導師, definition: 輔導團隊的人員，應持有聘書}',
    code: 'prose/provision-misplaced',
    en: /^A definition says what something is/,
    hant: /^定義只說明概念是什麼/,
    never: /only informs|只提供信息/,
  },
  {
    says: 'a note informs',
    fields: '        notes: [費用應公開。]\n',
    code: 'prose/provision-misplaced',
    en: /^A note only informs/,
    hant: /^注只提供信息/,
  },
  ...['必須公布收費。', '需提交申請。', '要做好記錄。'].map((text) => ({
    says: `of ${text} nothing is said that fits another verb`,
    text,
    code: 'prose/forbidden-modal',
    en: /is none of the verbs that express a requirement/,
    hant: /表示要求的能願動詞（GB\/T 1\.1—2020，C\.1）中沒有「/,
    never: /law|法律/,
  })),
  {
    says: 'a lead-in that ends in 。 is not told to end in 。',
    text: '應符合下列要求。',
    fields: '        items:\n          - 照明完好；\n          - 出口暢通。\n',
    code: 'prose/list-form',
    en: /is a finished sentence, but its items end in/,
    hant: /^引導語以「。」結束/,
  },
  {
    says: 'no year is made up',
    text: '應公布收費，見GB/T 19012第5章。',
    code: 'standard/undated-clause-reference',
    en: /Add the year of the edition that was meant\./,
    hant: /引用 GB\/T 19012 的第5章，/,
    never: /2020。|—2020\./,
  },
  {
    says: 'the year that the file lists is named',
    header: 'bibliography: [{number: GB/T 19012—2019}]',
    text: '應公布收費，見GB/T 19012第5章。',
    code: 'standard/undated-clause-reference',
    en: /lists it as GB\/T 19012—2019/,
    hant: /列出的是 GB\/T 19012—2019/,
  },
  {
    says: 'a quotation mark that is never closed is told as that',
    text: '"應公布收費。',
    code: 'yaml/prose-needs-quotes',
    en: /is never closed/,
    hant: /開頭的引號「"」沒有結束/,
  },
];

test.each(cases)('$says', (one) => {
  const service = workspace({ 'a.standard.yaml': file(one) });
  const told = (locale: 'en' | 'zh-Hant') =>
    findings(service, 'a.standard.yaml', locale).find(({ code }) => code === one.code)?.message ?? '';
  expect(told('en')).toMatch(one.en);
  expect(told('zh-Hant')).toMatch(one.hant);
  if (one.never) for (const locale of ['en', 'zh-Hant'] as const) expect(told(locale)).not.toMatch(one.never);
});

test('titles that hold 或 are quoted where they stand in a row of others', () => {
  const head = (edition: string, more: string) =>
    `standard: ${edition}\ntitle: 示例\nlanguage: zh-Hant\nclass: policy\nstatus: draft\n${more}`;
  const base = head(
    'base@2020',
    `evidence-kinds:
  roster: {title: 名單}
  deal: {title: 合同或協議}
chapters:
  - id: one
    title: 甲
    clauses:
      - id: a
        title: 乙
        provision: requirement
        text: 應有導師。
        evidence: [{any: [roster, deal]}]
`,
  );
  const variant = head(
    'variant@2020',
    'extends: base@2020\nvariant: 示例\nadapt:\n  - {clause: a, because: 甲, evidence: []}\n',
  );
  const service = workspace({ 'v.standard.yaml': variant, 'b.standard.yaml': base });
  const [told] = findings(service, 'v.standard.yaml', 'zh-Hant').filter(({ code }) => code === 'variant/loosens-base');
  expect(told?.message).toContain('名單或「合同或協議」');
  expect(told?.message).not.toContain('應當');
});
