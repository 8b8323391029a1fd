import { entries } from '../entries.ts';
import type { Profile } from '../profile.ts';
import { isoVerbs } from './iso-iec-2.ts';

const f1 = 'GB/T 1.1—2009, F.1';
const f2 = 'GB/T 1.1—2009, F.2';
const f3 = 'GB/T 1.1—2009, F.3';
const f4 = 'GB/T 1.1—2009, F.4';

/** Superseded in 2020; standards drafted before still follow it. It allows 不得 and knows no instruction of its own. */
export const gbt2009: Profile = {
  id: 'gbt-1.1-2009',
  title: { en: 'GB/T 1.1—2009', 'zh-Hant': 'GB/T 1.1—2009' },
  experimental: false,
  chinese: [
    ...entries('應', 'requirement', false, 'main', f1),
    ...entries('不應', 'requirement', true, 'main', f1),
    ...entries('應該、只准許', 'requirement', false, 'equivalent', f1),
    ...entries('不得、不准許', 'requirement', true, 'equivalent', f1),
    ...entries('必須、應當、需、需要、要', 'requirement', false, 'forbidden', f1, '應'),
    ...entries('不可、不應當', 'requirement', true, 'forbidden', f1, '不應'),
    ...entries('須、務必', 'requirement', false, 'understood', f1),
    ...entries('不應該、嚴禁、禁止、不允許', 'requirement', true, 'understood', f1),
    ...entries('宜', 'recommendation', false, 'main', f2),
    ...entries('不宜', 'recommendation', true, 'main', f2),
    ...entries('推薦、建議', 'recommendation', false, 'equivalent', f2),
    ...entries('不推薦、不建議', 'recommendation', true, 'equivalent', f2),
    ...entries('可', 'permission', false, 'main', f3),
    ...entries('不必', 'permission', true, 'main', f3),
    ...entries('可以、允許', 'permission', false, 'equivalent', f3),
    ...entries('無須、不需要、無需、毋須', 'permission', true, 'equivalent', f3),
    ...entries('能、可能', 'statement', false, 'main', f4),
    ...entries('不能、不可能', 'statement', true, 'main', f4),
    ...entries('能夠、有可能', 'statement', false, 'equivalent', f4),
    ...entries('不能夠、沒有可能', 'statement', true, 'equivalent', f4),
  ],
  english: isoVerbs.map((entry) => (entry.standing === 'forbidden' ? { ...entry, standing: 'understood' } : entry)),
  phrasings: [
    { written: '本文件', instead: '本標準', source: 'GB/T 1.1—2009, 6.2' },
    { written: '詳見', instead: '見', source: 'GB/T 1.1—2009, 8.1' },
  ],
};
