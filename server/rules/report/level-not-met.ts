import { idKey } from '../../model/values/id.ts';
import type { AssessedClause } from '../../workspace/assess/assess.ts';
import { highestMet, standingAtLevels } from '../../workspace/assess/level-standing.ts';
import { askingWith, examined, inReport } from '../example.ts';
import { answered, clauseName, levelName } from '../kit/answered.ts';
import { writeInstead } from '../kit/fixes/suggest.ts';
import { defineCheck } from '../rule.ts';

const leveled = (language: 'zh-Hant' | 'zh-Hans') => {
  const [high, low] = language === 'zh-Hant' ? ['甲級', '乙級'] : ['甲级', '乙级'];
  const standard = askingWith({
    header: `levels: [${high}, ${low}]`,
    clauses: `
      - {id: b, provision: requirement, when: {level: ${high}}, text: 應設培訓室, ${examined}}
    `,
  });
  return standard
    .replace('at-least: 3}', `at-least: {${high}: 3, ${low}: 2}}`)
    .replace('language: zh-Hant', `language: ${language}`);
};
const claiming = (level: string, answer: string, language: 'zh-Hant' | 'zh-Hans' = 'zh-Hant') =>
  inReport(`level: ${level}\nanswers:\n  a: {status: implemented}\n  b: {${answer}}`, { standard: leveled(language) });
const plan = 'status: planned, plan: {action: 設培訓室, due: 2021-06-30}';

export const rule = defineCheck({
  code: 'report/level-not-met',
  severity: 'warning',
  title: { en: 'A level that the answers do not come to', 'zh-Hant': '未達到所申報的級別' },
  message: {
    default: {
      en: 'The report claims “{level}”, but these clauses are not met there: {clauses}. As answered, it meets “{met}”.',
      'zh-Hant': '報告申報「{level}」，但以下條款未達到：{clauses}。按現有答覆，達到的是「{met}」。',
    },
    none: {
      en: 'The report claims “{level}”, but these clauses are not met there: {clauses}. Meet them first, or claim another level.',
      'zh-Hant': '報告申報「{level}」，但以下條款未達到：{clauses}。請先達到，或申報其他級別。',
    },
  },
  why: {
    en: 'A level is given only to who meets all that binds at it.',
    'zh-Hant': '達到某一級別的全部要求，才能評為該級。',
  },
  fix: 'choose',
  on: 'report',
  reads: ['imports'],
  *check(report, { imports }) {
    const assessment = answered(report, imports);
    const claimed = report.level;
    if (assessment === undefined || claimed?.value === undefined) return;
    const { resolution } = assessment;
    const standings = standingAtLevels(assessment);
    const own = standings.find(({ level }) => level === idKey(claimed.text));
    const failed = own?.failed.filter((one) => !hasOwnFinding(one)) ?? [];
    if (own === undefined || failed.length === 0) return;
    const best = highestMet(standings);
    const level = resolution.levels?.value.find(({ id }) => best !== undefined && idKey(id?.text ?? '') === best.level);
    const written = level?.id?.text;
    yield {
      at: claimed,
      wording: best === undefined ? 'none' : 'default',
      args: {
        level: levelName(claimed.text, resolution),
        clauses: failed.map((one) => clauseName(one.clause, resolution)),
        ...(best && { met: levelName(best.level, resolution) }),
      },
      fixes: () => (written === undefined ? [] : [writeInstead(claimed, written)]),
    };
  },
  examples: () => ({
    bad: [
      claiming('甲級', plan),
      claiming('甲级', 'status: not-implemented, plan: {action: 设培训室, due: 2021-06-30}', 'zh-Hans'),
    ],
    good: [
      claiming('甲級', 'status: implemented'),
      inReport('level: 乙級', { standard: leveled('zh-Hant') }),
      inReport('level: 乙級\nfigures: {mentor-count: 2}', { standard: leveled('zh-Hant') }),
    ],
  }),
});

/** What is called implemented against its figures is told as that. */
function hasOwnFinding({ status, criteria }: AssessedClause): boolean {
  return status === 'implemented' && criteria === false;
}
