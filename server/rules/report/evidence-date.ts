import { once } from '../../base/once.ts';
import type { Evidence } from '../../model/report.ts';
import { type CalendarDate, compareDates } from '../../model/values/date.ts';
import { idKey } from '../../model/values/id.ts';
import { evidenceNamed } from '../../workspace/wanted-facts.ts';
import { inReport } from '../example.ts';
import { dayOf, periodOf } from '../kit/report-dates.ts';
import { defineCheck } from '../rule.ts';

const evidence = (...items: readonly string[]) => {
  const written = items.map((one, at) => `  list-${at}: {kind: roster, title: 名單, proves: [mentor-count], ${one}}`);
  return inReport(`attachments:\n${written.join('\n')}`);
};

export const rule = defineCheck({
  code: 'report/evidence-date',
  severity: 'warning',
  title: { en: 'Evidence from the wrong time', 'zh-Hant': '材料的日期不對' },
  message: {
    collected: {
      en: 'This was collected on {date}, after the declaration of {declared}. Correct the date, or declare anew.',
      'zh-Hant': '這份材料取得於{date}，晚於{declared}的承諾。請改正日期，或重新承諾。',
    },
    expired: {
      en: 'This expired on {date}, before the reporting period ended, and nothing of its kind follows. Add what is valid now.',
      'zh-Hant': '這份材料於{date}到期，早於報告期結束，又沒有同類材料接續。請補充有效的材料。',
    },
  },
  why: {
    en: 'Evidence proves only the time for which it holds.',
    'zh-Hant': '材料只能證明它有效的那段時間。',
  },
  fix: 'none',
  on: 'report',
  reads: [],
  *check(report) {
    const declared = report.declaration?.date;
    const day = dayOf(declared);
    const end = periodOf(report)?.to;
    const all = evidenceNamed(report);
    const hasSuccessor = once(() => successorsAmong(all));
    for (const one of all) {
      const { collected, expires } = one;
      const got = dayOf(collected);
      if (collected && got && day && compareDates(got, day) > 0) {
        const args = { date: collected.text, declared: declared?.text ?? '' };
        yield { at: collected, args, wording: 'collected' };
      }
      const last = dayOf(expires);
      if (expires && last && end && compareDates(last, end) < 0 && !hasSuccessor()(one)) {
        yield { at: expires, args: { date: expires.text }, wording: 'expired' };
      }
    }
  },
  examples: () => ({
    bad: [evidence('collected: 2021-02-01'), evidence('collected: 2019-06-01, expires: 2020-06-30')],
    good: [
      evidence('collected: 2021-01-20'),
      evidence('expires: 2020-12-31'),
      evidence('expires: 2020-06-30', 'expires: 2021-06-30'),
      evidence('expires: 2020-06-30', 'collected: 2020-07-01'),
    ],
  }),
});

/** Tells whether there is something of the same kind that holds longer, or without end. */
function successorsAmong(all: readonly Evidence[]): (one: Evidence) => boolean {
  const endless = new Set<string>();
  const longest = new Map<string, CalendarDate>();
  for (const { kind, expires } of all) {
    if (kind?.value === undefined) continue;
    const key = idKey(kind.value);
    const last = dayOf(expires);
    const before = longest.get(key);
    if (expires === undefined) endless.add(key);
    else if (last !== undefined && (before === undefined || compareDates(last, before) > 0)) longest.set(key, last);
  }
  return ({ kind, expires }) => {
    if (kind?.value === undefined) return false;
    const [last, longer] = [dayOf(expires), longest.get(idKey(kind.value))];
    const isOutlived = last !== undefined && longer !== undefined && compareDates(longer, last) > 0;
    return isOutlived || endless.has(idKey(kind.value));
  };
}
