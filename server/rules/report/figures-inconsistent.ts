import type { Words } from '../../base/words.ts';
import { type Inconsistency, inconsistenciesIn } from '../../workspace/assess/consistency.ts';
import { amountPlace, type GivenFigure, type ReckonedFigure } from '../../workspace/assess/figures.ts';
import type { Resolution } from '../../workspace/resolve/resolution.ts';
import { askingWith, inReport } from '../example.ts';
import { answered, indicatorName } from '../kit/answered.ts';
import { estimateWords, figureWords } from '../kit/words/amount-words.ts';
import { defineCheck, type Found } from '../rule.ts';

const standard = askingWith({
  indicators: `
    area: {title: 總面積, unit: 平方米, kind: stock}
    area-public: {title: 公共面積, unit: 平方米, kind: stock, part-of: area}
    share: {title: 公共面積占比, unit: '%', kind: ratio, ratio: {of: area-public, to: area}}
    income: {title: 總收入, unit: 千元, kind: flow}
    profit: {title: 利潤, unit: 萬元, kind: flow, part-of: income}
    trainees: {title: 培訓人次, unit: 人次, kind: flow}
  `,
});
const given = (figures: string) =>
  inReport(`figures:\n  mentor-count: 3\n${figures.replace(/^/gm, '  ')}`, { standard });

export const rule = defineCheck({
  code: 'report/figures-inconsistent',
  severity: 'error',
  title: { en: 'Figures that cannot all be true', 'zh-Hant': '數據自相矛盾' },
  message: {
    'part-over-whole': {
      en: '{name} ({amount}) is part of {whole}, which is only {wholeAmount}. Correct one of the two.',
      'zh-Hant': '{name}（{amount}）是{whole}的一部分，而後者只有{wholeAmount}。請改正其中一項。',
    },
    'ratio-differs': {
      en: '{name} is given as {amount}, but its parts make {reckoned}. Correct it, or the parts.',
      'zh-Hant': '{name}填報為{amount}，按分項計算是{reckoned}。請改正占比或分項。',
    },
    'share-over-whole': {
      en: '{name} comes to {amount}: the parts are more than the whole. Correct them.',
      'zh-Hant': '{name}為{amount}，各部分之和超過了整體。請改正。',
    },
    negative: {
      en: '{name} is {amount}, less than nothing. Correct it.',
      'zh-Hant': '{name}為{amount}，不可能是負數。請改正。',
    },
    fractional: {
      en: '{name} is {amount}, but only whole ones can be counted. Correct it.',
      'zh-Hant': '{name}為{amount}，計數只能是整數。請改正。',
    },
  },
  why: {
    en: 'Figures that contradict each other put the whole report in doubt.',
    'zh-Hant': '數據互相矛盾，整份報告都會受到懷疑。',
  },
  fix: 'none',
  on: 'report',
  reads: ['imports'],
  *check(report, { document, imports }) {
    const assessment = answered(report, imports);
    if (assessment === undefined) return;
    const { figures, resolution } = assessment;
    for (const one of inconsistenciesIn(figures, resolution)) {
      const found: Found = {
        at: amountPlace(one.figure.figure),
        args: argumentsOf(one, resolution),
        wording: one.kind,
      };
      if (one.kind !== 'part-over-whole') yield found;
      else yield { ...found, related: [{ document, place: amountPlace(one.whole.figure), words: wholeHere }] };
    }
  },
  examples: () => ({
    bad: [
      given('area: 800\narea-public: 900'),
      given('area: 800\narea-public: 200\nshare: 40%'),
      given('share: 112%'),
      given('income: 900\nprofit: 100萬元'),
      given('trainees: -60'),
      given('trainees: 60.5'),
    ],
    good: [
      given('area: 800\narea-public: 800'),
      given('area: 4298\narea-public: 1142\nshare: 26.6%'),
      given('area: 4298\narea-public: 1142\nshare: {value: 27, approx: about}'),
      given('income: 900\nprofit: -20'),
      given('income: 約900\nprofit: 90萬元'),
      given('trainees: 約1.5萬'),
    ],
  }),
});

const wholeHere = { en: 'The whole is given here.', 'zh-Hant': '整體的數據在這裡。' };

function argumentsOf(one: Inconsistency, resolution: Resolution): Readonly<Record<string, Words>> {
  const about = one.kind === 'share-over-whole' ? one.share : one.figure;
  const args = { name: name(about, resolution), amount: figureWords(about) };
  if (one.kind === 'part-over-whole') {
    return { ...args, whole: name(one.whole, resolution), wholeAmount: figureWords(one.whole) };
  }
  if (one.kind !== 'ratio-differs') return args;
  return { ...args, reckoned: estimateWords(one.reckoned, one.figure.indicator.value.unit?.value ?? '') };
}

function name({ indicator }: GivenFigure | ReckonedFigure, resolution: Resolution): Words {
  return indicatorName(indicator.value.id.text, resolution);
}
