import { entryOf } from '../../base/entry-of.ts';
import { clausesIn } from '../../workspace/resolve/count.ts';
import { inHeader, inVariant } from '../example.ts';
import { replace } from '../kit/fixes/edits.ts';
import { keyLabel } from '../kit/words/labels.ts';
import { defineCheck } from '../rule.ts';

const base = `
  chapters:
    - id: one
      title: 甲
      clauses:
        - {id: a, provision: statement, text: 有}
        - {id: b, provision: statement, text: 有}
`;

export const rule = defineCheck({
  code: 'standard/count-mismatch',
  severity: 'warning',
  title: { en: 'Not as many as declared', 'zh-Hant': '數量與自稱不符' },
  message: {
    en: 'The text claims {declared} {what}, but the standard has {actual}. Correct the number, or look for what is missing or too many.',
    'zh-Hant': '自稱{what}為 {declared}，實際為 {actual}。請更正數字，或查找缺少、多餘之處。',
  },
  why: {
    en: 'Such a number is quoted in announcements; a wrong one casts doubt on the rest.',
    'zh-Hant': '這類數字會寫進公告，錯了會令人懷疑其餘內容。',
  },
  fix: 'once',
  on: 'standard',
  reads: ['imports'],
  *check(standard, { imports }) {
    if (standard.declares.size === 0) return;
    const { resolution, complete } = imports;
    if (!complete || resolution === undefined) return;
    const { chapters, annexes } = resolution.isAsWritten ? standard : resolution;
    const counts: Readonly<Record<string, readonly number[]>> = {
      chapters: [chapters.length],
      // Whether the clauses of annexes are among those that a text counts, nobody can tell.
      clauses: [clausesIn(chapters) + clausesIn(annexes), clausesIn(chapters)],
    };
    for (const [key, declared] of standard.declares) {
      const [actual, ...others] = entryOf(counts, key) ?? [];
      if (actual === undefined || declared.value === undefined) continue;
      if (declared.value === actual || others.includes(declared.value)) continue;
      const title = { en: 'Write {actual}', 'zh-Hant': '改為 {actual}' };
      yield {
        at: declared,
        args: { declared: declared.text, actual, what: keyLabel('declared-counts', key) },
        fixes: () => [{ title, args: { actual }, edits: [replace(declared, String(actual))], preferred: true }],
      };
    }
  },
  examples: () => ({
    bad: [
      inHeader('declares: {clauses: 2}'),
      inHeader('declares:\n  chapters: 2\n  clauses: 1', 'zh-Hans'),
      inVariant('declares: {clauses: 2}\nomit:\n  - {clause: b, because: 不設}', base),
    ],
    good: [
      inHeader('declares: {chapters: 1, clauses: 1}'),
      inVariant('declares: {clauses: 1}\nomit:\n  - {clause: b, because: 不設}', base),
      inHeader(
        'declares: {clauses: 1}\nannexes:\n  - id: forms\n    title: 表\n    nature: informative\n    clauses:\n      - {id: b, provision: statement, text: 有}',
      ),
    ],
  }),
});
