import type { Words } from '../../base/words.ts';

/** What the usual types of space are called: standards only name them by their ids. */
export const spaceTypeTitles: Readonly<Record<string, Words>> = {
  'investment-incubation': { en: 'investment and incubation', 'zh-Hant': '投資＋孵化' },
  'themed-open': { en: 'open to all, around a theme', 'zh-Hant': '主題式開放' },
  'co-working': { en: 'co-working', 'zh-Hant': '聯合辦公' },
  'maker-service': { en: 'for makers', 'zh-Hant': '服務創客' },
  specialized: { en: 'for one trade', 'zh-Hant': '專業化' },
  platform: { en: 'platform', 'zh-Hant': '平台型' },
};
