import type { Exact } from '../values/exact.ts';
import { findNumbers, findNumbersWithin } from './numbers.ts';
import type { ProseNumber } from './prose-number.ts';
import type { ProseReading } from './reading.ts';
import { type Span, spanAt } from './span.ts';

/** For how long something is counted: 每年, 每季度; `none` where the sentence does not say. */
export type CountingPeriod = 'year' | 'quarter' | 'month' | 'week' | 'day' | 'none';

/** A number with its unit in running text. */
export interface ProseQuantity extends Span {
  /** In the unit's smallest part (元 for 萬元); shares in per cent. */
  readonly value: Exact;
  /** As written, Chinese in folded script. */
  readonly unit: string;
  readonly period: CountingPeriod;
}

const periods: readonly (readonly [RegExp, CountingPeriod])[] = [
  [/每季度?|按季度?|季度|quarterly|(?:a|per|each|every)\squarter/i, 'quarter'],
  [/每个?月|按月|当月|月度|monthly|(?:a|per|each|every)\smonth/i, 'month'],
  [/每周|每星期|weekly|(?:a|per|each|every)\sweek/i, 'week'],
  [/每[天日]|daily|(?:a|per|each|every)\sday/i, 'day'],
  [/每年|年度|全年|当年|年均|一年|annual|yearly|(?:a|per|each|every)\syear/i, 'year'],
];
const perUnit = /\/(年|季度|月|周|天|日)$/;
const byUnit: Readonly<Record<string, CountingPeriod>> = {
  年: 'year',
  季度: 'quarter',
  月: 'month',
  周: 'week',
  天: 'day',
  日: 'day',
};

/** The numbers with a unit in a text, each with the period that its part of the sentence, or the one before, names. */
export function findQuantities(reading: ProseReading): readonly ProseQuantity[] {
  return findNumbers(reading).flatMap((number) => quantityOf(number, reading) ?? []);
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
  if (value === undefined || !isAmount(number)) return undefined;
  return { start, end, value, unit: countedUnit(number), period: countingPeriod(number, reading) };
}

/** The unit without the period that it is counted by. */
export function countedUnit({ unit }: ProseNumber): string {
  return unit.replace(perUnit, '');
}

/** For how long an amount is counted. */
export function countingPeriod({ start, unit }: ProseNumber, reading: ProseReading): CountingPeriod {
  return byUnit[perUnit.exec(unit)?.[1] ?? ''] ?? periodOf(reading, start);
}

function periodOf(reading: ProseReading, at: number): CountingPeriod {
  const sentence = spanAt(reading.sentences, at);
  const phrase = sentence && spanAt(sentence.phrases, at);
  if (!sentence || !phrase) return 'none';
  const within = reading.folded.slice(phrase.start, phrase.end);
  const before = reading.folded.slice(sentence.start, phrase.start);
  for (const text of [within, before]) {
    const found = periods.find(([words]) => words.test(text));
    if (found) return found[1];
  }
  return 'none';
}
