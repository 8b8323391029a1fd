import type { Evidence } from '../../model/report.ts';
import { idKey } from '../../model/values/id.ts';
import type { KnownReport } from '../../workspace/document.ts';
import type { KeptEvidence } from '../../workspace/packed-compared.ts';
import { locationOf } from '../../workspace/paths.ts';
import type { Kept } from '../../workspace/report-summary.ts';
import type { Resolution } from '../../workspace/resolve/resolution.ts';
import { evidenceNamed } from '../../workspace/wanted-facts.ts';
import { askingWith, beside, type Example, inReport } from '../example.ts';
import { byReport, heldAgainst, ofSamePeriod, reportName, saidBy } from '../kit/same-period.ts';
import { defineCheck } from '../rule.ts';

const indicators = 'sessions: {title: 培訓場次, unit: 場, kind: flow}';
const proving = (file: string, indicator = 'sessions') =>
  `attachments:\n  list: {kind: roster, title: 清單, file: ${file}, proves: [mentor-count, ${indicator}]}`;
const report = (file: string, period = '2020') =>
  `report: other-2020\nagainst: other@2020\noperator: {name: 示例運營方}\nperiod: ${period}\n${proving(file)}`;
const mine = (indicator = 'sessions'): Example => ({
  ...inReport(`figures: {mentor-count: 3, sessions: 8}\n${proving('events.csv', indicator)}`, {
    standard: askingWith({ indicators }),
  }),
  present: ['events.csv'],
});
const other = (text: string, standard = 'other@2020') => ({
  'folder/other.report.yaml': text,
  'other.standard.yaml': askingWith({ indicators }).replace('demo@2020', standard),
});

export const rule = defineCheck({
  code: 'report/evidence-reused',
  severity: 'warning',
  title: { en: 'Evidence used for two standards', 'zh-Hant': '同一材料用於兩項標準' },
  message: {
    en: 'This file proves what happened in the period here and in the report “{report}”, which answers another standard. Give each report evidence of its own.',
    'zh-Hant': '這個文件在報告「{report}」中也用來證明同一期間的數據，而那份報告對照的是另一項標準。請分別提供材料。',
  },
  why: {
    en: 'Reviewers strike out events and services that one operator counts twice.',
    'zh-Hant': '同一運營機構重複計算的活動和服務，審核時不予認定。',
  },
  fix: 'none',
  on: 'report',
  reads: ['imports', 'peers'],
  *check(report, { document, imports, peers }) {
    const { resolution, complete } = imports;
    if (resolution === undefined || !complete) return;
    const proofs = flowProofs(report, document.uri, resolution);
    if (proofs.size === 0) return;
    const found = new Map<string, Proved<Kept>>();
    for (const one of ofSamePeriod(report, peers.sameOperator)) {
      const theirs = otherStandard(one.against, resolution, imports.resolutionOf);
      if (theirs === undefined) continue;
      const its = proofsIn(one, theirs);
      for (const location of proofs.keys()) {
        const [other, before] = [its.get(location), found.get(location)];
        if (other !== undefined && (before === undefined || byReport(other, before) < 0)) found.set(location, other);
      }
    }
    const reused = [...proofs].flatMap(([location, at]) => {
      const other = found.get(location);
      return other === undefined ? [] : [{ at, ...other }];
    });
    for (const { at, report: other, file } of reused.sort(byReport)) {
      yield {
        at,
        args: { report: reportName(other) },
        related: [{ uri: other.uri, range: file.range, words: usedHere }],
      };
    }
  },
  examples: () => ({
    bad: [
      beside(mine(), other(report('../events.csv'))),
      beside(mine(), other(report('../events.csv', '{from: 2020-01-01, to: 2020-12-31}'))),
    ],
    good: [
      beside(mine(), other(report('events.csv'))),
      beside(mine(), other(report('../events.csv', '2019'))),
      beside(mine('mentor-count'), other(report('../events.csv'))),
      beside(mine(), other(report('../events.csv').replace('other@2020', 'demo@2020'))),
    ],
  }),
});

const usedHere = { en: 'It is used here, too.', 'zh-Hant': '這裡也用了它。' };

/** The standard of another report, where it is not this one, a base or a variant of it, or another edition. */
function otherStandard(
  against: string,
  ours: Resolution,
  resolutionOf: (edition: string) => Resolution | undefined,
): Resolution | undefined {
  const theirs = resolutionOf(against);
  if (theirs === undefined) return undefined;
  const names = new Set(ours.chain.map((one) => standardId(one.model.edition?.value)));
  return theirs.chain.some((one) => names.has(standardId(one.model.edition?.value))) ? undefined : theirs;
}

function standardId(edition: string | undefined): string {
  return idKey(edition ?? '').split('@')[0] ?? '';
}

interface Proved<F> {
  readonly report: KnownReport;
  readonly file: F;
}

/** The files that prove something in these reports, each in the first that names it. */
const proofsIn = heldAgainst((alike, resolution): ReadonlyMap<string, Proved<Kept>> => {
  const first = new Map<string, Proved<Kept>>();
  for (const { report, ...said } of saidBy(alike)) {
    for (const [location, file] of flowProofs(said, report.uri, resolution)) {
      if (!first.has(location)) first.set(location, { report, file });
    }
  }
  return first;
});

type AnyEvidence = KeptEvidence | Evidence;

/** As much of a report as its proofs take. */
interface EvidenceHolder<E extends AnyEvidence> {
  readonly figures: readonly { readonly indicator: { readonly text: string }; readonly evidence: readonly E[] }[];
  readonly attachments: readonly (E & { readonly id: { readonly text: string } })[];
  readonly answers: readonly { readonly evidence: readonly E[] }[];
}

/** The files that prove what is counted over the period, by where they lie. */
function flowProofs<E extends AnyEvidence>(
  report: EvidenceHolder<E>,
  uri: string,
  { indicators: known }: Resolution,
): ReadonlyMap<string, NonNullable<E['file']>> {
  const files = new Map<string, NonNullable<E['file']>>();
  const filed = evidenceNamed(report).filter(({ file }) => file !== undefined);
  if (filed.length === 0) return files;
  const isFlow = (id: string) => known.get(idKey(id))?.value.kind?.value === 'flow';
  const atFlows = new Set(report.figures.flatMap((figure) => (isFlow(figure.indicator.text) ? figure.evidence : [])));
  const named = new Set([...atFlows].flatMap((one) => one.attachment?.value ?? []).map(idKey));
  const attachments = report.attachments.filter((one) => named.has(idKey(one.id.text)));
  for (const one of filed) {
    const proves =
      one.proves.some((id) => isFlow(id.text)) ||
      atFlows.has(one) ||
      attachments.some((attachment: E) => attachment === one);
    const location = proves && one.file?.value !== undefined ? locationOf(uri, one.file.value) : undefined;
    if (location !== undefined && one.file !== undefined && !files.has(location)) files.set(location, one.file);
  }
  return files;
}
