import { memory } from '../../base/memory.ts';
import type { Exact } from '../values/exact.ts';
import { findChineseNumbers } from './chinese-numbers.ts';
import { findEnglishNumbers } from './english-numbers.ts';
import type { ProseReading } from './reading.ts';
import { overlapsAny, type Span } from './span.ts';

/**
 * What a number in prose is. `amount`: it counts or measures. `share`: a fraction of something. `loose`: it may be part
 * of an idiom (一般, 十分, "both"). The others say nothing of how much.
 */
export type NumberKind =
  | 'amount'
  | 'share'
  | 'loose'
  | 'ratio'
  | 'date'
  | 'time'
  | 'document'
  | 'reference'
  | 'phone'
  | 'name';

export interface ProseNumber extends Span {
  readonly kind: NumberKind;
  /** In the unit's smallest part (元 for 萬元); shares in per cent. Absent where the number is no quantity. */
  readonly value: Exact | undefined;
  /** As written, Chinese in folded script; '' for none. */
  readonly unit: string;
  /** What it is in one spelling for both languages: `2017-09-15`, `GB/T 39668-2020`; '' for amounts. */
  readonly name: string;
}

/**
 * Every number of a text, in order, without overlap: 三, 3 and 叁, 萬 and million, 3/4 and 百分之七十五. None in
 * quotations, titles and references.
 */
export function findNumbers(reading: ProseReading): readonly ProseNumber[] {
  let numbers = found.of(reading);
  if (numbers === undefined) {
    const { text, language } = reading;
    numbers = withoutApart(
      language === 'en' ? findEnglishNumbers(text) : findChineseNumbers(reading, { start: 0, end: text.length }),
      reading,
    );
    found.keep(reading, numbers);
  }
  return numbers;
}

/** Several rules ask the same of one reading. */
const found = memory<readonly ProseNumber[]>();

/**
 * Those that begin in a stretch of the text, whole sentences or the first part of one; no number of a Chinese text reaches from
 * one into another.
 */
export function findNumbersWithin(reading: ProseReading, within: Span): readonly ProseNumber[] {
  const all = found.of(reading) ?? (reading.language === 'en' ? findNumbers(reading) : undefined);
  if (all === undefined) return withoutApart(findChineseNumbers(reading, within), reading);
  return all.filter(({ start }) => within.start <= start && start < within.end);
}

function withoutApart(numbers: readonly ProseNumber[], { apart }: ProseReading): readonly ProseNumber[] {
  return apart.length === 0 ? numbers : numbers.filter((number) => !overlapsAny(apart, number));
}
