import { foldText } from '../../base/folding.ts';
import { toSimplified } from '../../base/simplify.ts';
import { mayBeSame } from '../../model/values/estimate.ts';
import { convert } from '../../model/values/quantity.ts';
import {
  amountPlace,
  type FigureText,
  figuresOf,
  type GivenFigure,
  quantityOf,
} from '../../workspace/assess/figures.ts';
import type { KnownReport } from '../../workspace/document.ts';
import { comparedOf, spacesOf, summaryOf } from '../../workspace/report-summary.ts';
import { figureWords } from '../amount-words.ts';
import { answered, indicatorName } from '../answered.ts';
import { askingWith, beside, inReport } from '../example.ts';
import { defineCheck } from '../rule.ts';
import { ofSamePeriod, reportName } from '../same-period.ts';

const other = (figure: string, more = '') => ({
  'other.report.yaml': `
    report: other-2020
    against: other@2020
    operator: {name: 示例運營方}
    period: {from: 2020-01-01, to: 2020-12-31}
    ${more}
    figures:
      mentor-count: ${figure}
  `,
  'other.standard.yaml': askingWith({}).replace('demo@2020', 'other@2020'),
});
const mine = inReport('figures:\n  mentor-count: 3');
const here = inReport('space: {name: 甲店}\nfigures: {mentor-count: 3}');

export const rule = defineCheck({
  code: 'report/figure-differs',
  severity: 'warning',
  title: { en: 'One figure, two values in two reports', 'zh-Hant': '同一數據在兩份報告中不一致' },
  message: {
    en: '{indicator} is {amount} here, but {other} in the report “{report}” of the same operator and period. Make them agree.',
    'zh-Hant': '{indicator}在這裡是{amount}，在同一運營機構、同一期間的報告「{report}」中是{other}。請核對並改為一致。',
  },
  why: {
    en: 'Whoever receives both reports will ask which of the two is true.',
    'zh-Hant': '同時收到兩份報告的人會問哪一個是真的。',
  },
  fix: 'none',
  on: 'report',
  reads: ['imports', 'peers'],
  *check(report, { imports, peers }) {
    const assessment = answered(report, imports);
    if (assessment === undefined) return;
    const ours = spacesOf(report);
    const others = ofSamePeriod(report, peers.sameOperator)
      .map((other) => ({ other, ...compared(other) }))
      .filter(({ spaces }) => !aboutOtherSpace(ours, spaces));
    if (others.length === 0) return;
    const told = new Set<string>();
    for (const { other, against, figures } of others) {
      const resolution = against === undefined ? undefined : imports.resolutionOf(against);
      if (resolution === undefined) continue;
      const theirs = figuresOf({ figures }, resolution);
      for (const [id, figure] of assessment.figures) {
        const its = theirs.get(id);
        if (figure.kind !== 'given' || its?.kind !== 'given' || told.has(id) || !differ(figure, its)) continue;
        told.add(id);
        yield {
          at: amountPlace(figure.figure),
          args: {
            indicator: indicatorName(id, assessment.resolution),
            amount: figureWords(figure),
            other: figureWords(its),
            report: reportName(other),
          },
          related: [{ uri: other.uri, range: its.figure.at, words: otherHere }],
        };
      }
    }
  },
  examples: {
    bad: [beside(mine, other('5')), beside(here, other('4', 'space: {name: {zh-Hans: 甲店}}'))],
    good: [
      beside(mine, other('3')),
      beside(mine, other('約3')),
      beside(mine, { ...other('5'), 'other.standard.yaml': askingWith({}).replace('unit: 人', 'unit: 家') }),
      beside(here, other('4', 'space: {name: 乙店}')),
    ],
  },
});

const otherHere = { en: 'The other value is given here.', 'zh-Hant': '另一份報告的數據在這裡。' };

/** An operator may run several spaces, each with figures of its own; a report that names none is about all of them. */
function aboutOtherSpace(a: readonly string[], b: readonly string[]): boolean {
  const [ours, theirs] = [a.map(folded), b.map(folded)];
  return ours.length > 0 && theirs.length > 0 && !ours.some((name) => theirs.includes(name));
}

function folded(name: string): string {
  return toSimplified(foldText(name));
}

function compared(other: KnownReport) {
  const summary = summaryOf(other);
  return { against: summary.against?.value, ...comparedOf(summary) };
}

/** Whether both are known to be about the same thing, and cannot be one amount rounded differently. */
function differ(a: GivenFigure, b: GivenFigure<FigureText>): boolean {
  if (a.indicator.value.kind?.value !== b.indicator.value.kind?.value) return false;
  const [ours, theirs] = [quantityOf(a), quantityOf(b)];
  if (ours === undefined || theirs === undefined) return false;
  const converted = convert(theirs, ours.unit);
  return converted !== undefined && !mayBeSame(ours, converted);
}
