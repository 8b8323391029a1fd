import { documentKey } from '../../model/values/document-number.ts';
import type { StandardDocument } from '../../workspace/document.ts';
import { inChapter, inClause, inHeader } from '../example.ts';
import { type Citation, citationsOf } from '../kit/citations.ts';
import { defineCheck } from '../rule.ts';

export const rule = defineCheck({
  code: 'standard/citation-form',
  severity: 'warning',
  title: { en: 'One document cited both with and without its year', 'zh-Hant': '同一文件時注日期時不注日期' },
  message: {
    undated: {
      en: '{number} is cited without its year here, but elsewhere as {other}. Decide on one: dated, if that edition is meant; undated, if always the newest.',
      'zh-Hant': '這裡引用 {number} 未注年號，別處寫作 {other}。請統一：只認該版本的注年號，始終以最新版為準的不注。',
    },
    dated: {
      en: '{number} is cited with its year here, but elsewhere as {other}. Decide on one: dated, if that edition is meant; undated, if always the newest.',
      'zh-Hant': '這裡引用 {number} 注了年號，別處寫作 {other}。請統一：只認該版本的注年號，始終以最新版為準的不注。',
    },
  },
  why: {
    en: 'Readers cannot tell which edition applies once a new one is out.',
    'zh-Hant': '出了新版之後，讀者不知道該以哪一版為準。',
  },
  cites: { document: 'GB/T 1.1—2020', place: '9.5' },
  fix: 'none',
  on: 'standard',
  reads: [],
  *check(standard, { document }) {
    const groups = new Map<string, Citation[]>();
    for (const citation of citationsOf(standard)) {
      if (citation.number === undefined || !isCiting(citation)) continue;
      const key = documentKey(citation.number);
      groups.set(key, [...(groups.get(key) ?? []), citation]);
    }
    for (const group of groups.values()) {
      const [first] = group;
      const odd = group.find((one) => isDated(one) !== isDated(first));
      if (first === undefined || odd === undefined) continue;
      const words = { en: 'It is cited as {other} here.', 'zh-Hant': '這裡寫作 {other}。' };
      yield {
        at: odd.at,
        wording: isDated(odd) ? 'dated' : 'undated',
        args: { number: nameOf(odd), other: nameOf(first) },
        related: [{ document: document as StandardDocument, place: first.at, words, args: { other: nameOf(first) } }],
      };
    }
  },
  examples: () => ({
    bad: [
      inClause(
        'provision: statement\ntext: 另見GB/T 39668。',
        'references:\n  - {number: GB/T 39668—2020, title: 科技企業孵化器服務規範}',
      ),
      inChapter(
        '- {id: a, provision: statement, text: 另见GB/T 39668。}\n- {id: b, provision: statement, text: 另见GB/T 39668-2020。}',
        '',
        'zh-Hans',
      ),
      inClause('provision: statement\ntext: 有\nsee: [GB/T 39668—2020]', 'bibliography: [{number: GB/T 39668}]'),
    ],
    good: [
      inClause('provision: statement\ntext: 另見GB/T 39668。\nsee: [GB/T 39668]'),
      inClause('provision: statement\ntext: 另見GB/T 39668—2020和GB/T 39668-2020。'),
      inClause('provision: statement\ntext: 另見GB/T 39668。', 'foreword: 起草時參照了GB/T 39668—2020。'),
      inHeader('supersedes: [T/CAS 12—2012]\nbibliography: [{number: T/CAS 12}]'),
    ],
  }),
});

/** A foreword tells of the past; a definition is from the edition it was taken from; a place has a rule of its own. */
function isCiting({ in: where, number, place }: Citation): boolean {
  if (number === undefined || number.kind === 'policy') return false;
  if (place !== undefined && number.year === undefined) return false;
  return !['own', 'supersedes', 'foreword', 'introduction', 'source', 'because'].includes(where);
}

function isDated(citation: Citation | undefined): boolean {
  return citation?.number?.year !== undefined;
}

function nameOf({ text }: Citation): string {
  return text.replace(/\s*[#＃].*$/, '');
}
