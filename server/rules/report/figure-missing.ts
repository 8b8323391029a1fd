import { idKey } from '../../workspace/snapshot.ts';
import { answered, indicatorName } from '../answered.ts';
import { addSibling } from '../edits.ts';
import { inReport } from '../example.ts';
import { defineCheck } from '../rule.ts';

const claiming: ReadonlySet<string> = new Set(['implemented', 'partial']);

export const rule = defineCheck({
  code: 'report/figure-missing',
  severity: 'warning',
  title: { en: 'Figures that clauses ask for', 'zh-Hant': '條款所需的數據未填' },
  message: {
    en: 'Figures that clauses need are not given ({count}): {figures}. Add them under “figures”.',
    'zh-Hant': '條款所需的數據尚未填報（{count} 項）：{figures}。請在 「figures」 下補填。',
  },
  why: {
    en: 'Without them nobody can tell whether the criteria are met.',
    'zh-Hant': '沒有這些數據，就無法判定條件是否達到。',
  },
  fix: 'once',
  on: 'report',
  reads: ['imports'],
  *check(report, { imports, document }) {
    const assessment = answered(report, imports);
    if (assessment === undefined) return;
    const wanted = assessment.clauses.filter((one) => one.status !== undefined && claiming.has(one.status));
    const missing = [...new Set(wanted.flatMap((one) => one.missingFigures).map(idKey))].filter((id) =>
      assessment.resolution.indicators.has(id),
    );
    if (missing.length === 0) return;
    const figures = report.given.get('figures');
    const names = missing.map((id) => indicatorName(id, assessment.resolution));
    yield {
      at: figures?.key ?? report.handle,
      args: { count: missing.length, figures: names },
      fixes: () => {
        const title = { en: 'Add them', 'zh-Hant': '添加這些數據' };
        const lines = missing.map((id) => `${id}: `);
        const last = report.figures.at(-1);
        const edit = addSibling(document, last?.indicator, last?.quantity, lines);
        return edit === undefined ? [] : [{ title, edits: [edit], preferred: true }];
      },
    };
  },
  examples: {
    bad: [inReport('figures: {}')],
    good: [inReport('figures: {mentor-count: 3}')],
  },
});
