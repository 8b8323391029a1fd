import type { Words } from '../../../base/words.ts';
import { type Language, proseIn } from '../../../model/field.ts';
import type { ClausePoints } from '../../../workspace/assess/points.ts';
import { valueLabel } from './labels.ts';
import { joined, phrase } from './phrases.ts';

const words = {
  unanswered: { en: 'not answered yet: 0', 'zh-Hant': '尚未作答：0 分' },
  contradicted: { en: 'the figures contradict the answer: 0', 'zh-Hant': '數據與作答不符：0 分' },
  credit: { en: '{worth} × {credit} ({status}) = {earned}', 'zh-Hant': '{worth} × {credit}（{status}）= {earned} 分' },
  step: { en: 'this step brings {earned} of {worth}', 'zh-Hant': '按所在檔次得 {earned} 分，滿分 {worth} 分' },
  noStep: { en: 'no step is reached: 0 of {worth}', 'zh-Hant': '未達任何一檔：0 分，滿分 {worth} 分' },
  openStep: { en: '{said}; the figure leaves a better step open', 'zh-Hant': '{said}；數據未定，可能達到更高一檔' },
  nothingOff: { en: 'nothing taken off: {earned} of {worth}', 'zh-Hant': '未扣分：{earned} 分，滿分 {worth} 分' },
  deduct: { en: '{worth} − {taken} = {earned}', 'zh-Hant': '{worth} − {taken} = {earned} 分' },
  taken: { en: '{points} ({text})', 'zh-Hant': '{points}（{text}）' },
  takenTimes: { en: '{points} ({text}, {times} times)', 'zh-Hant': '{points}（{text}，{times} 次）' },
} satisfies Readonly<Record<string, Words>>;

/** How the points of a clause come about: 3 − 1 (未佩戴工牌，2 次) = 2. `own`: the language of the standard. */
export function reckoningWords({ worth, earned, reckoning }: ClausePoints, own: Language): Words {
  const amounts = { worth, earned };
  switch (reckoning.how) {
    case 'unanswered':
    case 'contradicted':
      return words[reckoning.how];
    case 'credit':
      return phrase(words.credit, {
        ...amounts,
        credit: reckoning.credit,
        status: valueLabel('answer-status', reckoning.status),
      });
    case 'steps': {
      const said = phrase(reckoning.step === undefined ? words.noStep : words.step, amounts);
      return reckoning.isOpen ? phrase(words.openStep, { said }) : said;
    }
    case 'deduct': {
      if (reckoning.taken.length === 0) return phrase(words.nothingOff, amounts);
      const taken = reckoning.taken.map(({ deduction, times, points }) => {
        const said = (language: Language) => proseIn(deduction.for, language, own)?.value ?? '';
        const text: Words = { en: said('en'), 'zh-Hant': said('zh-Hant'), 'zh-Hans': said('zh-Hans') };
        return phrase(times === 1 ? words.taken : words.takenTimes, { points, text, times });
      });
      return phrase(words.deduct, { ...amounts, taken: joined(taken, { en: ' − ', 'zh-Hant': ' − ' }) });
    }
  }
}
