import { idKey } from '../../model/values/id.ts';
import { askingWith, inAnswer, inReport } from '../example.ts';
import { answered, indicatorName } from '../kit/answered.ts';
import { isLeftOpen } from '../kit/fixes/edits.ts';
import { figuresEdit } from '../kit/fixes/new-figures.ts';
import { misspelt } from '../kit/fixes/suggest.ts';
import { defineCheck } from '../rule.ts';

const more = askingWith({
  indicators: 'sessions: {title: 培訓場次, unit: 場, kind: flow}',
  clauses: '- {id: b, provision: permission, text: 可舉辦培訓}',
}).replace('not-applicable: with-reason', 'not-applicable: with-reason\n        figures: [sessions]');

const share = askingWith({
  indicators:
    'service: {title: 服務收入, unit: 元, kind: flow}\nincome: {title: 收入, unit: 元, kind: flow}\nshare: {title: 占比, unit: %, kind: ratio, ratio: {of: service, to: income}}',
}).replace('not-applicable: with-reason', 'not-applicable: with-reason\n        figures: [share]');

const claiming: ReadonlySet<string> = new Set(['implemented', 'partial']);

export const rule = defineCheck({
  code: 'report/figure-missing',
  severity: 'warning',
  title: { en: 'Figures that clauses ask for', 'zh-Hant': '條款所需的數據未填' },
  message: {
    en: 'Figures that clauses need are not given ({count}): {figures}. Add them under “figures”.',
    'zh-Hant': '條款所需的數據尚未填報（{count} 項）：{figures}。請在「figures」下補填。',
  },
  why: {
    en: 'Without them nobody can tell whether the criteria are met.',
    'zh-Hant': '沒有這些數據，就無法判定條件是否達到。',
  },
  lacks: 'figure',
  fix: 'once',
  on: 'report',
  reads: ['imports'],
  *check(report, { imports, document }) {
    const assessment = answered(report, imports);
    if (assessment === undefined) return;
    const { resolution, clauses } = assessment;
    const { indicators } = resolution;
    const wanted = clauses.filter(
      (one) => one.applies !== false && one.status !== undefined && claiming.has(one.status),
    );
    const deciding = clauses.flatMap((one) => one.undecided);
    const all = [...wanted.flatMap((one) => one.missingFigures), ...deciding].map(idKey);
    const missing = [...new Set(all)].filter((id) => indicators.has(id));
    if (missing.length === 0) return;
    const given = report.figures.map((figure) => idKey(figure.indicator.text));
    const meant = misspelt(
      missing,
      given.filter((id) => !indicators.has(id)),
    );
    const open = missing.filter((id) => !meant.has(id));
    const figures = report.given.get('figures');
    if (open.length === 0 || isLeftOpen(figures)) return;
    yield {
      at: figures?.key ?? report.handle,
      args: { count: open.length, figures: open.map((id) => indicatorName(id, resolution)) },
      fixes: (reader) => {
        const title = { en: 'Add them', 'zh-Hant': '添加這些數據' };
        const edit = figuresEdit(document, report, open, resolution, reader);
        return edit === undefined ? [] : [{ title, edits: [edit], preferred: true }];
      },
    };
  },
  examples: () => ({
    bad: [
      inReport('figures: {}'),
      inReport('', { without: ['figures'] }),
      inReport('figures: {mentor-count: 3}', { standard: more }),
      inReport('figures:\n  mentor-count: 3  # 專職', { standard: more }),
      inReport('figures:\n  mentor-count: 3', { standard: share }),
    ],
    good: [
      inReport('figures: {mentor-count: 3}'),
      inReport('figures: {mentor-count: 3, service: 30, income: 60}', { standard: share }),
      inAnswer('status: not-implemented\nplan: {action: 聘請導師, due: 2021-06-30}', { figures: 'mentor-count: 0' }),
    ],
  }),
});
