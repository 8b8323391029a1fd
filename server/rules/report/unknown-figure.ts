import { idKey } from '../../model/values/id.ts';
import { inReport } from '../example.ts';
import { answered } from '../kit/answered.ts';
import { removal } from '../kit/fixes/removal.ts';
import { definedIds, guessFixes, namingNearest } from '../kit/fixes/suggest.ts';
import { defineCheck } from '../rule.ts';

const removeFigure = { en: 'Remove the figure', 'zh-Hant': '刪去這項數據' };

export const rule = defineCheck({
  code: 'report/unknown-figure',
  severity: 'error',
  title: { en: 'A figure for no indicator', 'zh-Hant': '數據沒有對應的指標' },
  message: {
    default: {
      en: 'The standard has no indicator “{id}”. Correct the id, or remove the figure.',
      'zh-Hant': '標準中沒有指標「{id}」。請改正標識，或刪去這項數據。',
    },
    near: {
      en: 'The standard has no indicator “{id}”. Did you mean “{near}”? Correct the id, or remove the figure.',
      'zh-Hant': '標準中沒有指標「{id}」。是否指「{near}」？請改正標識，或刪去這項數據。',
    },
  },
  why: {
    en: 'A figure that no indicator defines is read by nobody.',
    'zh-Hant': '沒有指標定義的數據不會被讀取。',
  },
  fix: 'choose',
  on: 'report',
  reads: ['imports'],
  *check(report, { document, imports }) {
    const assessment = answered(report, imports);
    if (assessment === undefined) return;
    const { indicators } = assessment.resolution;
    const given = new Set(report.figures.map((figure) => idKey(figure.indicator.text)));
    for (const { indicator } of report.figures) {
      if (indicators.has(idKey(indicator.text))) continue;
      const guess = definedIds(indicators).nearest(indicator.text, (id) => !given.has(idKey(id)));
      yield {
        at: indicator,
        ...namingNearest({ id: indicator.text }, guess),
        fixes: () => [...guessFixes(indicator, guess), ...removal(document, indicator, removeFigure)],
      };
    }
  },
  examples: () => ({
    bad: [
      inReport('figures: {mentor-count: 3, seats: 3}'),
      inReport('figures:\n  mentor-cuont: 3'),
      inReport('figures:\n  mentor-count: 3\n  seats: 30'),
    ],
    good: [inReport('figures: {mentor-count: 3}')],
  }),
});
