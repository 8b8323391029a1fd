import { askingWith, inReport } from '../example.ts';
import { answered, clauseName } from '../kit/answered.ts';
import { isLeftOpen } from '../kit/fixes/edits.ts';
import { answersEdit, unanswered } from '../kit/fixes/new-answers.ts';
import { defineCheck } from '../rule.ts';

const two = askingWith({ clauses: '- {id: b, title: 培訓, provision: recommendation, text: 宜舉辦培訓}' });
const permission = '- {id: b, provision: permission, text: 可舉辦開放日}';

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
  lacks: 'answer',
  fix: 'once',
  required: true,
  on: 'report',
  reads: ['imports'],
  *check(report, { imports, document }) {
    const assessment = answered(report, imports);
    if (assessment === undefined) return;
    const open = unanswered(report, assessment);
    const answers = report.given.get('answers');
    if (open.length === 0 || isLeftOpen(answers)) return;
    yield {
      at: answers?.key ?? report.handle,
      args: { count: open.length, clauses: open.map((one) => clauseName(one, assessment.resolution)) },
      fixes: (reader) => {
        const edit = answersEdit(document, report, assessment, open, reader);
        const title = { en: 'Add an answer for each of them', 'zh-Hant': '為每一條添加答覆' };
        return edit === undefined ? [] : [{ title, edits: [edit], preferred: true }];
      },
    };
  },
  examples: () => ({
    bad: [
      inReport('answers: {}'),
      inReport('', { without: ['answers'] }),
      inReport('answers: {a: {status: implemented}}', { standard: two }),
      inReport('answers:\n  a:\n    status: implemented\n    statement: 導師輪值。', { standard: two }),
    ],
    good: [
      inReport('answers:\n  a:\n    status: implemented'),
      inReport('answers:\n  a:\n    status: implemented', { standard: askingWith({ clauses: permission }) }),
    ],
  }),
});
