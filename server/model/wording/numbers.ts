import { memory } from '../../base/memory.ts';
import { findChineseNumbers } from './chinese-numbers.ts';
import { findEnglishNumbers } from './english-numbers.ts';
import type { ProseNumber } from './prose-number.ts';
import type { ProseReading } from './reading.ts';
import { overlapsAny, type Span } from './span.ts';

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
