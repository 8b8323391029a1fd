import { mayExclude } from '../../workspace/assess/assess.ts';
import { conditionsOf } from '../../workspace/resolve/conditions.ts';
import { askingWith, examined, inReport } from '../example.ts';
import { defineCheck } from '../rule.ts';

const clause = (fields: string) => ({ standard: askingWith({ clauses: `- {id: b, ${fields}}` }) });
const excluded =
  'answers:\n  a: {status: implemented}\n  b:\n    status: not-applicable\n    reason: 本空間由園區統一供電。';
const required = `provision: requirement, text: 應檢查用電安全, ${examined}`;

export const rule = defineCheck({
  code: 'report/not-applicable-forbidden',
  severity: 'error',
  title: { en: 'Not applicable where the clause allows no exclusion', 'zh-Hant': '該條款不允許答「不適用」' },
  message: {
    default: {
      en: 'Clause “{clause}” applies to every space and cannot be excluded. Give another status; a plan may say how it will be met.',
      'zh-Hant': '條款「{clause}」不允許答「不適用」。請改答其他狀態，尚未達到的可以寫計劃。',
    },
    applies: {
      en: 'The condition of clause “{clause}” holds for this report, so it cannot be excluded. Give another status, or correct the figures, type of space or level.',
      'zh-Hant': '本報告符合條款「{clause}」的適用條件，不能答「不適用」。請改答其他狀態，或改正數據、空間類型、級別。',
    },
  },
  why: {
    en: 'What binds everybody is left out of the score of nobody.',
    'zh-Hant': '對所有空間都有約束力的條款，不能從評分中除外。',
  },
  fix: 'none',
  on: 'answer',
  reads: ['clause'],
  concerns: ({ status }) => status?.value === 'not-applicable',
  *check(answer, { clause: clauses }) {
    const { status } = answer;
    const answered = clauses.of(answer);
    if (status === undefined || answered === undefined) return;
    const { clause, name, assessed } = answered;
    if (mayExclude({ clause, applies: assessed?.applies ?? true })) return;
    const isSure = conditionsOf(clause).length > 0;
    yield { at: status, args: { clause: name() }, wording: isSure ? 'applies' : 'default' };
  },
  examples: () => ({
    bad: [
      inReport(excluded, clause(required)),
      inReport(excluded, clause('provision: instruction, text: 檢查用電安全')),
      inReport(excluded, clause('provision: recommendation, text: 宜檢查用電安全, not-applicable: never')),
      inReport(excluded.replace(/\n.*reason.*/, ''), clause(required)),
    ],
    good: [
      inReport(excluded, clause(`${required}, not-applicable: with-reason`)),
      inReport(excluded, clause('provision: recommendation, text: 宜檢查用電安全')),
    ],
  }),
});
