import { readQuantity } from '../../model/values/quantity-text.ts';
import { readTimeLimit } from '../../model/values/time-limit.ts';
import { inAnnexProcess, inProcess } from '../kit/process-example.ts';
import { defineCheck } from '../rule.ts';

export const rule = defineCheck({
  code: 'standard/time-limit',
  severity: 'error',
  title: { en: 'A time limit that is no time', 'zh-Hant': '時限不是時間' },
  message: {
    default: {
      en: '“{written}” is no time. Write a number with a unit of time, such as 30 min or 2個工作日.',
      'zh-Hant': '「{written}」不是時間。請寫數值和時間單位，如30分鐘、2個工作日。',
    },
    unit: {
      en: '“{written}” has no unit. Write whether it is minutes, hours, days or working days.',
      'zh-Hant': '「{written}」沒有單位。請寫明是分鐘、小時、天還是工作日。',
    },
  },
  why: {
    en: 'A limit without a unit of time can neither be kept nor be tightened.',
    'zh-Hant': '沒有時間單位的時限無從遵守，也無從加嚴。',
  },
  fix: 'none',
  on: 'process',
  reads: [],
  *check({ steps }) {
    for (const { within } of steps) {
      // What is no quantity at all is told of its form.
      if (within?.value === undefined || readTimeLimit(within.value) !== undefined) continue;
      const written = within.text === '' ? `${within.value.text}${within.value.unit ?? ''}` : within.text;
      const isBare = readQuantity(within.value, '').ok;
      yield { at: within, wording: isBare ? 'unit' : 'default', args: { written } };
    }
  },
  examples: () => ({
    bad: [
      inProcess('- {id: apply, title: 申請, within: 30}'),
      inProcess('- {id: apply, title: 申請, within: 3人}', 'zh-Hans'),
      inAnnexProcess('- {id: apply, title: 申請, within: {value: 30}}'),
    ],
    good: [
      inProcess('- {id: apply, title: 申請, within: 30 min}\n- {id: review, title: 審核, within: 3個工作日}'),
      inProcess('- {id: apply, title: 申請, within: {value: 2, unit: 小時}}', 'zh-Hans'),
    ],
  }),
});
