import { dividedBy, type Exact, minus, one, plus, times } from '../values/exact.ts';
import { sharePercent } from '../values/quantity-forms.ts';
import { unitOf } from '../values/unit.ts';
import { foldScript } from './fold.ts';
import { bound, englishBound } from './number-without-unit.ts';
import { findNumbers, findNumbersWithin } from './numbers.ts';
import { type ProseNumber, timeBeneath, withoutTime } from './prose-number.ts';
import type { ProseReading } from './reading.ts';
import { type Span, spanAt } from './span.ts';

/**
 * For how long something is counted: 每年, 每季度; `none` where the sentence does not say. `other` with its first words: it says
 * so, but not by one of these (每半年, 每6個月, 每學期), or counts by something else than time (每層, 各校區).
 */
export type CountingPeriod = 'year' | 'quarter' | 'month' | 'week' | 'day' | `other ${string}` | 'none';

/** A number with its unit in running text. */
export interface ProseQuantity extends Span {
  /** In the unit's smallest part (元 for 萬元); shares in per cent. */
  readonly value: Exact;
  /** As written, Chinese in folded script. */
  readonly unit: string;
  readonly period: CountingPeriod;
  /** How long that is, as a unit: 半年, 6月, 2h. Absent where it is no time. */
  readonly per?: string;
  /** Whether words say that it is a bound: 不少於, 以上. */
  readonly bounded: boolean;
  /** So much to so much (1:5), as a share. */
  readonly ratio?: true;
  /** What it is counted by, where that is no length of time: the words behind 每, in folded script. */
  readonly each?: string;
  /** Whether it says within which time something is looked at: 近3年內. */
  readonly window?: true;
  /** Whether it counts some of what stands before it: 其中. */
  readonly part?: true;
}

const periods: readonly (readonly [RegExp, CountingPeriod])[] = [
  [/每季度?|按季度?|(?<![、和及或])季度(?![、和及或])|quarterly|(?:a|per|each|every)\squarter/i, 'quarter'],
  [/每个?月|按月|当月|月度|monthly|(?:a|per|each|every)\smonth/i, 'month'],
  [/每周|每星期|weekly|(?:a|per|each|every)\sweek/i, 'week'],
  [/每[天日]|daily|(?:a|per|each|every)\sday/i, 'day'],
  [/每年|(?<![、和及或])年度(?![、和及或])|全年|当年|年均|一年|annual|yearly|(?:a|per|each|every)\syear/i, 'year'],
];
/** By what else something is counted: by a time, which the next parts of the sentence go on with, or by a thing. */
const otherTime =
  /(?<![、和及或])半年(?![、和及或])|每[两三四六\d]+个?[^，。]|每?学期|(?:every|each|per)\s(?:other|half|\d+|two|three|four|six)|semi-?annual|half-yearly/i;
const otherBasis =
  /每(?!年|季|个?月|周|星期|[天日])(?:个|名|一|班|\d+)?[^，。]|各(?=[应宜]|不[少多低超]|至少|配|设|举|开|组|[\d一二两三四五])|(?:per|each|every)\s(?!year|quarter|month|week|day|annum|cent\b)[a-z]+/i;

/** Titles leave 每 out more often: 人均面積. */
const titleBasis = new RegExp(`人均|户均|车均|平均每|${otherBasis.source}`, 'i');

const byUnit: Readonly<Record<string, CountingPeriod>> = {
  年: 'year',
  季度: 'quarter',
  月: 'month',
  周: 'week',
  天: 'day',
  日: 'day',
};

/** A number in a unit that only the figure itself has (300 DPI, 15個/cm²), where it stands right behind it. */
function inOwnUnit(number: ProseNumber, own: readonly string[], { folded }: ProseReading): ProseNumber {
  const { kind, value, start, end, unit } = number;
  if (kind !== 'amount' || value === undefined || unitOf(unit).factor !== one) return number;
  const from = unit !== '' && folded.slice(start, end).endsWith(unit) ? end - unit.length : end;
  const behind = folded.slice(from);
  const gap = behind.length - behind.trimStart().length;
  const found = own.find((name) => name.length > unit.length && behind.startsWith(name, gap));
  return found === undefined ? number : { ...number, end: from + gap + found.length, unit: found };
}

/**
 * The numbers with a unit in a text, each with the period that its part of the sentence, or the one before, names. `own`: units
 * to look for besides those that are known everywhere, in folded script.
 */
export function findQuantities(reading: ProseReading, own: readonly string[] = []): readonly ProseQuantity[] {
  const numbers =
    own.length === 0 ? findNumbers(reading) : findNumbers(reading).map((one) => inOwnUnit(one, own, reading));
  return numbers.flatMap((number, at) => {
    const [before, behind] = [numbers[at - 1], numbers[at + 1]];
    if (before !== undefined && isTolerated(before, number, reading)) return [];
    if (behind !== undefined && isTolerated(number, behind, reading)) return endsOf(number, behind, reading);
    return quantityOf(number, reading) ?? [];
  });
}

/** Whether the second number is how far the first may be off: 23 ℃±2 ℃. */
function isTolerated(value: ProseNumber, tolerance: ProseNumber, { halfWidth }: ProseReading): boolean {
  return /^\s?±\s?$/.test(halfWidth.slice(value.end, tolerance.start));
}

/** The least and the most of what a tolerance leaves: 21 ℃ and 25 ℃. A unit that stands behind both is that of either. */
function endsOf(value: ProseNumber, tolerance: ProseNumber, reading: ProseReading): readonly ProseQuantity[] {
  if (value.value === undefined || tolerance.value === undefined) return [];
  const unit = countedUnit(value) || countedUnit(tolerance);
  const middle = value.unit === '' ? times(value.value, unitOf(unit).factor) : value.value;
  const period = countingPeriod(value, reading);
  const ends = [minus(middle, tolerance.value), plus(middle, tolerance.value)];
  return ends.map((end) => ({ start: value.start, end: tolerance.end, value: end, unit, period, bounded: true }));
}

/** Those of a stretch, see `findNumbersWithin`; their units as they are written, `個/年` too. */
export function findAmountsWithin(reading: ProseReading, within: Span): readonly ProseNumber[] {
  return findNumbersWithin(reading, within).filter(isAmount);
}

function isAmount({ value, unit, kind }: ProseNumber): boolean {
  return value !== undefined && unit !== '' && (kind === 'amount' || kind === 'share');
}

function quantityOf(number: ProseNumber, reading: ProseReading): ProseQuantity | undefined {
  const { start, end, value } = number;
  const share = number.kind === 'ratio' ? sharePercent(number.name) : undefined;
  if (share !== undefined) {
    const period = countingPeriod(number, reading);
    return { start, end, value: share, unit: '%', period, bounded: isBounded(number, reading), ratio: true };
  }
  if (value === undefined || !isAmount(number)) return undefined;
  const bounded = isBounded(number, reading);
  const period = countingPeriod(number, reading);
  const per = lengthOf(period);
  const each = per === undefined && period.startsWith('other ') ? countedBy(number, reading) : undefined;
  return {
    start,
    end,
    value,
    unit: countedUnit(number),
    period,
    bounded,
    ...(per !== undefined && { per }),
    ...(each !== undefined && { each }),
    ...(isPart(number, reading) && { part: true }),
    ...(isWindow(number, reading) && { window: true }),
  };
}

function isWindow({ start, end }: Span, { folded }: ProseReading): boolean {
  return (
    /(?:近|过去)\s?$/.test(folded.slice(Math.max(0, start - 3), start)) &&
    /^\s?[内来里]/.test(folded.slice(end, end + 2))
  );
}

const someOf = /其中|\bof (?:which|whom|these)\b/;

function isPart({ start }: Span, reading: ProseReading): boolean {
  const sentence = spanAt(reading.sentences, start);
  return sentence !== undefined && someOf.test(reading.folded.slice(sentence.start, start));
}

/** Longer than the name of what something is counted by. */
const longestBasis = 12;

/** The words behind the last 每 before a number. */
function countedBy({ start }: Span, reading: ProseReading): string | undefined {
  const sentence = spanAt(reading.sentences, start);
  if (sentence === undefined) return undefined;
  const before = reading.folded.slice(sentence.start, start);
  const each = Array.from(before.matchAll(/每(?:[个名一])?|\b(?:each|every|per)\s/gi)).at(-1);
  return each && before.slice(each.index + each[0].length, each.index + each[0].length + longestBasis);
}

/** What the title of a figure counts it by: 每週營業時數. */
export function titlePeriod(title: string): CountingPeriod {
  const folded = foldScript(title);
  return periodIn(folded, [otherTime, titleBasis]) ?? 'none';
}

/** Whether something is counted by another thing than time: 每輛車, 各校區. */
export function isByThing(period: CountingPeriod): boolean {
  return period.startsWith('other ') && !otherTime.test(period);
}

/** The unit without the period that it is counted by. */
export function countedUnit({ unit }: Pick<ProseNumber, 'unit'>): string {
  return withoutTime(unit);
}

/** For how long an amount is counted. */
export function countingPeriod({ start, unit }: ProseNumber, reading: ProseReading): CountingPeriod {
  return byUnit[timeBeneath(unit) ?? ''] ?? periodOf(reading, start);
}

const units: Readonly<Record<string, string>> = { year: '年', quarter: '季度', month: '月', week: '周', day: '天' };
const length = /^每?((?:\d+|[半两三四六])个?(?:年|月|周|天|小时|h))/;

function lengthOf(period: CountingPeriod): string | undefined {
  if (!period.startsWith('other ')) return units[period];
  return length.exec(period.slice('other '.length))?.[1]?.replace('个', '');
}

/** How often it is for each of the time that it is counted by, in the smallest parts of `dimension`; undefined where it says no time. */
export function rateOf({
  value,
  unit,
  per,
}: ProseQuantity): { readonly dimension: string; readonly value: Exact } | undefined {
  if (per === undefined) return undefined;
  const [rate, counted] = [unitOf(`${unit}/${per}`), unitOf(unit)];
  const factor = dividedBy(rate.factor, counted.factor);
  return factor && { dimension: rate.dimension, value: times(value, factor) };
}

/** Longer than what says that a number is a bound. */
const longestBound = 24;

function isBounded({ start, end }: Span, { halfWidth, language }: ProseReading): boolean {
  const before = halfWidth.slice(Math.max(0, start - longestBound), start);
  if (language === 'en') return englishBound.test(before);
  return bound.test(before) || /^\s?(?:及?以[上下内]|内|之内)/.test(halfWidth.slice(end, end + 4));
}

function periodOf(reading: ProseReading, at: number): CountingPeriod {
  const sentence = spanAt(reading.sentences, at);
  const phrase = sentence && spanAt(sentence.phrases, at);
  if (!sentence || !phrase) return 'none';
  const within = reading.folded.slice(phrase.start, phrase.end);
  const before = reading.folded.slice(sentence.start, phrase.start);
  return periodIn(within, [otherTime, otherBasis]) ?? periodIn(before, [otherTime]) ?? 'none';
}

function periodIn(text: string, others: readonly RegExp[]): CountingPeriod | undefined {
  for (const other of others) {
    const words = other.exec(text)?.[0];
    if (words !== undefined) return `other ${words}`;
  }
  return periods.find(([words]) => words.test(text))?.[1];
}
