import { remembering } from '../../base/remembering.ts';
import type { Report } from '../../model/report.ts';
import { idKey } from '../../model/values/id.ts';
import { evidenceNamed } from '../../workspace/wanted-facts.ts';
import { inAnswer, inReport } from '../example.ts';
import { definedIds, guessFixes, namingNearest } from '../kit/fixes/suggest.ts';
import { defineCheck } from '../rule.ts';

export const rule = defineCheck({
  code: 'report/evidence-kind',
  severity: 'warning',
  title: { en: 'An unknown kind of evidence', 'zh-Hant': '證明材料的種類不存在' },
  message: {
    default: {
      en: 'The standard knows no kind of evidence “{kind}”. Name one of its kinds.',
      'zh-Hant': '標準中沒有「{kind}」這種證明材料。請改為標準所列的種類。',
    },
    near: {
      en: 'The standard knows no kind of evidence “{kind}”. Did you mean “{near}”? Name one of its kinds.',
      'zh-Hant': '標準中沒有「{kind}」這種證明材料。是否指「{near}」？請改為標準所列的種類。',
    },
  },
  why: {
    en: 'Evidence of an unknown kind counts for no clause.',
    'zh-Hant': '種類不明的材料不能用來證明任何條款。',
  },
  fix: 'choose',
  on: 'report',
  reads: ['imports'],
  *check(report, { imports }) {
    const { resolution, complete } = imports;
    if (resolution === undefined || !complete) return;
    const { evidenceKinds } = resolution;
    for (const { kind, value } of kindsIn(report)) {
      if (evidenceKinds.has(idKey(value))) continue;
      const guess = definedIds(evidenceKinds).nearest(value);
      yield { at: kind, ...namingNearest({ kind: value }, guess), fixes: () => guessFixes(kind, guess) };
    }
  },
  examples: () => ({
    bad: [
      inAnswer('status: implemented\nevidence:\n  - {kind: rooster, title: 名單}'),
      inAnswer('status: implemented\nevidence:\n  - {kind: selfie, title: 合影}'),
      inReport('attachments:\n  list: {kind: 导师名单, title: 名單, proves: [mentor-count]}'),
    ],
    good: [inAnswer('status: implemented\nevidence:\n  - {kind: roster, title: 名單}')],
  }),
});

/** The kinds that the evidence of a report is said to be of, whatever its standard knows. */
const kindsIn = remembering((report: Report) =>
  evidenceNamed(report).flatMap(({ kind }) => (kind?.value === undefined ? [] : [{ kind, value: kind.value }])),
);
