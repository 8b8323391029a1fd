import { entries } from '../entries.ts';
import type { Profile } from '../profile.ts';
import { isoVerbs } from './iso-iec-2.ts';

const c1 = 'GB/T 1.1—2020, C.1';
const c3 = 'GB/T 1.1—2020, C.3';
const c4 = 'GB/T 1.1—2020, C.4';
const c5 = 'GB/T 1.1—2020, C.5';

/** In force since 2020-10-01. Annex C: verbs and moods of the five provision types. */
export const gbt2020: Profile = {
  id: 'gbt-1.1-2020',
  title: { en: 'GB/T 1.1—2020', 'zh-Hant': 'GB/T 1.1—2020' },
  experimental: false,
  chinese: [
    ...entries('應', 'requirement', false, 'main', c1),
    ...entries('不應', 'requirement', true, 'main', c1),
    ...entries('應該、只准許', 'requirement', false, 'equivalent', c1),
    ...entries('不應該、不准許', 'requirement', true, 'equivalent', c1),
    ...entries('必須、應當、需、需要、要', 'requirement', false, 'forbidden', c1, '應'),
    ...entries('不得、不可、不應當', 'requirement', true, 'forbidden', c1, '不應'),
    ...entries('須、務必', 'requirement', false, 'understood', c1),
    ...entries('嚴禁、禁止、不允許', 'requirement', true, 'understood', c1),
    ...entries('宜', 'recommendation', false, 'main', c3),
    ...entries('不宜', 'recommendation', true, 'main', c3),
    ...entries('推薦、建議', 'recommendation', false, 'equivalent', c3),
    ...entries('不推薦、不建議', 'recommendation', true, 'equivalent', c3),
    ...entries('可', 'permission', false, 'main', c4),
    ...entries('不必', 'permission', true, 'main', c4),
    ...entries('可以、允許', 'permission', false, 'equivalent', c4),
    ...entries('無須、無需、毋須、不需要', 'permission', true, 'equivalent', c4),
    ...entries('能、可能', 'statement', false, 'main', c5),
    ...entries('不能、不可能', 'statement', true, 'main', c5),
    ...entries('能夠、有可能', 'statement', false, 'equivalent', c5),
    ...entries('不能夠、沒有可能', 'statement', true, 'equivalent', c5),
  ],
  english: isoVerbs.map((entry) => (entry.standing === 'forbidden' ? { ...entry, standing: 'understood' } : entry)),
  phrasings: [
    ...['本標準', '本規範', '本規程', '本指南'].map((written) => ({
      written,
      instead: '本文件',
      source: 'GB/T 1.1—2020, 9.5',
    })),
    { written: '詳見', instead: '見', source: 'GB/T 1.1—2020, 9.5' },
    { written: '參見', instead: '見', source: 'GB/T 1.1—2020, 9.5' },
  ],
};
