import { idKey } from '../../workspace/snapshot.ts';
import { answered } from '../answered.ts';
import { askingWith, inReport } from '../example.ts';
import { removal } from '../removal.ts';
import { defineCheck } from '../rule.ts';
import { nearestFixes } from '../suggest.ts';

const mentorTeam = askingWith({}).replace('id: a', 'id: mentor-team');
const removeAnswer = { en: 'Remove the answer', 'zh-Hant': '刪去這條答覆' };

export const rule = defineCheck({
  code: 'report/unknown-clause',
  severity: 'error',
  title: { en: 'An answer to no clause', 'zh-Hant': '答覆的條款不存在' },
  message: {
    default: {
      en: 'The standard has no clause “{id}”. Correct the id, or remove the answer.',
      'zh-Hant': '標準中沒有條款「{id}」。請改正標識，或刪去這條答覆。',
    },
    omitted: {
      en: 'The variant omits clause “{id}”. Remove the answer.',
      'zh-Hant': '該變體已刪去條款「{id}」。請刪去這條答覆。',
    },
  },
  why: {
    en: 'An answer to no clause is counted nowhere.',
    'zh-Hant': '對不上條款的答覆不會計入任何結果。',
  },
  fix: 'choose',
  on: 'report',
  reads: ['imports'],
  *check(report, { document, imports }) {
    const assessment = answered(report, imports);
    if (assessment === undefined) return;
    const { resolution } = assessment;
    const given = new Set(report.answers.map((answer) => idKey(answer.clause.text)));
    for (const { clause } of report.answers) {
      const key = idKey(clause.text);
      if (resolution.clauses.has(key) || resolution.aliases.has(key)) continue;
      const open = [...resolution.clauses.values()].filter((one) => !given.has(idKey(one.id))).map((one) => one.id);
      yield {
        at: clause,
        args: { id: clause.text },
        wording: resolution.omitted.has(key) ? 'omitted' : 'default',
        fixes: () => [...nearestFixes(clause, clause.text, open), ...removal(document, clause, removeAnswer)],
      };
    }
  },
  examples: () => ({
    bad: [
      inReport('answers:\n  a:\n    status: implemented\n  mentoring:\n    status: implemented'),
      inReport('answers: {a: {status: implemented}, mentoring: {status: implemented}}'),
      inReport('answers:\n  mentor-taem:\n    status: implemented', { standard: mentorTeam }),
    ],
    good: [inReport('answers:\n  a:\n    status: implemented')],
  }),
});
