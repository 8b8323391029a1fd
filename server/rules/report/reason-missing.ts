import type { Answer, ItemAnswer } from '../../model/report.ts';
import { type EffectiveClause, notApplicableOf } from '../../workspace/resolve/resolution.ts';
import { inAnswer } from '../example.ts';
import { addEntry } from '../kit/fixes/additions.ts';
import { openEntry } from '../kit/fixes/hint.ts';
import { valueLabel } from '../kit/words/labels.ts';
import { defineCheck } from '../rule.ts';

const needing: ReadonlySet<string> = new Set(['alternative', 'not-applicable']);

const addReason = { en: 'Add a reason', 'zh-Hant': '補寫理由' };

export const rule = defineCheck({
  code: 'report/reason-missing',
  severity: 'error',
  title: { en: 'An answer without the reason it needs', 'zh-Hant': '缺少必需的理由' },
  message: {
    en: 'The answer to “{clause}” is “{status}” but gives no reason. Add a “reason”.',
    'zh-Hant': '條款「{clause}」答為「{status}」，但沒有說明理由。請補寫「reason」。',
  },
  why: {
    en: 'An alternative or an exclusion can only be judged by its reason.',
    'zh-Hant': '替代做法或不適用能否成立，要看理由。',
  },
  lacks: 'value',
  fix: 'once',
  required: true,
  on: 'answer',
  reads: ['clause'],
  concerns: (answer) => [answer, ...answer.items].some(lacksReason),
  *check(answer, { document, clause: clauses }) {
    const answered = clauses.of(answer);
    for (const one of [answer, ...answer.items]) {
      const status = one.status?.value;
      if (status === undefined || !lacksReason(one) || (one === answer && isForbidden(answer, answered?.clause)))
        continue;
      const name = answered?.name() ?? answer.clause.text;
      yield {
        at: one.handle,
        args: { clause: name, status: valueLabel('answer-status', status) },
        fixes: (reader) => {
          const edit = addEntry(document, one, openEntry('answer', 'reason', reader));
          return edit === undefined ? [] : [{ title: addReason, edits: [edit], preferred: true }];
        },
      };
    }
  },
  examples: () => ({
    bad: [
      inAnswer('status: not-applicable'),
      inAnswer('status: alternative\nstatement: 由合作機構派出導師。'),
      inAnswer('{status: alternative}'),
      inAnswer('status: implemented\nitems:\n  ramp: {status: alternative}', {
        clause: 'items:\n  - {id: ramp, text: 設坡道。}',
      }),
    ],
    good: [inAnswer('status: not-applicable\nreason: 本空間不設導師'), inAnswer('status: implemented')],
  }),
});

function lacksReason({ status, given }: Answer | ItemAnswer): boolean {
  return status?.value !== undefined && needing.has(status.value) && !given.has('reason');
}

/** Where the clause allows no exclusion, a reason would not help. */
function isForbidden({ status }: Answer, clause: Pick<EffectiveClause, 'content'> | undefined): boolean {
  return status?.value === 'not-applicable' && clause !== undefined && notApplicableOf(clause.content) === 'never';
}
