import { compareExact } from '../values/exact.ts';
import { unitOf } from '../values/unit.ts';
import { findNumbers } from './numbers.ts';
import type { ProseNumber } from './prose-number.ts';
import type { ProseReading } from './reading.ts';
import { type Span, spanAt } from './span.ts';

/**
 * Bounds that do not go together. `twice`: 不少於10人以上, the span is what is too much. `never`: 不少於10人且不超過5人. `reversed`:
 * 60%～40%. `levels`: a higher level asks for less than a lower one. `part`: 8人，其中10人.
 */
interface BoundsConflict extends Span {
  readonly kind: 'twice' | 'never' | 'reversed' | 'levels' | 'part';
  /** The bound or level that it does not go with, as written. */
  readonly beside: string;
  readonly part: number;
}

const least = /(?:不少于|不低于|不小于|至少|最少|多于|大于|高于|超过|≥)\s?$/;
const most = /(?:不超过|不大于|不高于|不多于|至多|最多|少于|小于|低于|≤)\s?$/;
const notMost = /不(?:少于|小于|低于)\s?$/;
const notLeast = /不(?:多于|大于|高于|超过)\s?$/;
const inside = /^\s?内(?![部容外设置侧])/;
const within = /^\s?(?:及|\(含\))?(?:以[上下内]|之内)(?!部分)/;
/** What joins two bounds of one thing. */
const joining =
  /^\s?[，,、]?\s?(?:且|并且|并|但|同时|而|也|又)?(?:应|宜|须)?(?:不超过|不大于|不高于|不多于|至多|最多|不少于|不低于|不小于|至少|最少|≤|≥)\s?$/;
/** Numbers that come round again, or count downward: 22時～6時, 12月～2月, 5級～3級. */
const circular = /^(?:月|日|时|点|号|周|[hH]|级|档|层|楼|年|度|℃|°C)?$/;
/** What says that a range is one between two bounds, and nothing that falls from the one to the other: 保持在2 ℃至8 ℃. */
const spread = /(?:[于为]|[保维]持在|控制在)\s?$/;
const ordered = ['甲', '乙', '丙', '丁'];

type Side = 'least' | 'most' | undefined;

function sideOf(text: string, start: number): Side {
  const before = text.slice(Math.max(0, start - 8), start);
  if (notMost.test(before)) return 'least';
  if (notLeast.test(before)) return 'most';
  if (least.test(before)) return 'least';
  return most.test(before) ? 'most' : undefined;
}

/** The conflicts in what one clause says, in the order of its texts. */
export function findBoundsConflicts(parts: readonly ProseReading[]): readonly BoundsConflict[] {
  const found = parts.flatMap((reading, part) =>
    (reading.language === 'en' ? inEnglishText(reading) : inText(reading)).map((one) => ({ ...one, part })),
  );
  const levels = parts.some(({ language }) => language === 'en') ? undefined : levelsIn(parts);
  return levels === undefined ? found : [...found, levels];
}

function inText(reading: ProseReading): readonly Omit<BoundsConflict, 'part'>[] {
  const { halfWidth: text } = reading;
  const numbers = findNumbers(reading).filter(({ kind, value }) => (kind === 'amount' || kind === 'share') && value);
  return numbers.flatMap((number, at): readonly Omit<BoundsConflict, 'part'>[] => {
    const side = sideOf(text, number.start);
    const after = text.slice(number.end, number.end + 6);
    const behind = within.exec(after) ?? (side === 'most' ? inside.exec(after) : null);
    const written = (span: Span) => reading.text.slice(span.start, span.end);
    if (side !== undefined && behind) {
      const start = number.end + behind[0].length - behind[0].trimStart().length;
      return [{ kind: 'twice', start, end: number.end + behind[0].length, beside: wordBefore(reading, number) }];
    }
    const whole = wholeOf(numbers, at, reading);
    if (whole !== undefined && compareExact(zeroOf(whole), zeroOf(number)) < 0) {
      return [{ kind: 'part', start: number.start, end: number.end, beside: written(whole) }];
    }
    const next = numbers[at + 1];
    if (next === undefined || !sameMeasure(number, next, text)) return [];
    const between = text.slice(number.end, next.start);
    const order = compareExact(number.value ?? zeroOf(next), next.value ?? zeroOf(number));
    if (/^\s?(?:[~～]|至)\s?$/.test(between)) {
      const isSpread = spread.test(text.slice(Math.max(0, number.start - 4), number.start));
      if (between.includes('至') && !isSpread) return [];
      if (order <= 0 || (circular.test(next.unit) && !(isSpread && /^(?:℃|°C)$/.test(next.unit)))) return [];
      if (/[.:]\d/.test(written(number))) return [];
      return [{ kind: 'reversed', start: number.start, end: next.end, beside: written(number) }];
    }
    const other = sideOf(text, next.start);
    if (!joining.test(between) || side === undefined || other === undefined || side === other) return [];
    const never = side === 'least' ? order > 0 : order < 0;
    return never ? [{ kind: 'never', start: next.start, end: next.end, beside: written(number) }] : [];
  });
}

/** What adds up. Of shares, widths and time limits a part may well have more than the whole. */
const classifiers = /^(?:学时|课时|学分|[点辆台张把套件只架艘部棵株座床本册副顶盏块支])$/;

/** The number that 其中 goes back to, in the same sentence; undefined where the two do not count alike. */
function wholeOf(numbers: readonly ProseNumber[], at: number, reading: ProseReading): ProseNumber | undefined {
  const part = numbers[at];
  if (part === undefined || !(unitOf(part.unit).counts || classifiers.test(part.unit))) return undefined;
  const sentence = spanAt(reading.sentences, part.start);
  if (sentence === undefined) return undefined;
  const some = reading.folded.slice(sentence.start, part.start).lastIndexOf('其中');
  if (some < 0) return undefined;
  return numbers.findLast(
    ({ start, unit }) =>
      sentence.start <= start &&
      start < sentence.start + some &&
      unitOf(unit).dimension === unitOf(part.unit).dimension,
  );
}

const leastInEnglish = /\b(?:not less than|no less than|not fewer than|no fewer than|at least|a minimum of)\s$/i;
const mostInEnglish = /\b(?:not more than|no more than|not exceeding|not exceed|at most|up to|a maximum of)\s$/i;
const moreBehind = /^(?:\s[a-z-]+){0,2}?\s((?:or|and)\s(?:more|above|over|greater|longer|higher|upwards))\b(?!\sthan)/i;
const lessBehind = /^(?:\s[a-z-]+){0,2}?\s((?:or|and)\s(?:less|fewer|below|under|shorter|lower))\b(?!\sthan)/i;
/** The longest of what says that a number is a bound, and of what may stand behind one. */
const around = 40;

/** At least 5 or more; not less than 10 and not more than 5. */
function inEnglishText(reading: ProseReading): readonly Omit<BoundsConflict, 'part'>[] {
  const { text } = reading;
  const numbers = findNumbers(reading).filter(({ kind, value }) => (kind === 'amount' || kind === 'share') && value);
  const before = (start: number) => text.slice(Math.max(0, start - around), start);
  const sideBefore = (start: number): Side =>
    leastInEnglish.test(before(start)) ? 'least' : mostInEnglish.test(before(start)) ? 'most' : undefined;
  return numbers.flatMap((number, at): readonly Omit<BoundsConflict, 'part'>[] => {
    const side = sideBefore(number.start);
    if (side === undefined) return [];
    const behind = (side === 'least' ? moreBehind : lessBehind).exec(text.slice(number.end, number.end + around));
    if (behind !== null) {
      const end = number.end + behind[0].length;
      const words = (side === 'least' ? leastInEnglish : mostInEnglish).exec(before(number.start))?.[0] ?? '';
      return [{ kind: 'twice', start: end - (behind[1] ?? '').length, end, beside: words.trim() }];
    }
    const next = numbers[at + 1];
    if (next === undefined || unitOf(next.unit).dimension !== unitOf(number.unit).dimension) return [];
    const between = text.slice(number.end, next.start);
    const other = sideBefore(next.start);
    // 4 persons per square metre is another measure.
    if (/^\s?(?:per|for|of|\/)/i.test(text.slice(next.end, next.end + 5))) return [];
    if (other === undefined || other === side || !/^,?\s(?:and|but)\s(?:[a-z]+\s){2,3}$/i.test(between)) return [];
    const order = compareExact(zeroOf(number), zeroOf(next));
    if (side === 'least' ? order <= 0 : order >= 0) return [];
    return [{ kind: 'never', start: next.start, end: next.end, beside: text.slice(number.start, number.end) }];
  });
}

function zeroOf({ value }: ProseNumber) {
  return value as NonNullable<ProseNumber['value']>;
}

/** 24～28 ℃: the first number of a range has the unit of the second. */
function sameMeasure(a: ProseNumber, b: ProseNumber, text: string): boolean {
  if (unitOf(a.unit).dimension === unitOf(b.unit).dimension) return true;
  return a.unit === '' && /^\s?[~～]\s?$/.test(text.slice(a.end, b.start));
}

function wordBefore({ text, halfWidth }: ProseReading, { start }: ProseNumber): string {
  const before = halfWidth.slice(Math.max(0, start - 8), start);
  const word = (notMost.exec(before) ?? notLeast.exec(before) ?? least.exec(before) ?? most.exec(before))?.[0] ?? '';
  return text.slice(start - word.length, start).trim();
}

const levelled = /([甲乙丙丁])级[^，。；甲乙丙丁]{0,10}?(?:不少于|不低于|不小于|至少|≥)\s?$/;

/** 甲級不少於5名，乙級不少於8名: told where the higher level asks for less, of one unit and in one run. */
function levelsIn(parts: readonly ProseReading[]): BoundsConflict | undefined {
  if (!parts.some(({ folded }) => folded.includes('级') && /[甲乙丙丁]级/.test(folded))) return undefined;
  const bounds = parts.flatMap((reading, part) =>
    findNumbers(reading).flatMap((number) => {
      const before = reading.halfWidth.slice(Math.max(0, number.start - 20), number.start);
      const level = levelled.exec(before)?.[1];
      return level === undefined || number.value === undefined
        ? []
        : [{ reading, part, number, rank: ordered.indexOf(level) }];
    }),
  );
  for (const higher of bounds) {
    const lower = bounds.find(
      (one) =>
        one.rank > higher.rank &&
        one.number.unit === higher.number.unit &&
        compareExact(zeroOf(one.number), zeroOf(higher.number)) > 0,
    );
    if (lower === undefined) continue;
    const { number, part } = higher;
    const beside = lower.reading.text.slice(lower.number.start, lower.number.end);
    return { kind: 'levels', part, start: number.start, end: number.end, beside };
  }
  return undefined;
}
