import { memory } from '../../base/memory.ts';
import { minus, zero } from '../values/exact.ts';
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
    numbers = asMeant(
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
  if (all === undefined) return asMeant(findChineseNumbers(reading, within), reading);
  return all.filter(({ start }) => within.start <= start && start < within.end);
}

function asMeant(numbers: readonly ProseNumber[], { apart, halfWidth }: ProseReading): readonly ProseNumber[] {
  const own = apart.length === 0 ? numbers : numbers.filter((number) => !overlapsAny(apart, number));
  return own.map((number) => signed(number, halfWidth));
}

const stroke = /[-−—–]\s?$/;
/** Longer than the words and the sign before a number. */
const longestLead = 12;
/** What stands before a number that its sign may follow; behind anything else a stroke joins two. */
const beforeSign =
  /(?:^|[于過过為为至到在從从~～≤≥<>＝=（(±]|\b(?:to|at|of|than|least|most|between|and|from|is|be|exceed|below|above)\s)\s?([-−—–]\s?)$/;

/** 不高於-5 ℃: with its sign. */
function signed(number: ProseNumber, text: string): ProseNumber {
  const { kind, value, start } = number;
  if (kind !== 'amount' || value === undefined || !stroke.test(text.slice(Math.max(0, start - 2), start)))
    return number;
  const sign = beforeSign.exec(text.slice(Math.max(0, start - longestLead), start))?.[1];
  if (sign === undefined) return number;
  return { ...number, start: start - sign.length, value: minus(zero, value) };
}
