import { inReport } from '../example.ts';
import { answered, indicatorName } from '../kit/answered.ts';
import { unitPlace } from '../kit/figure-place.ts';
import { defineCheck } from '../rule.ts';

export const rule = defineCheck({
  code: 'report/figure-unit',
  severity: 'error',
  title: { en: 'A figure in the wrong unit', 'zh-Hant': '數據的單位不對' },
  message: {
    default: {
      en: '“{figure}” is not in a unit of {indicator}, which is given in {unit}. Give it in {unit}.',
      'zh-Hant': '「{figure}」的單位與{indicator}不符，該指標以{unit}計。請改用{unit}。',
    },
    'multiplier-without-unit': {
      en: '“{figure}” lacks its unit of money: {indicator} is given in {unit}. Write 萬元 or 億元 in full.',
      'zh-Hant': '「{figure}」缺少貨幣單位：{indicator}以{unit}計。請寫全，如萬元、億元。',
    },
  },
  why: {
    en: 'Statistics use 千元, scoring 萬元, the press 億元; what is not said would be a guess by a factor of ten thousand.',
    'zh-Hant': '統計用千元，評分用萬元，報道用億元；不寫明單位，可能相差萬倍。',
  },
  fix: 'none',
  on: 'report',
  reads: ['imports'],
  *check(report, { imports }) {
    const assessment = answered(report, imports);
    if (assessment === undefined) return;
    const { resolution, figures } = assessment;
    for (const figure of figures.values()) {
      if (figure.kind !== 'given' || figure.reading?.ok !== false) continue;
      const { problem } = figure.reading;
      if (problem !== 'unit-mismatch' && problem !== 'multiplier-without-unit') continue;
      const { quantity, indicator } = figure.figure;
      const { text = '', unit = '' } = quantity.value ?? {};
      yield {
        at: unitPlace(figure.figure),
        args: {
          figure: text + unit,
          indicator: indicatorName(indicator.text, resolution),
          unit: figure.indicator.value.unit?.text ?? '',
        },
        wording: problem === 'multiplier-without-unit' ? problem : 'default',
      };
    }
  },
  examples: () => ({
    bad: [
      inReport('figures: {mentor-count: 3平方米}'),
      inReport('figures: {mentor-count: 26.6%}'),
      inReport('figures:\n  mentor-count: {value: 3, unit: 家}'),
    ],
    good: [inReport('figures: {mentor-count: 3人}'), inReport('figures: {mentor-count: 3名}')],
  }),
});
