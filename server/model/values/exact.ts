declare const exactMark: unique symbol;

/**
 * A rational number without rounding, as text: `1200`, `-26.6`, or `571/2149` where no decimal ends. One number has one
 * spelling, so `===` compares, and it can be kept, hashed and sent as it is.
 */
export type Exact = string & { readonly [exactMark]: true };

interface Fraction {
  readonly over: bigint;
  /** Above 0. */
  readonly under: bigint;
}

/** A decimal such as `-12.50`; undefined for any other text. */
export function exact(text: string): Exact | undefined {
  if (isShort(text) && (text.length === 1 || !text.startsWith('0'))) return text as Exact;
  return /^-?\d+(?:\.\d+)?$/.test(text) ? spell(parse(text)) : undefined;
}

/** Whether it is up to seven digits and nothing else, as most numbers are: two of them multiply without loss as they are. */
function isShort(text: string): boolean {
  if (text.length > 7 || text.length === 0) return false;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit < 48 || unit > 57) return false;
  }
  return true;
}

/** A whole number that is not too large to be kept exactly. */
export function spellWhole(number: number): Exact {
  return String(number) as Exact;
}

export const zero = spell({ over: 0n, under: 1n });
export const one = spell({ over: 1n, under: 1n });
export const half = spell({ over: 1n, under: 2n });

/** 10 to that power; negative powers give 0.1, 0.01, … */
export function powerOfTen(power: number): Exact {
  if (power >= 0 && power < 16) return spellWhole(10 ** power);
  const digits = 10n ** BigInt(Math.abs(power));
  return spell(power < 0 ? { over: 1n, under: digits } : { over: digits, under: 1n });
}

export function plus(a: Exact, b: Exact): Exact {
  if (isShort(a) && isShort(b)) return spellWhole(Number(a) + Number(b));
  const [x, y] = [parse(a), parse(b)];
  return spell({ over: x.over * y.under + y.over * x.under, under: x.under * y.under });
}

export function minus(a: Exact, b: Exact): Exact {
  return plus(a, negate(b));
}

export function times(a: Exact, b: Exact): Exact {
  if (a === one) return b;
  if (b === one) return a;
  if (isShort(a) && isShort(b)) return spellWhole(Number(a) * Number(b));
  const [x, y] = [parse(a), parse(b)];
  return spell({ over: x.over * y.over, under: x.under * y.under });
}

/** Undefined when `b` is 0. */
export function dividedBy(a: Exact, b: Exact): Exact | undefined {
  if (b === one) return a;
  const [x, y] = [parse(a), parse(b)];
  if (y.over === 0n) return undefined;
  const sign = y.over < 0n ? -1n : 1n;
  return spell({ over: x.over * y.under * sign, under: x.under * y.over * sign });
}

export function negate(a: Exact): Exact {
  const { over, under } = parse(a);
  return spell({ over: -over, under });
}

/** Below 0, 0 or above 0, as `a` is less than, equal to or more than `b`. */
export function compareExact(a: Exact, b: Exact): number {
  if (a === b) return 0;
  if (isShort(a) && isShort(b)) return Number(a) - Number(b);
  const [x, y] = [parse(a), parse(b)];
  return x.over * y.under < y.over * x.under ? -1 : 1;
}

export function isWhole(a: Exact): boolean {
  if (isShort(a)) return true;
  return parse(a).under === 1n;
}

/** The greatest whole number that is not above it. */
export function floor(a: Exact): Exact {
  const { over, under } = parse(a);
  const towardsZero = over / under;
  return spell({ over: over < 0n && over % under !== 0n ? towardsZero - 1n : towardsZero, under: 1n });
}

/** The place of its last digit that is not 0, as a power of ten: 2 for 1200, -1 for 26.6. Undefined for 0 and 571/2149. */
export function lastPlace(a: Exact): number | undefined {
  if (a === zero || a.includes('/')) return undefined;
  const point = a.indexOf('.');
  if (point >= 0) return point + 1 - a.length;
  return a.length - a.replace(/0+$/, '').length;
}

/** With so many decimals, halves rounded away from 0: 571/2149 with 2 is `0.27`. */
export function decimal(a: Exact, places: number): string {
  const { over, under } = parse(a);
  const size = over < 0n ? -over : over;
  const scaled = (2n * size * 10n ** BigInt(places) + under) / (2n * under);
  return (over < 0n && scaled > 0n ? '-' : '') + placePoint(scaled, places);
}

function parse(text: string): Fraction {
  const [over = '', under] = text.split('/');
  if (under !== undefined) return { over: BigInt(over), under: BigInt(under) };
  const [whole = '', decimals = ''] = over.split('.');
  return { over: BigInt(whole + decimals), under: 10n ** BigInt(decimals.length) };
}

function spell({ over, under }: Fraction): Exact {
  const divisor = greatestCommonDivisor(over < 0n ? -over : over, under);
  const [top, bottom] = [over / divisor, under / divisor];
  const places = decimalPlaces(bottom);
  if (places === undefined) return `${top}/${bottom}` as Exact;
  const digits = (top * 10n ** BigInt(places)) / bottom;
  return ((digits < 0n ? '-' : '') + placePoint(digits < 0n ? -digits : digits, places)) as Exact;
}

function placePoint(digits: bigint, places: number): string {
  const text = String(digits).padStart(places + 1, '0');
  return places === 0 ? text : `${text.slice(0, -places)}.${text.slice(-places)}`;
}

/** How many decimals a fraction with this denominator has; undefined when they do not end. */
function decimalPlaces(denominator: bigint): number | undefined {
  let [rest, twos, fives] = [denominator, 0, 0];
  for (; rest % 2n === 0n; rest /= 2n) twos++;
  for (; rest % 5n === 0n; rest /= 5n) fives++;
  return rest === 1n ? Math.max(twos, fives) : undefined;
}

function greatestCommonDivisor(a: bigint, b: bigint): bigint {
  while (b !== 0n) [a, b] = [b, a % b];
  return a;
}
