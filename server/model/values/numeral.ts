import { type Exact, exact, one, plus, powerOfTen, times, zero } from './exact.ts';
import { read, type ValueReading } from './reading.ts';

export interface Numeral {
  readonly value: Exact;
  /** The place of the last digit written, as a power of ten: 0 for 40, 4 for 40萬, 3 for 1.5萬, 1 for 一百二十. */
  readonly place: number;
  /** Whether 萬 or 億 is in it. */
  readonly inTenThousands: boolean;
  /** Whether it ends in 千, 萬 or 億, as an amount of money without its 元 does. */
  readonly endsInMultiplier: boolean;
}

interface NumeralSlip {
  /** `separators`: commas that do not stand before every third digit. */
  readonly problem: 'unreadable' | 'separators';
}

/** In UTF-16 units. */
export const longestNumeral = 40;

/**
 * A number that is not negative, in Simplified script and half width: `1200`, `1,200`, `1.5万`, `1亿2000万`, `三千二百`,
 * `叁`, `廿五`, `两百`, `二〇一六`, `三点五`. Not colloquial ones that leave the last place unsaid (一百二, 一万二), nor 几十.
 */
export function readNumeral(text: string): ValueReading<Numeral, NumeralSlip> {
  if (text.length > longestNumeral) return { ok: false, problem: 'unreadable' };
  // As most are.
  if (/^\d+$/.test(text)) {
    return read({ value: exact(text) ?? zero, place: 0, inTenThousands: false, endsInMultiplier: false });
  }
  const plain = withoutSeparators(text);
  if (plain === undefined) return { ok: false, problem: 'separators' };
  const part = amount(plain.replace(/[^\d.]/g, (sign) => plainSigns[sign] ?? sign));
  if (!part) return { ok: false, problem: 'unreadable' };
  const numeral = {
    value: part.value,
    place: part.place,
    inTenThousands: /[万亿]/.test(plain),
    endsInMultiplier: /[千仟万亿]$/.test(plain),
  };
  return read(numeral);
}

/** Capital and other forms of digits and multipliers. */
const plainSigns: Readonly<Record<string, string>> = {
  ...Object.fromEntries(
    Array.from('壹贰叁肆伍陆柒捌玖拾佰仟', (capital, at) => [capital, '一二三四五六七八九十百千'[at] ?? '']),
  ),
  ...{ 参: '三', 叄: '三', 弎: '三', 两: '二', 〇: '零', '○': '零', 廿: '二十', 卅: '三十' },
};

/** `1,200,000` and `1 200 000` without what parts the digits; undefined where it parts them otherwise. */
function withoutSeparators(text: string): string | undefined {
  if (!/\d[,\s]+\d/.test(text)) return text;
  const wellParted = /(?<![\d.,])\d{1,3}(?:(?:,\d{3})+|(?:\s\d{3})+)(?![\d,])/g;
  const plain = text.replace(wellParted, (digits) => digits.replace(/[,\s]/g, ''));
  return /[,\s]/.test(plain) ? undefined : plain;
}

interface Amount {
  readonly value: Exact;
  readonly place: number;
}

/** 亿 parts first, 万 next; what follows each is less than one of it. */
function amount(text: string): Amount | undefined {
  for (const [sign, power] of [
    ['亿', 8],
    ['万', 4],
  ] as const) {
    const at = text.lastIndexOf(sign);
    if (at < 0) continue;
    const upper = amount(text.slice(0, at));
    if (!upper) return undefined;
    const raised = raise(upper, power);
    const rest = text.slice(at + 1);
    return rest === '' ? raised : joined(raised, power, rest, sign === '亿' ? amount(rest) : section(rest));
  }
  return section(text);
}

/** 一亿 and 二千万: the lower part is read by itself, and a lower digit that skips places has 零 before it. */
function joined(upper: Amount, power: number, rest: string, lower: Amount | undefined): Amount | undefined {
  if (!lower || upper.place < power) return undefined;
  const digits = wholeDigits(lower.value);
  const skips = digits < power;
  const saysSo = /^[\d零]/.test(rest);
  if (digits > power || (skips && !saysSo)) return undefined;
  return { value: plus(upper.value, lower.value), place: lower.place };
}

function wholeDigits(value: Exact): number {
  return value.split('.')[0]?.length ?? 0;
}

function raise({ value, place }: Amount, power: number): Amount {
  return { value: times(value, powerOfTen(power)), place: place + power };
}

/** Less than 10,000 in Chinese, or digits with at most one of 十百千 behind them. */
function section(text: string): Amount | undefined {
  const [, digits, multiplier = ''] = /^(\d+(?:\.\d+)?)([十百千]?)$/.exec(text) ?? [];
  if (digits !== undefined) return raise(digitsOf(digits), powers.get(multiplier) ?? 0);
  if (/^[零一二三四五六七八九]+(?:点[零一二三四五六七八九]+)?$/.test(text)) {
    return digitsOf(text.replace('点', '.').replace(/[零一二三四五六七八九]/g, (digit) => String(digitValue(digit))));
  }
  return spokenSection(text);
}

function digitsOf(text: string): Amount {
  const point = text.indexOf('.');
  return { value: exact(text) ?? zero, place: point < 0 ? 0 : point + 1 - text.length };
}

const powers: ReadonlyMap<string, number> = new Map([
  ['千', 3],
  ['百', 2],
  ['十', 1],
]);

function digitValue(digit: string): number {
  return '零一二三四五六七八九'.indexOf(digit);
}

/** 三千二百一十, 一百零五, 十二. A digit without its multiplier stands in the ones, so 一百二 is not read as 102. */
function spokenSection(text: string): Amount | undefined {
  let value = zero;
  let below = 4;
  let place = 4;
  for (const [, gap = '', digit = '', multiplier = ''] of text.matchAll(/(零?)([一二三四五六七八九]?)([十百千]?)/g)) {
    if (gap + digit + multiplier === '') continue;
    const power = powers.get(multiplier) ?? 0;
    const tenOrEleven = digit === '' && multiplier === '十';
    const skips = below < 4 && power !== below - 1;
    if (power >= below || (digit === '' && !tenOrEleven) || (skips && gap === '')) return undefined;
    value = plus(value, times(tenOrEleven ? one : (exact(String(digitValue(digit))) ?? zero), powerOfTen(power)));
    below = power;
    place = power;
  }
  const read = text.replace(/零?[一二三四五六七八九]?[十百千]?/g, '');
  return read === '' && place < 4 ? { value, place } : undefined;
}
