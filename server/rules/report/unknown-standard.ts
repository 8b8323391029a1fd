import { nearestIds } from '../../model/keys/nearest-ids.ts';
import { inReport } from '../example.ts';
import { openFolderFixes } from '../kit/fixes/open-folder.ts';
import { guessFixes, namingNearest } from '../kit/fixes/suggest.ts';
import { defineCheck } from '../rule.ts';

export const rule = defineCheck({
  code: 'report/unknown-standard',
  severity: 'error',
  title: { en: 'A report against an unknown standard', 'zh-Hant': '報告所對照的標準不存在' },
  message: {
    default: {
      en: 'No standard “{edition}” is known. Correct the id and edition, or put the file of the standard beside this one.',
      'zh-Hant': '找不到標準「{edition}」。請改正標識和版次，或把該標準的文件放在本文件旁邊。',
    },
    near: {
      en: 'No standard “{edition}” is known. Did you mean “{near}”? Correct the id and edition, or put the file of the standard beside this one.',
      'zh-Hant': '找不到標準「{edition}」。是否指「{near}」？請改正標識和版次，或把該標準的文件放在本文件旁邊。',
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
    yield {
      at: against,
      ...said,
      fixes: () => [...guessFixes(against, guess), ...openFolderFixes(imports.loneFolder)],
    };
  },
  examples: () => ({
    bad: [inReport('against: demo@2021'), inReport('against: makerspace-servce@2017')],
    good: [inReport('against: demo@2020')],
  }),
});
