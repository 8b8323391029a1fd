import { askingWith, examined, inReport } from '../example.ts';
import { answered, clauseName } from '../kit/answered.ts';
import { removal } from '../kit/fixes/removal.ts';
import { defineCheck } from '../rule.ts';

const larger = {
  standard: askingWith({
    indicators: 'beds: {title: 床位數, unit: 張, kind: stock}',
    clauses: `
      - id: b
        provision: requirement
        when: {text: 床位100張及以上的, criteria: [{indicator: beds, at-least: 100}]}
        text: 應設醫務室
        ${examined}
    `,
  }),
};
const report = (beds: number, status: string) =>
  inReport(`figures: {mentor-count: 3, beds: ${beds}}\nanswers:\n  a: {status: implemented}\n  b: {${status}}`, larger);
const byType = (type: string) =>
  inReport(`space: {name: 甲店, type: ${type}}\nanswers:\n  a: {status: implemented}\n  b: {status: implemented}`, {
    standard: askingWith({
      header: 'space-types: [co-working, specialized]',
      clauses: `
        - {id: b, provision: requirement, when: {space-types: specialized}, text: 应有专业设备, ${examined}}
      `,
    }),
  });

export const rule = defineCheck({
  code: 'report/answer-not-asked',
  severity: 'warning',
  title: { en: 'An answer to a clause that is not for this report', 'zh-Hant': '答覆了不適用的條款' },
  message: {
    en: 'Clause “{clause}” is not for this report: its condition does not hold. Remove the answer, or correct the figures, type of space or level.',
    'zh-Hant': '條款「{clause}」不適用於本報告：不符合它的適用條件。請刪去這項答覆，或改正數據、空間類型、級別。',
  },
  why: {
    en: 'Such an answer counts nothing. Either it or what decides the condition is wrong.',
    'zh-Hant': '這樣的答覆不計入；要麼答覆多餘，要麼用來判斷條件的內容填錯了。',
  },
  fix: 'choose',
  on: 'report',
  reads: ['imports'],
  *check(report, { document, imports }) {
    const assessment = answered(report, imports);
    if (assessment === undefined) return;
    for (const { clause, applies, answer, status } of assessment.clauses) {
      // Who says the same themselves is right.
      if (applies !== false || answer === undefined || status === 'not-applicable') continue;
      yield {
        at: answer.clause,
        args: { clause: clauseName(clause, assessment.resolution) },
        fixes: () => removal(document, answer.clause, { en: 'Remove the answer', 'zh-Hant': '刪去這項答覆' }),
      };
    }
  },
  examples: () => ({
    bad: [report(80, 'status: implemented'), report(99, 'status: partial'), byType('co-working')],
    good: [
      report(80, 'status: not-applicable, reason: 床位80張。'),
      report(120, 'status: implemented'),
      byType('specialized'),
      inReport('figures: {mentor-count: 3, beds: 80}', larger),
    ],
  }),
});
