import { answered, clauseName } from '../answered.ts';
import { addSibling } from '../edits.ts';
import { inReport } from '../example.ts';
import { defineCheck } from '../rule.ts';

export const rule = defineCheck({
  code: 'report/unanswered',
  severity: 'warning',
  title: { en: 'Clauses without an answer', 'zh-Hant': '尚未答覆的條款' },
  message: {
    en: 'Clauses that ask for an answer and have none ({count}): {clauses}. Answer each of them.',
    'zh-Hant': '以下條款需要答覆而尚未答覆（{count} 條）：{clauses}。請逐條作答。',
  },
  why: {
    en: 'An unanswered clause counts as not met.',
    'zh-Hant': '未答覆的條款按未達到計。',
  },
  fix: 'once',
  on: 'report',
  reads: ['imports'],
  *check(report, { imports, document }) {
    const assessment = answered(report, imports);
    if (assessment === undefined) return;
    const open = assessment.clauses.filter((one) => one.asked && one.answer === undefined);
    if (open.length === 0) return;
    const answers = report.given.get('answers');
    const names = open.map((one) => clauseName(one.clause, assessment.resolution));
    yield {
      at: answers?.key ?? report.handle,
      args: { count: open.length, clauses: names },
      fixes: () => {
        const lines = open.flatMap(({ clause }) => [`${clause.id}:`, '  status: planned', '  statement: ']);
        const edit = addSibling(document, report.answers.at(-1)?.clause, report.answers.at(-1), lines);
        const title = { en: 'Add an answer for each of them', 'zh-Hant': '為每一條添加答覆' };
        return edit === undefined ? [] : [{ title, edits: [edit], preferred: true }];
      },
    };
  },
  examples: {
    bad: [inReport('answers: {}')],
    good: [inReport('answers:\n  a:\n    status: implemented')],
  },
});
