import { compareExact, type Exact, one, powerOfTen, times } from '../values/exact.ts';
import { unitOf } from '../values/unit.ts';
import { findNumbers } from './numbers.ts';
import type { Profile } from './profile.ts';
import type { ProseNumber } from './prose-number.ts';
import type { ProseReading } from './reading.ts';
import type { Span } from './span.ts';
import { compareStrictness, findVerbs, type Verb } from './verbs.ts';

/** What two languages of one text say differently; spans are of the second one, `other` is what the first one says. */
interface Difference extends Span {
  readonly kind: 'number' | 'unit' | 'date' | 'reference' | 'provision';
  /** In the words of the first text; '' where it says nothing there. */
  readonly other: string;
}

/**
 * Compares the numbers, units, dates, ids and the provision type of two languages of one text. What idioms may hide (一,
 * "both", 半年) is not missed on either side. The first difference is enough: the rest often follows from it.
 */
export function compareLanguages(first: ProseReading, second: ProseReading, profile: Profile): Difference | undefined {
  if (first.folded === second.folded) return undefined;
  const [a, b] = [findNumbers(first), findNumbers(second)];
  return (
    comparedNumbers(first, second, a, b) ??
    comparedUnits(first, a, b) ??
    comparedNames('date', first, second, a, b) ??
    comparedNames('document', first, second, a, b) ??
    comparedIds(first, second) ??
    comparedProvisions(first, second, profile)
  );
}

/** Amounts other than 1, which languages say in too many ways. */
function strong(numbers: readonly ProseNumber[]): readonly (ProseNumber & { readonly value: Exact })[] {
  return numbers.flatMap((number) => {
    const { value, kind } = number;
    return value !== undefined && (kind === 'amount' || kind === 'share') && value !== one
      ? [{ ...number, value }]
      : [];
  });
}

function comparedNumbers(
  first: ProseReading,
  second: ProseReading,
  a: readonly ProseNumber[],
  b: readonly ProseNumber[],
): Difference | undefined {
  const missingInFirst = strong(b).find((number) => !isSaid(number, first, a));
  const missingInSecond = strong(a).find((number) => !isSaid(number, second, b));
  if (missingInFirst) {
    return { ...spanOf(missingInFirst), kind: 'number', other: missingInSecond ? written(first, missingInSecond) : '' };
  }
  return (
    missingInSecond && { start: 0, end: second.text.length, kind: 'number', other: written(first, missingInSecond) }
  );
}

/** Units of time and other words that hold a number: 半年 is six months, a fortnight two weeks. */
const hidden: readonly (readonly [RegExp, readonly string[]])[] = [
  [/半年|half[\s-]?year|semi-?annual|biannual/i, ['6', '2', '0.5', '50']],
  [/季度|quarter/i, ['3', '4', '25']],
  [/[双两]|二|both|twice|two|double|second|pair|couple|fortnight|bi-?weekly/i, ['2', '14']],
  [/半|half|halves/i, ['0.5', '50', '30']],
  [/[年]|year|annual/i, ['12', '365']],
  [/天|日|day|daily/i, ['24']],
  [/周|星期|week/i, ['7']],
  [/小时|hour/i, ['60']],
  [/打|dozen/i, ['12']],
  [/倍|翻番|double|twice|times/i, ['2', '100']],
  [/全部|全体|所有|\ball\b|entire|every/i, ['100']],
  [/三|thrice|triple|third/i, ['3']],
];

function isSaid(
  number: ProseNumber & { readonly value: Exact },
  in_: ProseReading,
  numbers: readonly ProseNumber[],
): boolean {
  const wanted = [number.value, times(number.value, powerOfTen(2)), times(number.value, powerOfTen(-2))];
  const same = ({ value, kind }: ProseNumber): boolean => {
    if (value === undefined) return false;
    // A share may be written as a fraction of one: 0.75, 75 %.
    const shares = number.kind === 'share' || kind === 'share';
    return compareExact(value, number.value) === 0 || (shares && wanted.some((one) => compareExact(one, value) === 0));
  };
  if (numbers.some(same)) return true;
  const digits = String(number.value);
  if (hidden.some(([words, values]) => values.includes(digits) && words.test(in_.folded))) return true;
  return numbers.some(
    ({ kind, name }) =>
      kind !== 'amount' && new RegExp(`(?<![\\d.])${digits.replace('.', '\\.')}(?![\\d.])`).test(name),
  );
}

/** Where both texts say one number once, in units that are not the same and do not convert. */
function comparedUnits(
  first: ProseReading,
  a: readonly ProseNumber[],
  b: readonly ProseNumber[],
): Difference | undefined {
  for (const number of strong(b)) {
    const same = (one: ProseNumber) => one.value !== undefined && compareExact(one.value, number.value) === 0;
    const [mine, ...more] = strong(a).filter(same);
    if (!mine || more.length > 0 || strong(b).filter(same).length > 1) continue;
    const [x, y] = [measure(mine.unit), measure(number.unit)];
    if (x !== undefined && y !== undefined && x !== y)
      return { ...spanOf(number), kind: 'unit', other: written(first, mine) };
  }
  return undefined;
}

const measures = new Set([
  'money',
  'area',
  'share',
  'hour',
  'minute',
  'second',
  'day',
  'working-day',
  'week',
  'month',
  'year',
]);

/** What a unit measures; undefined for what counts things, which every language names its own way. */
function measure(unit: string): string | undefined {
  if (unit === '') return undefined;
  const { dimension } = unitOf(unit.replace(/^个/, ''));
  return measures.has(dimension) ? dimension : undefined;
}

function comparedNames(
  kind: 'date' | 'document',
  first: ProseReading,
  second: ProseReading,
  a: readonly ProseNumber[],
  b: readonly ProseNumber[],
): Difference | undefined {
  const as = kind === 'date' ? 'date' : 'reference';
  const [x, y] = [named(a, kind), named(b, kind)];
  const all = (numbers: readonly ProseNumber[]) =>
    numbers.map(({ name, value }) => (name === '' ? String(value) : name));
  const said = (name: string, numbers: readonly ProseNumber[]) =>
    all(numbers).some((one) => one === name || one.startsWith(`${name}-`));
  const extra = y.find(({ name }) => !said(name, a));
  const lacking = x.find(({ name }) => !said(name, b));
  if (extra && x.length > 0) return { ...spanOf(extra), kind: as, other: lacking ? written(first, lacking) : '' };
  if (lacking && y.length > 0) return { start: 0, end: second.text.length, kind: as, other: written(first, lacking) };
  return undefined;
}

/** Dates to the day or month, and documents with a Latin code; bare years and policies' numbers differ too freely. */
function named(numbers: readonly ProseNumber[], kind: 'date' | 'document'): readonly ProseNumber[] {
  return numbers.filter(
    (number) => number.kind === kind && (kind === 'date' ? !number.name.endsWith('月') : /^[A-Z]/.test(number.name)),
  );
}

const reference = /\[\[([^\]\n]+)\]\]/g;

function comparedIds(first: ProseReading, second: ProseReading): Difference | undefined {
  const ids = (text: string) =>
    [...text.matchAll(reference)].map((match) => ({
      id: match[1] ?? '',
      start: match.index,
      end: match.index + match[0].length,
    }));
  const [a, b] = [ids(first.text), ids(second.text)];
  const extra = b.find(({ id }) => !a.some((one) => one.id === id));
  const lacking = a.find(({ id }) => !b.some((one) => one.id === id));
  if (extra) return { start: extra.start, end: extra.end, kind: 'reference', other: lacking?.id ?? '' };
  return lacking && { start: 0, end: second.text.length, kind: 'reference', other: lacking.id };
}

function comparedProvisions(first: ProseReading, second: ProseReading, profile: Profile): Difference | undefined {
  const [a, b] = [strictest(first, profile), strictest(second, profile)];
  if (!a || !b || compareStrictness(a.entry.provision, b.entry.provision) === 0) return undefined;
  if (a.entry.also === b.entry.provision || b.entry.also === a.entry.provision) return undefined;
  return { start: b.start, end: b.end, kind: 'provision', other: first.text.slice(a.start, a.end) };
}

/** The strictest main verb; undefined where a doubtful one might be stricter. */
function strictest(reading: ProseReading, profile: Profile): Verb | undefined {
  const verbs = findVerbs(reading, profile);
  const best = (roles: readonly Verb['role'][]) =>
    verbs
      .filter(({ role }) => roles.includes(role))
      .sort((a, b) => compareStrictness(a.entry.provision, b.entry.provision))[0];
  const main = best(['main', 'stacked']);
  const doubtful = best(['possible']);
  if (!main || (doubtful && compareStrictness(doubtful.entry.provision, main.entry.provision) < 0)) return undefined;
  return main;
}

function spanOf({ start, end }: Span): Span {
  return { start, end };
}

function written(reading: ProseReading, { start, end }: Span): string {
  return reading.text.slice(start, end);
}
