import { nearestIds } from '../../model/keys/nearest-ids.ts';
import { inReport } from '../example.ts';
import { defineCheck } from '../rule.ts';
import { guessFixes, namingNearest } from '../suggest.ts';

export const rule = defineCheck({
  code: 'report/unknown-standard',
  severity: 'error',
  title: { en: 'A report against an unknown standard', 'zh-Hant': '報告所對照的標準不存在' },
  message: {
    default: {
      en: 'No standard “{edition}” is known. Correct the id and edition, or add the standard to the workspace.',
      'zh-Hant': '找不到標準「{edition}」。請改正標識和版次，或把該標準放進工作區。',
    },
    near: {
      en: 'No standard “{edition}” is known. Did you mean “{near}”? Correct the id and edition, or add the standard to the workspace.',
      'zh-Hant': '找不到標準「{edition}」。是否指「{near}」？請改正標識和版次，或把該標準放進工作區。',
    },
  },
  why: {
    en: 'Without it none of the answers can be checked.',
    'zh-Hant': '沒有它，所有答覆都無法核對。',
  },
  fix: 'choose',
  on: 'report',
  reads: ['imports'],
  *check(report, { imports }) {
    const { against } = report;
    if (against?.value === undefined || imports.resolution !== undefined || imports.loading) return;
    const guess = nearestIds(imports.editions, against.value);
    const said = namingNearest({ edition: against.value }, guess);
    yield { at: against, ...said, fixes: () => guessFixes(against, guess) };
  },
  examples: () => ({
    bad: [inReport('against: demo@2021'), inReport('against: makerspace-servce@2017')],
    good: [inReport('against: demo@2020')],
  }),
});
