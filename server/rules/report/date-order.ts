import { compareDates, writeDate } from '../../model/values/date.ts';
import { inAnswer, inReport } from '../example.ts';
import { dayOf, periodOf } from '../kit/report-dates.ts';
import { defineCheck } from '../rule.ts';

const declared = (date: string) => inReport(`declaration: {name: 張三, role: 負責人, date: ${date}}`);

export const rule = defineCheck({
  code: 'report/date-order',
  severity: 'error',
  title: { en: 'Dates in an order that cannot be', 'zh-Hant': '日期先後不對' },
  message: {
    plan: {
      en: 'The plan is due on {date}, before the declaration of {declared}. Give a day still to come then.',
      'zh-Hant': '計劃的期限是{date}，早於{declared}的承諾。期限應在承諾之後，請改正。',
    },
    declaration: {
      en: 'The declaration is of {date}, but the reporting period ends only on {end}. Nobody can vouch for days to come; correct the date or the period.',
      'zh-Hant': '承諾的日期是{date}，而報告期到{end}才結束。不能為還沒有過完的期間承諾，請改正日期或期間。',
    },
  },
  why: {
    en: 'Dates out of order make a declaration void.',
    'zh-Hant': '日期先後不對，承諾就不能成立。',
  },
  fix: 'none',
  on: 'report',
  reads: [],
  *check(report) {
    const date = report.declaration?.date;
    const day = dayOf(date);
    if (date === undefined || day === undefined) return;
    const end = periodOf(report)?.to;
    if (end !== undefined && compareDates(day, end) < 0) {
      yield { at: date, args: { date: date.text, end: writeDate(end) }, wording: 'declaration' };
    }
    for (const { plan } of report.answers) {
      const due = dayOf(plan?.due);
      if (plan?.due === undefined || due === undefined || compareDates(due, day) >= 0) continue;
      yield { at: plan.due, args: { date: plan.due.text, declared: date.text }, wording: 'plan' };
    }
  },
  examples: () => ({
    bad: [
      declared('2020-11-30'),
      inAnswer('status: planned\nplan: {action: 聘請導師, due: 2021-01-19}'),
      inAnswer('status: partial\nplan:\n  action: 聘請導師\n  due: 2020-06-30'),
    ],
    good: [
      declared('2020-12-31'),
      declared('2021-01-20'),
      inAnswer('status: planned\nplan: {action: 聘請導師, due: 2021-01-20}'),
    ],
  }),
});
