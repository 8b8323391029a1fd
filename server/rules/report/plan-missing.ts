import type { Answer } from '../../model/report.ts';
import { inAnswer } from '../example.ts';
import { answered, clauseName } from '../kit/answered.ts';
import { addEntry } from '../kit/fixes/additions.ts';
import { openEntry } from '../kit/fixes/hint.ts';
import { entry } from '../kit/fixes/new-entry.ts';
import { valueLabel } from '../kit/words/labels.ts';
import { defineCheck } from '../rule.ts';

const open: ReadonlySet<string> = new Set(['partial', 'planned', 'not-implemented']);
const binding: ReadonlySet<string> = new Set(['requirement', 'instruction']);

/** Whether each item that is not met says what will be done. */
function hasPlannedItems({ items }: Answer): boolean {
  const unmet = items.filter(({ status }) => open.has(status?.value ?? ''));
  return unmet.length > 0 && unmet.every(({ plan }) => plan !== undefined);
}

export const rule = defineCheck({
  code: 'report/plan-missing',
  severity: 'warning',
  title: { en: 'No plan for what is not yet met', 'zh-Hant': '未達到的要求缺少計劃' },
  message: {
    en: 'Clause “{clause}” is not fully met, and no plan says what will be done by when. Add “plan” with an action and a due date.',
    'zh-Hant': '條款「{clause}」尚未完全達到，但沒有計劃。請補寫「plan」，寫明措施和期限。',
  },
  why: {
    en: 'A requirement that is not met has to be met some day; a plan says when.',
    'zh-Hant': '要求終須達到，計劃說明何時達到。',
  },
  lacks: 'value',
  fix: 'once',
  on: 'report',
  reads: ['imports'],
  *check(report, { imports, document }) {
    const assessment = answered(report, imports);
    if (assessment === undefined) return;
    for (const { answer, applies, status, clause } of assessment.clauses) {
      if (answer === undefined || applies === false || status === undefined || !open.has(status)) continue;
      if (!binding.has(clause.content.provision?.value ?? '')) continue;
      const { plan } = answer;
      // Where items are answered one by one, what is to be done is planned item by item.
      if (plan === undefined && hasPlannedItems(answer)) continue;
      const missing = (['action', 'due'] as const).filter((key) => plan?.given.has(key) !== true);
      if (missing.length === 0 || (plan === undefined && answer.given.has('plan'))) continue;
      yield {
        at: plan === undefined ? answer.handle : (answer.given.get('plan')?.key ?? plan),
        args: { clause: clauseName(clause, assessment.resolution), status: valueLabel('answer-status', status) },
        wording: plan === undefined ? 'default' : missing.length > 1 ? 'default' : (missing[0] ?? 'default'),
        fixes: (reader) => {
          const written = missing.map((key) => openEntry('plan', key, reader));
          const [last] = written;
          const edit =
            plan === undefined
              ? addEntry(document, answer, entry('plan', written))
              : last && addEntry(document, plan, last);
          return edit ? [{ title: { en: 'Add a plan', 'zh-Hant': '補寫計劃' }, edits: [edit], preferred: true }] : [];
        },
      };
    }
  },
  examples: () => ({
    bad: [
      inAnswer('status: planned'),
      inAnswer('status: partial\nplan: {action: 增聘導師}'),
      inAnswer('status: not-implemented\nplan:\n  due: 2021-06-30'),
      inAnswer('{status: planned}'),
    ],
    good: [
      inAnswer('items:\n  ramp: {status: planned, plan: {action: 加裝坡道, due: 2021-06-30}}', {
        clause: 'items:\n  - {id: ramp, text: 設坡道。}',
      }),
      inAnswer('status: planned\nplan: {action: 增聘導師, due: 2021-06-30}'),
      inAnswer('status: implemented'),
    ],
  }),
});
