import { foldText } from '../../base/folding.ts';
import { getOrMake } from '../../base/get-or-make.ts';
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
import { type KeptFigure, spacesOf } from '../../workspace/packed-compared.ts';
import { askingWith, beside, inReport } from '../example.ts';
import { answered, indicatorName } from '../kit/answered.ts';
import { byReport, heldAgainst, ofSamePeriod, reportName, saidBy } from '../kit/same-period.ts';
import { figureWords } from '../kit/words/amount-words.ts';
import { defineCheck } from '../rule.ts';

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
  *check(report, { document, imports, peers }) {
    const alike = ofSamePeriod(report, peers.sameOperator);
    const assessment = alike.length === 0 ? undefined : answered(report, imports);
    if (assessment === undefined) return;
    const spaces = spacesOf(report).map(folded);
    const isOther = ({ report: other }: OtherFigure) => other.uri !== document.uri;
    const found = new Map<string, OtherFigure>();
    for (const one of alike) {
      const resolution = imports.resolutionOf(one.against);
      if (resolution === undefined) continue;
      const theirs = figuresIn(one, resolution);
      for (const [id, figure] of assessment.figures) {
        if (figure.kind !== 'given') continue;
        for (const figures of theirs.about(spaces, id)) {
          const before = found.get(id);
          const isEarlier = (other: OtherFigure) => before === undefined || byReport(other, before) < 0;
          // Amounts are reckoned exactly, which is slow: no more than it takes to find the first.
          const end = figures.find((other) => !isEarlier(other) || (isOther(other) && differ(figure, other.its)));
          if (end !== undefined && isEarlier(end)) found.set(id, end);
        }
      }
    }
    const figures = [...assessment.figures].flatMap(([id, figure]) => {
      const other = found.get(id);
      return figure.kind === 'given' && other !== undefined ? [{ id, figure, ...other }] : [];
    });
    for (const { id, figure, report: other, its } of figures.sort(byReport)) {
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
  },
  examples: () => ({
    bad: [beside(mine, other('5')), beside(here, other('4', 'space: {name: {zh-Hans: 甲店}}'))],
    good: [
      beside(mine, other('3')),
      beside(mine, other('約3')),
      beside(mine, { ...other('5'), 'other.standard.yaml': askingWith({}).replace('unit: 人', 'unit: 家') }),
      beside(here, other('4', 'space: {name: 乙店}')),
    ],
  }),
});

const otherHere = { en: 'The other value is given here.', 'zh-Hant': '另一份報告的數據在這裡。' };

interface OtherFigure {
  readonly report: KnownReport;
  readonly its: GivenFigure<KeptFigure>;
}

/** The figures that reports give, of those that say the same of one space the first. */
interface FiguresIn {
  /**
   * What there is of an indicator that may be about the same space: an operator may run several, each with figures of its own; a
   * report that names none is about all of them. In lists, each in the order of the reports.
   */
  about(spaces: readonly string[], id: string): readonly (readonly OtherFigure[])[];
}

/** No name of a space: what reports say that name none, and what all say. */
const [unnamed, whichever] = ['\nunnamed', '\nwhichever'];

const figuresIn = heldAgainst((alike, resolution): FiguresIn => {
  const bySpace = new Map<string, Map<string, OtherFigure[]>>();
  const told = new Set<string>();
  for (const { report, spaces, figures } of saidBy(alike)) {
    const names = [whichever, ...(spaces.length === 0 ? [unnamed] : spaces.map(folded))];
    for (const [id, its] of figuresOf({ figures }, resolution)) {
      if (its.kind !== 'given') continue;
      for (const name of names) {
        const said = JSON.stringify([name, id, its.figure.quantity]);
        if (told.has(said)) continue;
        told.add(said);
        const byId = getOrMake(bySpace, name, () => new Map<string, OtherFigure[]>());
        getOrMake(byId, id, () => []).push({ report, its });
      }
    }
  }
  return {
    about: (spaces, id) =>
      (spaces.length === 0 ? [whichever] : [unnamed, ...spaces]).map((name) => bySpace.get(name)?.get(id) ?? []),
  };
});

function folded(name: string): string {
  return toSimplified(foldText(name));
}

/** Whether both are known to be about the same thing, and cannot be one amount rounded differently. */
function differ(a: GivenFigure, b: GivenFigure<FigureText>): boolean {
  if (a.indicator.value.kind?.value !== b.indicator.value.kind?.value) return false;
  const [ours, theirs] = [quantityOf(a), quantityOf(b)];
  if (ours === undefined || theirs === undefined) return false;
  const converted = convert(theirs, ours.unit);
  return converted !== undefined && !mayBeSame(ours, converted);
}
