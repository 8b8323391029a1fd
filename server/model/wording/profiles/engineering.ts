import { entries } from '../entries.ts';
import type { Profile } from '../profile.ts';
import { isoVerbs } from './iso-iec-2.ts';

/** The page 本規範用詞說明 that closes every engineering code: four degrees of strictness. */
const strictest = '工程建設標準用詞說明, 1 1)';
const strict = '工程建設標準用詞說明, 1 2)';
const choice = '工程建設標準用詞說明, 1 3)';
const free = '工程建設標準用詞說明, 1 4)';

/** Codes of engineering construction; 必須 and 嚴禁 are their strictest degree and forbidden nowhere. */
export const engineering: Profile = {
  id: 'engineering',
  title: { en: 'engineering codes', 'zh-Hant': '工程建設標準用詞' },
  experimental: false,
  chinese: [
    ...entries('必須', 'requirement', false, 'main', strictest),
    ...entries('嚴禁', 'requirement', true, 'main', strictest),
    ...entries('應', 'requirement', false, 'main', strict),
    ...entries('不應、不得', 'requirement', true, 'main', strict),
    ...entries('應該、應當、須、務必、需、需要、要、只准許', 'requirement', false, 'understood', strict),
    ...entries('不應該、不應當、不可、禁止、不准許、不允許', 'requirement', true, 'understood', strict),
    ...entries('宜', 'recommendation', false, 'main', choice),
    ...entries('不宜', 'recommendation', true, 'main', choice),
    ...entries('推薦、建議', 'recommendation', false, 'understood', choice),
    ...entries('不推薦、不建議', 'recommendation', true, 'understood', choice),
    ...entries('可', 'permission', false, 'main', free),
    ...entries('可以、允許', 'permission', false, 'understood', free),
    ...entries('不必、無須、無需、毋須、不需要', 'permission', true, 'understood', free),
    ...entries('能、可能、能夠、有可能', 'statement', false, 'understood', free),
    ...entries('不能、不可能、不能夠、沒有可能', 'statement', true, 'understood', free),
  ],
  english: isoVerbs.map((entry) => (entry.standing === 'forbidden' ? { ...entry, standing: 'understood' } : entry)),
  phrasings: [],
};
