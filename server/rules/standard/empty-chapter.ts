import type { Division } from '../../model/standard.ts';
import { annexKeys, hasOwnContent } from '../../workspace/resolve/annex-content.ts';
import { inHeader, standardFile } from '../example.ts';
import { isMisspelt } from '../kit/misspelt.ts';
import { nameOf } from '../kit/words/labels.ts';
import { defineCheck } from '../rule.ts';

const chapters = (entries: string) =>
  standardFile(`
standard: demo@2020
title: 示例
language: zh-Hant
class: policy
status: current
chapters:
${entries}`);

export const rule = defineCheck({
  code: 'standard/empty-chapter',
  severity: 'warning',
  title: { en: 'An empty chapter', 'zh-Hant': '空的章節' },
  message: {
    en: 'The {kind} “{title}” holds nothing. Write its clauses, or remove it.',
    'zh-Hant': '{kind}「{title}」沒有內容。請寫出條款，或刪去。',
  },
  why: {
    en: 'An empty heading takes a number and tells the reader nothing.',
    'zh-Hant': '空的標題占用編號，卻沒有告訴讀者任何內容。',
  },
  lacks: 'value',
  fix: 'none',
  on: 'division',
  reads: [],
  *check(division, { setting }) {
    const { text, clauses, sections, kind, title, id } = division;
    if (text !== undefined || clauses.length > 0 || sections.length > 0 || hasOwnContent(division)) return;
    if (['text', 'clauses', 'sections', ...annexKeys].some((key) => isMisspelt(division, kind, key))) return;
    yield {
      at: division.handle,
      args: { kind: labels[kind], title: nameOf(title, id?.text ?? '', setting.language) },
    };
  },
  examples: () => ({
    bad: [
      chapters('  - {id: one, title: 甲, clauses: []}'),
      chapters(
        '  - id: one\n    title: 甲\n    sections:\n      - {id: a, title: 乙}\n      - {id: b, title: 丙, text: 有}',
      ),
      inHeader('annexes:\n  - {id: forms, title: 表格, nature: informative}', 'zh-Hans'),
    ],
    good: [
      chapters('  - {id: one, title: 甲, text: 有}'),
      inHeader('annexes:\n  - {id: forms, title: 表格, nature: informative, text: 登記表的樣式如下。}'),
      inHeader('annexes:\n  - {id: forms, title: 表格, tables: [{title: 甲, columns: [乙], rows: [[丙]]}]}'),
      inHeader('annexes:\n  - {id: forms, title: 表格, forms: [{id: f, title: 甲, fields: [{id: a, label: 乙}]}]}'),
    ],
  }),
});

const labels: Readonly<Record<Division['kind'], { en: string; 'zh-Hant': string }>> = {
  chapter: { en: 'chapter', 'zh-Hant': '章' },
  section: { en: 'section', 'zh-Hant': '節' },
  annex: { en: 'annex', 'zh-Hant': '附錄' },
};
