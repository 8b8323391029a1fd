import { inReport } from '../example.ts';
import { addSection } from '../kit/fixes/additions.ts';
import { openEntry } from '../kit/fixes/hint.ts';
import { entry } from '../kit/fixes/new-entry.ts';
import { defineCheck } from '../rule.ts';

export const rule = defineCheck({
  code: 'report/declaration-missing',
  severity: 'warning',
  title: { en: 'No declaration of truthfulness', 'zh-Hant': '沒有真實性承諾' },
  message: {
    en: 'Nobody vouches for this report. Add a “declaration” with name, role and date.',
    'zh-Hant': '這份報告沒有真實性承諾。請補寫「declaration」，寫明姓名、職務和日期。',
  },
  why: {
    en: 'A self-report is accepted only when somebody answers for its truth.',
    'zh-Hant': '自評報告須有人對其真實性負責，才會被接受。',
  },
  lacks: 'declaration',
  fix: 'once',
  required: true,
  on: 'report',
  reads: ['clock'],
  *check(report, { document, clock }) {
    // An empty file lacks more than that, and is told so.
    if (report.given.has('declaration') || report.given.isEmpty) return;
    yield {
      at: report.handle,
      fixes: (reader) => {
        const open = ['name', 'role'].map((key) => openEntry('declaration', key, reader));
        const written = entry('declaration', [...open, entry('date', clock.today)]);
        const edit = addSection(document, report, written);
        const title = { en: 'Add a declaration', 'zh-Hant': '補寫真實性承諾' };
        return edit === undefined ? [] : [{ title, edits: [edit], preferred: true }];
      },
    };
  },
  examples: () => ({
    bad: [inReport('', { without: ['declaration'] })],
    good: [inReport('declaration: {name: 張三, role: 負責人, date: 2021-01-20}')],
  }),
});
