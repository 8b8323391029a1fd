import { entries } from '../entries.ts';
import type { Profile } from '../profile.ts';
import { isoVerbs } from './iso-iec-2.ts';

const practice = 'CNS, practice; no table of the rules was seen';

/** Taiwan's national standards. Experimental: from practice, so only what no reader doubts is in it. */
export const cns: Profile = {
  id: 'cns',
  title: { en: 'CNS (experimental)', 'zh-Hant': 'CNS（試驗性）' },
  experimental: true,
  chinese: [
    ...entries('應', 'requirement', false, 'main', practice),
    ...entries('不應、不得', 'requirement', true, 'main', practice),
    ...entries('應該、應當、必須、須、務必、需、需要、要', 'requirement', false, 'understood', practice),
    ...entries('不可、嚴禁、禁止、不應該、不應當、不允許、不准許', 'requirement', true, 'understood', practice),
    ...entries('宜', 'recommendation', false, 'main', practice),
    ...entries('不宜', 'recommendation', true, 'main', practice),
    ...entries('建議、推薦', 'recommendation', false, 'understood', practice),
    ...entries('得', 'permission', false, 'main', practice),
    // 可 serves for "may" and for "can".
    ...entries('可、可以', 'permission', false, 'main', practice).map((entry) => ({
      ...entry,
      also: 'statement' as const,
    })),
    ...entries('無須、無需、毋須、不必、不需要', 'permission', true, 'understood', practice),
    ...entries('能、能夠、可能', 'statement', false, 'main', practice),
    ...entries('不能、不能夠、不可能', 'statement', true, 'main', practice),
  ],
  english: isoVerbs.map((entry) => (entry.standing === 'forbidden' ? { ...entry, standing: 'understood' } : entry)),
  phrasings: [],
};
