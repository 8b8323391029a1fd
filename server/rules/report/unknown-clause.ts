import { idKey } from '../../model/values/id.ts';
import { askingWith, inReport } from '../example.ts';
import { answered } from '../kit/answered.ts';
import { removal } from '../kit/fixes/removal.ts';
import { guessFixes, namingNearest } from '../kit/fixes/suggest.ts';
import { strayAnswers } from '../kit/stray-answers.ts';
import { defineCheck } from '../rule.ts';

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
    near: {
      en: 'The standard has no clause “{id}”. Did you mean “{near}”? Correct the id, or remove the answer.',
      'zh-Hant': '標準中沒有條款「{id}」。是否指「{near}」？請改正標識，或刪去這條答覆。',
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
    const { omitted } = assessment.resolution;
    for (const [{ clause }, guess] of strayAnswers(report, assessment)) {
      const args = { id: clause.text };
      yield {
        at: clause,
        ...(omitted.has(idKey(clause.text)) ? { args, wording: 'omitted' } : namingNearest(args, guess)),
        fixes: () => [...guessFixes(clause, guess), ...removal(document, clause, removeAnswer)],
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
