import type { IndicatorKind } from '../standard.ts';
import { compareExact, type Exact, powerOfTen, times } from '../values/exact.ts';
import type { Comparator } from '../values/threshold.ts';
import { unitOf } from '../values/unit.ts';
import { findBounds } from './bounds-said.ts';
import { foldScript } from './fold.ts';
import { type CountingPeriod, isByThing, type ProseQuantity, rateOf } from './quantities.ts';
import type { ProseReading } from './reading.ts';
import type { Span } from './span.ts';

/** A number that a criterion tests, in the smallest part of its unit (元 for 萬元), shares in per cent. */
export interface TestedNumber<L> {
  readonly value: Exact;
  readonly unit: string;
  readonly kind: IndicatorKind | undefined;
  /** Whether it is written as so much to so much: 1:5. */
  readonly ratio?: boolean;
  /** What its title counts it by: 每輛車搬運人員數. */
  readonly counted?: CountingPeriod;
  /** The criterion it belongs to. */
  readonly leaf: L;
}

export interface NumberDisagreement<L, Q extends ProseQuantity = ProseQuantity> {
  readonly quantity: Q;
  readonly tested: TestedNumber<L>;
}

/** The quantities of a text that can be what a criterion tests: 近3年內 says no bound where another number of years does. */
export function testable(quantities: readonly ProseQuantity[]): readonly ProseQuantity[] {
  return quantities.filter(
    ({ window, unit }) =>
      window !== true ||
      !quantities.some(
        (one) => one.window !== true && one.bounded && unitOf(one.unit).dimension === unitOf(unit).dimension,
      ),
  );
}

/**
 * A number of the text in the unit and period of a criterion, where no criterion has that number, and the text does not
 * say the criterion's one anywhere. More numbers in the text than criteria are details, and none of its business: of several
 * the one that is said to be a bound is meant (不少於5天, not 期滿前1天).
 */
export function findNumberDisagreements<L, Q extends ProseQuantity>(
  quantities: readonly Q[],
  tested: readonly TestedNumber<L>[],
): readonly NumberDisagreement<L, Q>[] {
  const left = new Set(quantities.filter((quantity) => !tested.some((one) => agrees(quantity, one))));
  const found: NumberDisagreement<L, Q>[] = [];
  for (const one of tested) {
    if (quantities.some((quantity) => agrees(quantity, one))) continue;
    // Of shares and ratios, only what is written alike is meant to be the same.
    const candidates = [...left].filter(
      (candidate) => (candidate.ratio ?? false) === (one.ratio ?? false) && !isPartOnly(candidate, quantities, tested),
    );
    const quantity =
      candidates.find((candidate) => candidate.bounded && isComparable(candidate, one)) ??
      candidates.find((candidate) => candidate.bounded && isInOtherDays(candidate, one)) ??
      candidates.find((candidate) => isComparable(candidate, one));
    if (quantity === undefined) continue;
    // Both ends of a tolerance stand in one place.
    for (const other of candidates) if (other.start === quantity.start) left.delete(other);
    found.push({ quantity, tested: one });
  }
  return found.sort((a, b) => a.quantity.start - b.quantity.start);
}

/** 其中1人為領班 is held against a criterion only where another one has the number before it, of which it is a part. */
function isPartOnly<L>(
  { part, start, unit }: ProseQuantity,
  quantities: readonly ProseQuantity[],
  tested: readonly TestedNumber<L>[],
): boolean {
  if (part !== true) return false;
  const { dimension } = unitOf(unit);
  const wholes = quantities.filter((one) => one.start < start && one.part !== true);
  return !wholes.some((one) => unitOf(one.unit).dimension === dimension && tested.some((other) => agrees(one, other)));
}

const days: ReadonlySet<string> = new Set(['day', 'working-day']);

/** 5個工作日 is no number of days, and where a criterion tests days, it is what that is about. */
function isInOtherDays<L>({ unit, period }: ProseQuantity, tested: TestedNumber<L>): boolean {
  const [said, asked] = [unitOf(unit).dimension, unitOf(tested.unit).dimension];
  return period === 'none' && said !== asked && days.has(said) && days.has(asked);
}

/** Whether the text says just what is tested. */
export function agrees<L>(quantity: ProseQuantity, tested: TestedNumber<L>): boolean {
  const rate = sameRate(quantity, tested);
  if (rate !== undefined) return compareExact(rate, tested.value) === 0;
  if (!isComparable(quantity, tested) && !isSameForEach(quantity, tested)) return false;
  if (compareExact(quantity.value, tested.value) === 0) return true;
  // 老人與護理員5:1 says what 護理員與老人1:5 does.
  return quantity.ratio === true && times(quantity.value, tested.value) === powerOfTen(4);
}

/** Flows are counted by the year; a number for a month or a quarter is another one, unless both say how often in what time. */
export function isComparable<L>(quantity: ProseQuantity, tested: TestedNumber<L>): boolean {
  if (sameRate(quantity, tested) !== undefined) return true;
  const { unit, period, ratio } = quantity;
  if (unitOf(unit).dimension !== unitOf(tested.unit).dimension) return false;
  if (ratio === true || period === 'none' || (period === 'year' && tested.kind !== 'stock')) return true;
  const { counted = 'none' } = tested;
  return isByThing(period) ? isByThing(counted) || isOfEach(quantity, tested) : period === counted;
}

/** Each of several has it, and all of them together have no more of it: a width, a temperature; not a number of things or an area. */
function isOfEach<L>({ unit, bounded }: ProseQuantity, { kind }: TestedNumber<L>): boolean {
  const { counts, dimension } = unitOf(unit);
  return bounded && !counts && intensive.test(dimension) && kind !== 'stock' && kind !== 'flow';
}

const intensive = /^\? (?:m|cm|mm|米|厘米|毫米|°|℃|°c|lx|db|db\(a\)|m\/s)$/;

/** 每輛車不少於3人 says a criterion's 3人, whatever that counts by. */
function isSameForEach<L>({ unit, period }: ProseQuantity, tested: TestedNumber<L>): boolean {
  return isByThing(period) && unitOf(unit).dimension === unitOf(tested.unit).dimension;
}

/** How often the text says, where it is held against how often is tested: 每半年1次 is 2次/年. */
function sameRate<L>(quantity: ProseQuantity, { unit }: TestedNumber<L>): Exact | undefined {
  const rate = unit.includes('/') ? rateOf(countedAlike(quantity, unit)) : undefined;
  return rate?.dimension === unitOf(unit).dimension ? rate.value : undefined;
}

/** 每學期2次 and 2次/學期, 每千米2名 and 2人/km: by the same thing, which has no length of its own. */
function countedAlike(quantity: ProseQuantity, unit: string): ProseQuantity {
  const beneath = foldScript(unit.slice(unit.indexOf('/') + 1));
  const { each } = quantity;
  const names = [beneath, ...(spelledOut[beneath] ?? [])];
  return each !== undefined && names.some((name) => each.startsWith(name)) ? { ...quantity, per: beneath } : quantity;
}

const spelledOut: Readonly<Record<string, readonly string[]>> = {
  km: ['千米', '公里'],
  m: ['米'],
  m2: ['平方米'],
  'm²': ['平方米'],
};

/** A number that the text bounds from one side and a criterion from the other; ratios may be told either way round. */
export function findReversed<L extends { readonly comparator: Comparator; readonly level: unknown }>(
  reading: ProseReading,
  quantities: readonly ProseQuantity[],
  tested: readonly TestedNumber<L>[],
): readonly NumberDisagreement<L>[] {
  const sided = tested.filter(({ leaf, ratio }) => ratio !== true && opposite[leaf.comparator] !== undefined);
  return sided.flatMap((one) => {
    const said = quantities.filter((quantity) => agrees(quantity, one));
    const others = tested.filter((other) => other !== one && said.some((quantity) => agrees(quantity, other)));
    const [quantity] = said;
    if (quantity === undefined || quantity.window === true || said.length > 1 || others.length > 0) return [];
    const bound = findBounds(reading).find(({ start }) => start === quantity.start);
    const isReversed = bound?.comparator === opposite[one.leaf.comparator] && !isCase(reading, quantity);
    return isReversed ? [{ quantity, tested: one }] : [];
  });
}

const opposite: Readonly<Partial<Record<Comparator, Comparator>>> = { 'at-least': 'at-most', 'at-most': 'at-least' };

/** 不少於4次的，: for whom something is; 至少每15天: how often. */
function isCase({ folded }: ProseReading, { start, end }: ProseQuantity): boolean {
  return (
    /^(?:及?以[上下内])?[^，。；]{0,6}[的时]，/.test(folded.slice(end, end + 12)) ||
    /[每隔]/.test(folded.slice(Math.max(0, start - 6), start))
  );
}

/**
 * 或 between two numbers that belong to different criteria. Undefined where the text joins none by it; `pair` are the
 * criteria, in the order of the text.
 */
export function findAlternative<L>(
  reading: ProseReading,
  quantities: readonly ProseQuantity[],
  tested: readonly TestedNumber<L>[],
): (Span & { readonly pair: readonly [L, L] }) | undefined {
  for (let at = 1; at < quantities.length; at++) {
    const [left, right] = [quantities[at - 1], quantities[at]];
    if (!left || !right) continue;
    const word = orBetween(reading, left, right);
    const a = tested.find((one) => agrees(left, one));
    const b = tested.find((one) => agrees(right, one));
    if (word && a && b && a.leaf !== b.leaf) return { ...word, pair: [a.leaf, b.leaf] };
  }
  return undefined;
}

function orBetween(reading: ProseReading, left: Span, right: Span): Span | undefined {
  const between = reading.text.slice(left.end, right.start);
  if (/[。；;]|\.\s/.test(between)) return undefined;
  if (reading.language === 'en') {
    const at = between.search(/\bor\b/i);
    return at < 0 ? undefined : { start: left.end + at, end: left.end + at + 2 };
  }
  for (const { phrases } of reading.sentences) {
    for (const { tokens } of phrases) {
      const word = tokens.find(
        ({ start, end, text }) => start >= left.end && end <= right.start && /^(?:或|或者)$/.test(text),
      );
      if (word) return { start: word.start, end: word.end };
    }
  }
  return undefined;
}
