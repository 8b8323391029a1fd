import { isReversed, readPeriod, samePeriod, writePeriod } from '../../model/values/period.ts';
import { sayerOf } from '../../workspace/resolve/inherited.ts';
import { askingWith, beside, inReport } from '../example.ts';
import { asWritten } from '../kit/words/phrases.ts';
import { defineCheck } from '../rule.ts';

const variantOf = (base: string) =>
  `standard: variant@2020\ntitle: 示例\nlanguage: zh-Hant\nclass: policy\nstatus: current\nextends: ${base}\nvariant: 示例`;

const fixed = (period: string) => ({ standard: askingWith({ header: `reporting-period: ${period}` }) });

export const rule = defineCheck({
  code: 'report/period',
  severity: 'error',
  title: { en: 'A reporting period that cannot be right', 'zh-Hant': '報告期有誤' },
  message: {
    reversed: {
      en: 'The period ends ({to}) before it begins ({from}). Correct one of the two.',
      'zh-Hant': '報告期的結束（{to}）早於開始（{from}）。請改正其中一個日期。',
    },
    other: {
      en: 'The standard asks for reports on {asked}, this one is on {given}. Correct the period.',
      'zh-Hant': '標準規定的報告期是{asked}，這裡是{given}。請改正。',
    },
  },
  why: {
    en: 'Figures of different periods cannot be compared or added up.',
    'zh-Hant': '期間不同的數據不能比較，也不能相加。',
  },
  fix: 'none',
  on: 'report',
  reads: ['imports'],
  *check({ period }, { imports }) {
    const given = period?.value === undefined ? undefined : readPeriod(period.value).value;
    if (period === undefined || given === undefined) return;
    if (isReversed(given)) {
      const args = { from: period.from?.text ?? '', to: period.to?.text ?? '' };
      yield { at: period.from ?? period, args, wording: 'reversed' };
      return;
    }
    const { resolution, complete } = imports;
    const sayer = complete && resolution ? sayerOf(resolution, 'reporting-period') : undefined;
    const fixedPeriod = sayer?.model.reportingPeriod?.value;
    const asked = fixedPeriod === undefined ? undefined : readPeriod(fixedPeriod).value;
    if (asked === undefined || isReversed(asked) || samePeriod(asked, given)) return;
    const args = { asked: shown(asked), given: shown(given) };
    yield { at: period, args, wording: 'other' };
  },
  examples: () => ({
    bad: [
      inReport('period: {from: 2020-12-31, to: 2020-01-01}'),
      inReport('period:\n  from: 2020-12-31\n  to: 2020-01-01'),
      inReport('period: 2020', fixed('2021')),
      beside(inReport('period: 2020\nagainst: variant@2020', fixed('2021')), {
        'variant.standard.yaml': variantOf('demo@2020'),
      }),
      inReport('period: {from: 2020-01-01, to: 2020-06-30}', fixed('{from: 2020-07-01, to: 2020-12-31}')),
    ],
    good: [
      inReport('period: 2020'),
      inReport('period: {from: 2020-01-01, to: 2020-12-31}', fixed('2020')),
      inReport('period: {from: 2020-01-01, to: 2020-01-01}'),
    ],
  }),
});

type PeriodFields = Parameters<typeof writePeriod>[0];

/** A year, or both ends: 2016-01-01 – 2016-06-30. */
function shown(period: PeriodFields) {
  const written = writePeriod(period);
  const [, from, to] = /^\{from: (.*), to: (.*)\}$/.exec(written) ?? [];
  return asWritten(from === undefined ? written : `${from} – ${to}`);
}
