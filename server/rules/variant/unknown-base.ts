import { nearestIds } from '../../model/keys/nearest-ids.ts';
import { inHeader } from '../example.ts';
import { openFolderFixes } from '../kit/fixes/open-folder.ts';
import { guessFixes, namingNearest } from '../kit/fixes/suggest.ts';
import { defineCheck } from '../rule.ts';

export const rule = defineCheck({
  code: 'variant/unknown-base',
  severity: 'error',
  title: { en: 'A base that is not there', 'zh-Hant': '所依據的標準不存在' },
  message: {
    default: {
      en: 'No standard here is “{edition}”. Correct the edition, or put its file beside this one. Until then, nothing that depends on it is checked.',
      'zh-Hant':
        '這裡沒有「{edition}」這份標準。請改正版本，或把它的文件放在本文件旁邊。在此之前，凡與它有關的都不檢查。',
    },
    near: {
      en: 'No standard here is “{edition}”. Did you mean “{near}”? Correct the edition, or put its file beside this one. Until then, nothing that depends on it is checked.',
      'zh-Hant':
        '這裡沒有「{edition}」這份標準。是否指「{near}」？請改正版本，或把它的文件放在本文件旁邊。在此之前，凡與它有關的都不檢查。',
    },
  },
  why: {
    en: 'A variant says only what differs: without its base it cannot be read.',
    'zh-Hant': '變體只寫不同之處，缺少所依據的標準就無法解讀。',
  },
  fix: 'choose',
  on: 'standard',
  reads: ['imports'],
  *check(standard, { imports }) {
    const base = standard.extends;
    if (base?.value === undefined || imports.loading || imports.standardsOf(base.value).length > 0) return;
    const guess = nearestIds(imports.editions, base.value);
    yield {
      at: base,
      ...namingNearest({ edition: base.value }, guess),
      fixes: () => [...guessFixes(base, guess), ...openFolderFixes(imports.loneFolder)],
    };
  },
  examples: () => ({
    bad: [
      inHeader('extends: makerspace-servise@2017\nvariant: 聯合辦公'),
      inHeader('extends: makerspace-service@2016\nvariant: 联合办公\nomit: [{clause: x, because: 甲}]', 'zh-Hans'),
      // Nothing else is guessed.
      inHeader(
        'extends: nowhere@2020\nvariant: 聯合辦公\nforeword: 見[[mentor-team]]。\nindicators: {x: {title: 甲, unit: 人}}',
      ),
    ],
    good: [inHeader('extends: makerspace-service@2017\nvariant: 聯合辦公'), inHeader('audience: [創客]')],
  }),
});
