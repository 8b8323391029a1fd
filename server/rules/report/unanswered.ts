import { clauseDigest } from '../../workspace/resolve/clause-digest.ts';
import { addToKeyed } from '../additions.ts';
import { answered, clauseName } from '../answered.ts';
import { isLeftOpen } from '../edits.ts';
import { askingWith, inReport } from '../example.ts';
import { entry } from '../new-entry.ts';
import { defineCheck } from '../rule.ts';
import { strayAnswers } from '../stray-answers.ts';

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
    const { resolution, clauses } = assessment;
    const missing = clauses.filter((one) => one.asked && one.answer === undefined).map((one) => one.clause);
    if (missing.length === 0) return;
    const meant = new Set<string>();
    for (const { suggestions } of strayAnswers(report, assessment, imports).values()) {
      const id = suggestions.find((one) => !meant.has(one));
      if (id !== undefined) meant.add(id);
    }
    const open = missing.filter((one) => !meant.has(one.id));
    const answers = report.given.get('answers');
    if (open.length === 0 || isLeftOpen(answers)) return;
    yield {
      at: answers?.key ?? report.handle,
      args: { count: open.length, clauses: open.map((one) => clauseName(one, resolution)) },
      fixes: () => {
        const last = report.answers.at(-1);
        const sibling = last && { key: last.clause, value: last };
        const skeletons = open.map((clause) =>
          entry(clause.id, [
            entry('status'),
            entry('statement'),
            entry('digest', `'${clauseDigest(clause, resolution)}'`),
          ]),
        );
        const edit = addToKeyed(document, report, 'answers', sibling, skeletons);
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
