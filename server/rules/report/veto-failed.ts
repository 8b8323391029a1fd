import { mayExclude } from '../../workspace/assess/assess.ts';
import { failsVeto } from '../../workspace/assess/score.ts';
import { askingWith, inAnswer, inReport } from '../example.ts';
import type { AnsweredClause, Ground } from '../kit/answered-clause.ts';
import { nameOf } from '../kit/words/labels.ts';
import { defineCheck } from '../rule.ts';

const scoring = 'scoring:\n  grades: [{name: 合格, from: 60}, {name: 不合格, from: 0}]\n  capped-by-veto: 不合格';
const capped = askingWith({ header: scoring }).replace('not-applicable:', 'veto: true\n        not-applicable:');
const plan = 'plan: {action: 聘請導師, due: 2021-06-30}';
const few = 'figures: {mentor-count: 2}';

export const rule = defineCheck({
  code: 'report/veto-failed',
  severity: 'warning',
  title: { en: 'A veto clause is not met', 'zh-Hant': '未達到一票否決條款' },
  message: {
    default: {
      en: 'Clause “{clause}” decides by itself, and this answer does not meet it.',
      'zh-Hant': '條款「{clause}」為一票否決項，這項答覆沒有達到。',
    },
    capped: {
      en: 'Clause “{clause}” decides by itself, and this answer does not meet it: the grade is “{grade}” at best.',
      'zh-Hant': '條款「{clause}」為一票否決項，這項答覆沒有達到，等級最高只能是「{grade}」。',
    },
  },
  why: {
    en: 'No score makes up for a veto clause; meet it first.',
    'zh-Hant': '其他得分再高也抵不過一票否決，應先達到這一條。',
  },
  fix: 'none',
  on: 'answer',
  reads: ['clause'],
  concerns: (answer, { clause: clauses }) => {
    const assessed = clauses.of(answer)?.assessed;
    return assessed !== undefined && failsVeto(assessed);
  },
  *check(answer, { clause: clauses }) {
    const { status } = answer;
    const answered = clauses.of(answer);
    const assessed = answered?.assessed;
    if (status === undefined || answered === undefined || assessed === undefined) return;
    if (hasOwnError(assessed)) return;
    const grade = gradeAtBest(answered.assessment.resolution);
    const args = { clause: answered.name(), ...(grade && { grade }) };
    yield { at: status, args, wording: grade === undefined ? 'default' : 'capped' };
  },
  examples: () => ({
    bad: [
      inReport(`answers:\n  a:\n    status: planned\n    ${plan}`, { standard: capped }),
      inReport(`${few}\nanswers:\n  a: {status: alternative, reason: 由合作機構派出導師。}`, { standard: capped }),
      inAnswer(`status: not-implemented\n${plan}`, { clause: 'veto: true' }),
    ],
    good: [
      inReport('answers:\n  a: {status: implemented}', { standard: capped }),
      inReport('answers:\n  a: {status: alternative, reason: 由合作機構派出導師。}', { standard: capped }),
    ],
  }),
});

/** A status that is wrong by itself is told as such. */
function hasOwnError({ status, criteria, clause, applies }: NonNullable<AnsweredClause['assessed']>): boolean {
  if (status === undefined) return true;
  if (status === 'implemented') return criteria === false;
  return status === 'not-applicable' && !mayExclude({ clause, applies });
}

function gradeAtBest({ scoring }: Ground) {
  const name = scoring?.value.cappedByVeto;
  return scoring && name && nameOf(name, '', scoring.language);
}
