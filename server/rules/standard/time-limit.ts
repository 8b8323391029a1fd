import { type AtLevel, type Field, heldAt } from '../../model/field.ts';
import { readQuantity, type WrittenQuantity } from '../../model/values/quantity-text.ts';
import { isNoLonger, readTimeLimit } from '../../model/values/time-limit.ts';
import { levelsOf } from '../../workspace/resolve/levels.ts';
import { levelName } from '../kit/answered.ts';
import { inAnnexProcess, inProcess } from '../kit/process-example.ts';
import { nameOf } from '../kit/words/labels.ts';
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
    level: {
      en: '“{higher}” has more time for “{step}” than “{lower}”. Correct one of the two limits, or the order of the levels (from the highest to the lowest).',
      'zh-Hant':
        '「{step}」這一步，「{higher}」的時限長於「{lower}」。請改正其中一處時限，或改正分級的順序（從高到低）。',
    },
  },
  why: {
    en: 'A limit without a unit of time can neither be kept nor be tightened.',
    'zh-Hant': '沒有時間單位的時限無從遵守，也無從加嚴。',
  },
  fix: 'none',
  on: 'process',
  reads: ['definitions'],
  *check({ steps }, { definitions: { of: known }, setting }) {
    const levels = known === undefined ? [] : levelsOf(known);
    for (const { within, indicator, title } of steps) {
      for (const limit of within) {
        // What is no quantity at all is told of its form, and what an indicator measures in its unit.
        if (limit.value === undefined || readTimeLimit(limit.value) !== undefined) continue;
        const isBare = readQuantity(limit.value, '').ok;
        if (indicator !== undefined && !isBare) continue;
        const written = limit.text === '' ? `${limit.value.text}${limit.value.unit ?? ''}` : limit.text;
        yield { at: limit, wording: isBare ? 'unit' : 'default', args: { written } };
      }
      const longer = known === undefined ? undefined : longerAbove(within, levels);
      if (known === undefined || longer === undefined) continue;
      const step = nameOf(title, '', setting.language);
      const [higher, lower] = [levelName(longer.higher, known), levelName(longer.lower, known)];
      yield { at: longer.at, wording: 'level', args: { higher, lower, step } };
    }
  },
  examples: () => ({
    bad: [
      inProcess('- {id: apply, title: 申請, within: 30}'),
      inProcess('- {id: apply, title: 申請, within: 3人}', { language: 'zh-Hans' }),
      inAnnexProcess('- {id: apply, title: 申請, within: {value: 30}}'),
      inProcess('- {id: apply, title: 申請, within: {甲級: 2人, 乙級: 30 min}}', { header: 'levels: [甲級, 乙級]' }),
      inProcess('- {id: apply, title: 申請, within: {甲級: 1 h, 乙級: 30 min}}', { header: 'levels: [甲級, 乙級]' }),
      inProcess('- {id: apply, title: 申请, within: {乙级: 1 h, 丙级: 30 min}}', {
        header: 'levels: [甲级, 乙级, 丙级]',
        language: 'zh-Hans',
      }),
    ],
    good: [
      inProcess('- {id: apply, title: 申請, within: {甲級: 30 min, 乙級: 1 h, 丙級: 1個工作日}}', {
        header: 'levels: [甲級, 乙級, 丙級]',
      }),
      inProcess('- {id: apply, title: 申請, within: 30 min}\n- {id: review, title: 審核, within: 3個工作日}'),
      inProcess('- {id: apply, title: 申請, within: {value: 2, unit: 小時}}', { language: 'zh-Hans' }),
    ],
  }),
});

type Limit = AtLevel<Field<WrittenQuantity>>;

/** The first level that has more time than the one below it, or has no limit where that has one. */
function longerAbove(limits: readonly Limit[], levels: readonly string[]) {
  if (limits.every(({ level }) => level === undefined)) return undefined;
  for (const [place, higher] of levels.slice(0, -1).entries()) {
    const lower = levels[place + 1] ?? '';
    const [[above], [below]] = [heldAt(limits, higher), heldAt(limits, lower)];
    const [own, other] = [above, below].map((one) => one?.value && readTimeLimit(one.value));
    const isLonger = above === undefined ? other !== undefined : own && other && isNoLonger(own, other) === false;
    if (below !== undefined && isLonger === true) return { at: above ?? below, higher, lower };
  }
  return undefined;
}
