import { say, type Words } from '../../base/words.ts';
import type { Criterion, ScoreStep } from '../../model/standard.ts';
import { decimal } from '../../model/values/exact.ts';
import { idKey } from '../../model/values/id.ts';
import { formatQuantity } from '../../model/values/quantity-display.ts';
import { readQuantity } from '../../model/values/quantity-text.ts';
import type { RequirementTree } from '../../model/values/requirement.ts';
import { evaluate, type Verdict } from '../../model/values/requirement.ts';
import { pointsWords, stepWords } from '../../rules/kit/words/point-words.ts';
import { judgeCriterion } from '../../workspace/assess/criteria.ts';
import type { Figures, GivenFigure, ReckonedFigure } from '../../workspace/assess/figures.ts';
import type { Resolution } from '../../workspace/resolve/resolution.ts';
import { code, escapedLine } from '../markup.ts';
import { type HoverContext, lineOf } from './asked.ts';

const words = {
  'at-least': { en: 'at least {a}', 'zh-Hant': '不少於 {a}' },
  'at-most': { en: 'at most {a}', 'zh-Hant': '不超過 {a}' },
  'more-than': { en: 'more than {a}', 'zh-Hant': '大於 {a}' },
  'less-than': { en: 'less than {a}', 'zh-Hant': '小於 {a}' },
  equals: { en: 'exactly {a}', 'zh-Hant': '等於 {a}' },
  between: { en: 'between {a} and {b}', 'zh-Hant': '介於 {a} 與 {b} 之間' },
  atLevel: { en: '{bound} ({level})', 'zh-Hant': '{bound}（{level}）' },
  all: { en: 'all of:', 'zh-Hant': '以下全部：' },
  any: { en: 'any one of:', 'zh-Hant': '以下任一：' },
  met: { en: 'met', 'zh-Hant': '達到' },
  unmet: { en: 'not met', 'zh-Hant': '未達到' },
  unknown: { en: 'unknown', 'zh-Hant': '無法判定' },
  given: { en: 'given {figure}', 'zh-Hant': '報告值 {figure}' },
  reckoned: { en: 'reckoned {figure}', 'zh-Hant': '計算值 {figure}' },
  missing: { en: 'no figure given', 'zh-Hant': '尚未填報' },
} satisfies Readonly<Record<string, Words>>;

/** Each criterion on a line of its own; with a report's figures also the figure and whether the criterion holds. */
export function criteriaLines(
  tree: RequirementTree<Criterion> | undefined,
  resolution: Resolution,
  figures: Figures | undefined,
  asked: HoverContext,
): readonly string[] {
  return tree === undefined ? [] : lines(tree, { resolution, figures, asked }, 0);
}

/** What figures earn which points, a line each. */
export function stepLines(
  steps: readonly ScoreStep[],
  resolution: Resolution,
  figures: Figures | undefined,
  asked: HoverContext,
): readonly string[] {
  const { locale } = asked.reader;
  return steps.map((step) => {
    const bound = criterionLine(step, { resolution, figures, asked });
    return `- ${say(stepWords, locale, { bound, points: escapedLine(say(pointsWords(step.points), locale)) })}`;
  });
}

interface CriteriaContext {
  readonly resolution: Resolution;
  readonly figures: Figures | undefined;
  readonly asked: HoverContext;
}

function lines(tree: RequirementTree<Criterion>, context: CriteriaContext, depth: number): string[] {
  const lead = `${'  '.repeat(depth)}- `;
  if (tree.kind === 'leaf') return [lead + criterionLine(tree.leaf, context)];
  if (depth === 0 && tree.kind === 'all') return tree.of.flatMap((one) => lines(one, context, 0));
  const { figures, resolution, asked } = context;
  const verdict = figures && evaluate(tree, (criterion) => judgeCriterion(criterion, resolution, figures).verdict);
  const head =
    lead + say(words[tree.kind], asked.reader.locale) + (verdict === undefined ? '' : ` ${mark(verdict, asked)}`);
  return [head, ...tree.of.flatMap((one) => lines(one, context, depth + 1))];
}

function mark(verdict: Verdict, { reader }: HoverContext): string {
  if (verdict === 'unknown') return `? ${say(words.unknown, reader.locale)}`;
  return verdict ? `✓ ${say(words.met, reader.locale)}` : `✗ ${say(words.unmet, reader.locale)}`;
}

function criterionLine(criterion: Criterion, { resolution, figures, asked }: CriteriaContext): string {
  const { locale } = asked.reader;
  const id = criterion.indicator?.text ?? '';
  const indicator = resolution.indicators.get(idKey(id));
  const title = indicator ? lineOf(indicator.value.title, indicator.document, asked) : '';
  const unit = indicator?.value.unit?.value ?? '';
  const bounds = criterion.bounds.map(({ comparator, level, quantities }) => {
    const [a = '', b = ''] = quantities.map((one) => boundText(one.value?.text ?? one.text, unit, asked));
    const bound = say(words[comparator], locale, { a, b });
    if (level === undefined) return bound;
    return say(words.atLevel, locale, { bound, level: escapedLine(level.text) });
  });
  const rule = `${title === '' ? code(id) : title} ${bounds.join(locale === 'en' ? ', ' : '，')}`;
  if (figures === undefined) return rule;
  const { verdict, figure } = judgeCriterion(criterion, resolution, figures);
  const colon = locale === 'en' ? ': ' : '：';
  return `${rule}${colon}${figureText(figure, unit, asked)} ${mark(verdict, asked)}`;
}

function boundText(text: string, unit: string, { reader }: HoverContext): string {
  const reading = readQuantity(text, unit);
  return escapedLine(reading.value === undefined ? text : formatQuantity(reading.value, reader.locale));
}

function figureText(figure: GivenFigure | ReckonedFigure | undefined, unit: string, { reader }: HoverContext): string {
  const { locale } = reader;
  if (figure === undefined) return say(words.missing, locale);
  if (figure.kind === 'reckoned') {
    return say(words.reckoned, locale, { figure: escapedLine(`${decimal(figure.estimate.value, 2)} ${unit}`) });
  }
  const quantity = figure.reading?.value;
  const shown = quantity === undefined ? figure.figure.quantity.text : formatQuantity(quantity, locale);
  return say(words.given, locale, { figure: escapedLine(shown) });
}
