import { isMet, statusOfItems } from '../../model/answer-items.ts';
import { inAnswer } from '../example.ts';
import { replace } from '../kit/fixes/edits.ts';
import { valueLabel } from '../kit/words/labels.ts';
import { defineCheck } from '../rule.ts';

const items = { clause: 'items:\n  - {id: ramp, text: 設坡道；}\n  - {id: rail, text: 設扶手。}' };
const plan = 'plan: {action: 加裝扶手, due: 2021-06-30}';

export const rule = defineCheck({
  code: 'report/items-differ',
  severity: 'error',
  title: { en: 'A status that its list items contradict', 'zh-Hant': '狀態與列項答覆不符' },
  message: {
    en: 'Clause “{clause}” is called “{status}”, but the answers to its list items come to “{items}”. Correct one of them, or leave the status out.',
    'zh-Hant': '條款「{clause}」答為「{status}」，但各列項的答覆合起來是「{items}」。請改正其一，或不寫條款的狀態。',
  },
  why: {
    en: 'A clause is met when its items are, and no more than they are.',
    'zh-Hant': '各列項都滿足，條款才算滿足。',
  },
  fix: 'choose',
  on: 'answer',
  reads: ['clause'],
  concerns: ({ items: answered, status }) => answered.length > 0 && status?.value !== undefined,
  *check(answer, { clause: clauses }) {
    const { status } = answer;
    const [said, comesTo] = [status?.value, statusOfItems(answer.items)];
    const found = clauses.of(answer);
    if (status === undefined || said === undefined || comesTo === undefined || found === undefined) return;
    // What is met in part may well be planned or not implemented as a whole: only what is met or does not apply is a claim.
    const differs = said !== comesTo && (isMet(said) !== isMet(comesTo) || [said, comesTo].includes('not-applicable'));
    if (!differs) return;
    const label = valueLabel('answer-status', comesTo);
    yield {
      at: status,
      args: { clause: found.name(), status: valueLabel('answer-status', said), items: label },
      fixes: () => [
        {
          title: { en: 'Write “{value}” ({items})', 'zh-Hant': '改為「{value}」（{items}）' },
          args: { value: comesTo, items: label },
          edits: [replace(status, comesTo)],
        },
      ],
    };
  },
  examples: () => ({
    bad: [
      inAnswer(`status: implemented\nitems:\n  ramp: {status: implemented}\n  rail: {status: planned, ${plan}}`, items),
      inAnswer(`status: partial\n${plan}\nitems:\n  ramp: {status: implemented}\n  rail: {status: implemented}`, items),
    ],
    good: [
      inAnswer(`status: partial\n${plan}\nitems:\n  ramp: {status: implemented}\n  rail: {status: planned}`, items),
      inAnswer('status: implemented\nitems:\n  ramp: {status: implemented}\n  rail: {status: implemented}', items),
      inAnswer(
        'status: implemented\nitems:\n  ramp: {status: implemented}\n  rail: {status: not-applicable, reason: 平層}',
        items,
      ),
      inAnswer('items:\n  ramp: {status: implemented}\n  rail: {status: implemented}', items),
    ],
  }),
});
