import { addEntry } from '../edits.ts';
import { inAnswer } from '../example.ts';
import { defineCheck } from '../rule.ts';

const needing: ReadonlySet<string> = new Set(['alternative', 'not-applicable']);

const addReason = { en: 'Add a reason', 'zh-Hant': '補寫理由' };

export const rule = defineCheck({
  code: 'report/reason-missing',
  severity: 'error',
  title: { en: 'An answer without the reason it needs', 'zh-Hant': '缺少必需的理由' },
  message: {
    en: 'The answer to “{clause}” says {status} but gives no reason. Add a “reason”.',
    'zh-Hant': '條款「{clause}」的答覆為 {status}，但沒有說明理由。請補寫 「reason」。',
  },
  why: {
    en: 'An alternative or an exclusion can only be judged by its reason.',
    'zh-Hant': '替代做法或不適用能否成立，要看理由。',
  },
  fix: 'once',
  on: 'answer',
  reads: [],
  *check(answer, { document }) {
    const status = answer.status?.value;
    if (status === undefined || !needing.has(status) || answer.given.has('reason')) return;
    yield {
      at: answer.handle,
      args: { clause: answer.clause.text, status },
      fixes: () => {
        const edit = addEntry(document, answer, ['reason:']);
        return edit === undefined ? [] : [{ title: addReason, edits: [edit], preferred: true }];
      },
    };
  },
  examples: {
    bad: [inAnswer('status: not-applicable')],
    good: [inAnswer('status: not-applicable\nreason: 本空間不設導師'), inAnswer('status: implemented')],
  },
});
