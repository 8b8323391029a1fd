import { remembering } from '../../base/remembering.ts';
import type { Report } from '../../model/report.ts';
import { idKey } from '../../model/values/id.ts';
import type { Assessment } from '../../workspace/assess/assess.ts';
import { indicatorsOf } from '../../workspace/assess/spoken-of.ts';
import { evidenceNamed } from '../../workspace/wanted-facts.ts';
import { askingWith, inAnswer, inReport } from '../example.ts';
import { answered, indicatorName } from '../kit/answered.ts';
import { provingFixes } from '../kit/fixes/proving.ts';
import { misspelt } from '../kit/fixes/suggest.ts';
import { defineCheck } from '../rule.ts';

const without = { without: ['attachments'] };

export const rule = defineCheck({
  code: 'report/figure-unproved',
  severity: 'info',
  title: { en: 'A tested figure without proof', 'zh-Hant': '受檢驗的數據沒有材料證明' },
  message: {
    en: 'A clause tests {indicator}, but no evidence proves the figure. Name it under “proves” of the evidence that shows it.',
    'zh-Hant': '條款要檢驗{indicator}，但沒有材料證明這項數據。請在相應材料的「proves」下寫上它。',
  },
  why: {
    en: 'In a review each figure is held against the evidence behind it; one without is struck out.',
    'zh-Hant': '審核時每項數據都要與材料一一對應，對不上的不予認定。',
  },
  lacks: 'proof',
  fix: 'choose',
  on: 'report',
  reads: ['imports'],
  *check(report, { document, imports, setting: { language } }) {
    const assessment = answered(report, imports);
    if (assessment === undefined) return;
    const { indicators } = assessment.resolution;
    const { named, proved, unnamed } = proofIn(report);
    if (unnamed.length === 0) return;
    const tested = testedIn(assessment);
    const open = unnamed.filter((figure) => {
      const id = idKey(figure.indicator.text);
      if (!tested.has(id)) return false;
      const ratio = indicators.get(id)?.value.ratio;
      const parts = ratio === undefined ? [] : [...ratio.of, ...ratio.to].map((one) => idKey(one.text));
      return parts.length === 0 || !parts.every((part) => proved.has(part));
    });
    const meant = misspelt(
      open.map((figure) => idKey(figure.indicator.text)),
      named.filter((id) => !indicators.has(id)),
    );
    for (const { indicator } of open) {
      if (meant.has(idKey(indicator.text))) continue;
      yield {
        at: indicator,
        args: { indicator: indicatorName(indicator.text, assessment.resolution) },
        fixes: (reader) => provingFixes(indicator.text, { document, report, assessment, language, reader }),
      };
    }
  },
  examples: () => ({
    bad: [
      inReport('figures:\n  mentor-count: 3', without),
      inReport('figures: {mentor-count: 3}\nattachments:\n  list: {kind: roster, title: 名單}'),
      inReport('attachments:\n  list:\n    kind: roster\n    title: 名單\n    proves:\n      - trainees', {
        standard: askingWith({ indicators: 'trainees: {title: 學員, unit: 人, kind: flow}' }),
      }),
    ],
    good: [
      inReport(
        'figures:\n  mentor-count: {value: 3, evidence: [list]}\nattachments:\n  list: {kind: roster, title: 名單}',
      ),
      inAnswer('status: implemented\nevidence: [{kind: roster, title: 名單, proves: [mentor-count]}]'),
    ],
  }),
});

/** What the evidence of a report proves, by indicator, and the figures given that it does not; whatever its standard says. */
const proofIn = remembering((report: Report) => {
  const named = evidenceNamed(report).flatMap((one) => one.proves.map((field) => idKey(field.text)));
  const proved = new Set(named);
  const unnamed = report.figures.filter(
    ({ indicator, quantity, evidence }) =>
      quantity.value !== undefined && evidence.length === 0 && !proved.has(idKey(indicator.text)),
  );
  return { named, proved, unnamed };
});

/** The indicators that a clause tests which the report does not exclude. */
function testedIn({ clauses }: Assessment): ReadonlySet<string> {
  const tested = new Set<string>();
  for (const { asked, status, clause } of clauses) {
    if (!asked || status === 'not-applicable') continue;
    for (const id of indicatorsOf(clause.content).tested) tested.add(idKey(id));
  }
  return tested;
}
