import type { Words } from '../../base/words.ts';
import { ambiguousScalarsIn, type OtherReading } from '../../model/ambiguous.ts';
import { inChapter, inClause, inHeader, inReport } from '../example.ts';
import { replace } from '../kit/fixes/edits.ts';
import { defineCheck } from '../rule.ts';

const seen: Readonly<Record<OtherReading, Words>> = {
  number: { en: 'a number', 'zh-Hant': '數字' },
  boolean: { en: 'true or false', 'zh-Hant': '真假值' },
  null: { en: 'nothing at all', 'zh-Hant': '空值' },
  date: { en: 'a date', 'zh-Hant': '日期' },
};

export const rule = defineCheck({
  code: 'yaml/ambiguous-scalar',
  severity: 'hint',
  title: { en: 'A text that other programs take for something else', 'zh-Hant': '別的程序會讀成別樣的文字' },
  message: {
    default: {
      en: 'Other programs read “{text}” as {seen}. Put it in quotes, and everybody reads it as it stands.',
      'zh-Hant': '別的程序會把「{text}」讀成{seen}。請加引號，這樣誰讀都一樣。',
    },
    table: {
      en: 'Other programs read “{text}” and {count} more of this table as {seen} and the like. Put them in quotes, and everybody reads them as they stand.',
      'zh-Hant': '別的程序會把「{text}」和本表中另外 {count} 處讀成{seen}之類。請加引號，這樣誰讀都一樣。',
    },
  },
  why: {
    en: 'Elsewhere “5.10” becomes “5.1”, and “no” becomes “false”.',
    'zh-Hant': '在別處，「5.10」會變成「5.1」，「no」會變成「false」。',
  },
  fix: 'auto',
  on: 'any',
  reads: [],
  *check(_, { document }) {
    const { kind, tree } = document;
    if (kind === 'other') return;
    for (const scalar of ambiguousScalarsIn(tree, kind)) {
      const { node, reading, others = [] } = scalar;
      yield {
        at: scalar,
        wording: others.length === 0 ? 'default' : 'table',
        args: { text: node.text, seen: seen[reading], count: others.length },
        fixes: () => [
          {
            title: { en: 'Put in quotes', 'zh-Hant': '加引號' },
            edits: [scalar, ...others].map((one) => replace(one, `'${one.node.text}'`)),
            preferred: true,
          },
        ],
      };
    }
  },
  examples: () => ({
    bad: [
      inChapter('- {id: 5.10, provision: statement, text: 無}'),
      inClause('provision: statement\ntext: no'),
      inClause('provision: statement\ntext: 無\nnotes:\n  - 2017-09-15'),
      inChapter('- {id: 1e3, provision: statement, text: 众创空间提供工位。}', '', 'zh-Hans'),
      inHeader('abbreviations:\n  on: 開'),
      inReport('report: 12345678'),
      inClause(
        'provision: statement\ntext: 見表。\ntables:\n  - columns: [項目, 2020, 2021]\n    rows:\n      - [面積, 500, 1.10]\n      - [工位, 30, 2.50]',
      ),
    ],
    good: [
      inChapter("- {id: '5.10', provision: statement, text: 無}"),
      inHeader('published: 2020-01-01\nfirst-chapter: 3'),
      inReport('period: 2020\nfigures: {mentor-count: 3}'),
      inClause('provision: statement\ntext: 2017年起对外开放，共5.10万人次。', '', 'zh-Hans'),
    ],
  }),
});
