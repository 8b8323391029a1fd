import type { Setting } from '../context.ts';
import { standardFile } from '../example.ts';
import { addEntry } from '../kit/fixes/additions.ts';
import { openEntry } from '../kit/fixes/hint.ts';
import { isMisspelt } from '../kit/misspelt.ts';
import { nameOf } from '../kit/words/labels.ts';
import { defineCheck } from '../rule.ts';

const clause = (fields: string, header = 'document-type: specification') =>
  standardFile(`
standard: demo@2020
title: 示例
language: ${fields.includes('应') ? 'zh-Hans' : 'zh-Hant'}
${header.includes('class:') ? '' : 'class: group\nnumber: T/DEMO 1—2020\n'}${header}
status: current
chapters:
  - id: one
    title: 甲
    clauses:
      - id: a
${fields.replace(/^/gm, '        ')}`);

export const rule = defineCheck({
  code: 'standard/verification-missing',
  severity: 'warning',
  title: { en: 'A requirement nobody can verify', 'zh-Hant': '要求缺少證實方法' },
  message: {
    en: 'The requirement “{clause}” does not say how it is verified. Add a “verification”.',
    'zh-Hant': '要求「{clause}」沒有寫明證實方法。請補寫「verification」。',
  },
  why: {
    en: 'In a specification every requirement comes with the way to find out whether it is met.',
    'zh-Hant': '規範標準中，每項要求都應有相應的證實方法，否則無從判斷是否滿足。',
  },
  cites: { document: 'GB/T 20001.5—2017' },
  lacks: 'value',
  fix: 'once',
  on: 'clause',
  reads: [],
  *check(clause, { document, setting }) {
    if (setting.documentType !== 'specification' || !isDrafted(setting) || clause.provision?.value !== 'requirement')
      return;
    const { items } = clause;
    // A list of which each item says how it is verified leaves nothing to say of the whole.
    if (items.length > 0 && items.every(({ verification }) => verification !== undefined)) return;
    if (clause.given.has('verification') || isMisspelt(clause, 'clause', 'verification')) return;
    yield {
      at: clause.handle,
      args: { clause: nameOf(clause.title, clause.id?.text ?? '', setting.language) },
      fixes: (reader) => {
        const edit = addEntry(document, clause, openEntry('clause', 'verification', reader));
        return edit === undefined ? [] : [{ title: addVerification, edits: [edit], preferred: true }];
      },
    };
  },
  examples: () => ({
    bad: [
      clause(
        'provision: requirement\ntext: 應公布：\nitems:\n  - {text: 收費標準；, verification: {method: examine}}\n  - 服務時間。',
      ),
      clause('provision: requirement\ntext: 應公布收費標準。'),
      clause('title: 收費\nprovision: requirement\ntext: 應公布收費標準。', 'drafting-rules: gbt-1.1-2009'),
      standardFile(`
        standard: demo@2020
        title: 示例
        language: zh-Hans
        class: group
        number: T/DEMO 1—2020
        status: current
        chapters:
          - id: one
            title: 甲
            clauses:
              - {id: a, provision: requirement, text: 应公布收费标准。}
      `),
    ],
    good: [
      clause(
        'provision: requirement\ntext: 應公布：\nitems:\n  - {text: 收費標準；, verification: {method: examine}}\n  - {text: 服務時間。, verification: {method: observe}}',
      ),
      clause('provision: requirement\ntext: 應公布收費標準。\nverification: {method: examine}'),
      clause('provision: recommendation\ntext: 宜公布收費標準。'),
      clause('provision: instruction\ntext: 每年公布收費標準。'),
      clause('provision: requirement\ntext: 應公布收費標準。', 'document-type: guideline'),
      clause('provision: requirement\ntext: 應公布收費標準。', 'class: policy'),
      clause('provision: requirement\ntext: 应公布收费标准。', 'drafting-rules: none'),
    ],
  }),
});

/** A policy's items are none of a specification, and without drafting rules nothing asks for a way to verify. */
function isDrafted({ class: of, draftingRules }: Setting): boolean {
  return of !== 'policy' && draftingRules !== 'none';
}

const addVerification = { en: 'Add a verification method', 'zh-Hant': '補寫證實方法' };
