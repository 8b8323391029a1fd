import { fileNameOf } from '../../workspace/paths.ts';
import { summaryOf } from '../../workspace/summarize-report.ts';
import { beside, inReport } from '../example.ts';
import { defineCheck } from '../rule.ts';

const other = (id: string, name = 'other') => ({
  [`folder/${name}.report.yaml`]: `report: ${id}\nagainst: demo@2020\noperator: {name: 另一運營方}\nperiod: 2020`,
});

export const rule = defineCheck({
  code: 'report/duplicate-id',
  severity: 'error',
  title: { en: 'One id in two reports', 'zh-Hant': '兩份報告的標識相同' },
  message: {
    default: {
      en: 'The report in {file} has the id “{id}”, too. Give one of the two another id.',
      'zh-Hant': '{file} 中的報告也用了標識「{id}」。請給其中一份換一個標識。',
    },
    several: {
      en: 'The report in {file} and {more} others have the id “{id}”, too. Give each report an id of its own.',
      'zh-Hant': '{file} 和另外 {more} 份報告也用了標識「{id}」。請給每份報告各取一個標識。',
    },
  },
  why: {
    en: 'Exports and references that name this id could mean either report.',
    'zh-Hant': '導出和引用時，分不清指哪一份報告。',
  },
  fix: 'none',
  on: 'report',
  reads: ['peers'],
  *check({ id }, { peers }) {
    // What is open from elsewhere, such as an older state in a comparison, is no report of its own.
    const others = peers.namesakes.filter(({ origin }) => origin === 'workspace');
    const [first] = others;
    if (id?.value === undefined || first === undefined) return;
    const words = { en: 'The same id is used here.', 'zh-Hant': '這裡用了同一個標識。' };
    const place = summaryOf(first).id;
    yield {
      at: id,
      wording: others.length === 1 ? 'default' : 'several',
      args: { id: id.value, file: fileNameOf(first.uri), more: others.length - 1 },
      // Of all of them, each report would point at each.
      related: place === undefined ? [] : [{ uri: first.uri, range: place.range, words }],
    };
  },
  examples: () => ({
    bad: [
      beside(inReport('report: demo-2020'), other('demo-2020')),
      beside(inReport('report: demo-2020'), { ...other('demo-2020'), ...other('demo-2020', 'third') }),
    ],
    good: [beside(inReport('report: demo-2020'), other('demo-2021')), inReport('report: demo-2020')],
  }),
});
