import { toHalfWidth } from '../../base/width.ts';
import { foldScript } from '../wording/fold.ts';
import { namesBound, wordBefore, wordBehind, wordInside } from './approximation.ts';
import { exact, negate, one } from './exact.ts';
import { longestNumeral, type Numeral, readNumeral } from './numeral.ts';
import { type Approximation, convert, type Quantity } from './quantity.ts';
import { readRatio, withoutPeriod, withTolerance } from './quantity-forms.ts';
import { type Misread, read, type ValueReading } from './reading.ts';
import { isTenThousands, kindOfUnit, sameUnit, spellingOf, unitOf } from './unit.ts';

/** A quantity as it stands in a file: a scalar (`text` alone), or `{value, unit, approx}`. */
export interface WrittenQuantity {
  readonly text: string;
  readonly unit?: string;
  readonly approx?: Approximation;
}

export type QuantitySlip =
  /** `range`: 3—5. `bound`: 至少 3. `separators`: 12,00. `approximated-twice`: 約 in the text, another in `approx`. */
  | { readonly problem: 'empty' | 'unreadable' | 'range' | 'bound' | 'separators' | 'approximated-twice' }
  /** `written` is the author's unit, `expected` the indicator's. */
  | { readonly problem: 'unit-mismatch'; readonly written: string; readonly expected: string }
  /** 78.8億 where 千元 is asked: without its 元, nobody knows what 億 multiplies. */
  | { readonly problem: 'multiplier-without-unit'; readonly expected: string };

/**
 * A quantity in the indicator's unit ('' for none). Writing the indicator's own unit changes nothing: 394萬元 where 萬元
 * is asked is the plain number 394. Where 千元 is asked it is 3940, rounded to 10.
 */
export function readQuantity(written: WrittenQuantity | string, unit: string): ValueReading<Quantity, QuantitySlip> {
  const { text, unit: given, approx } = typeof written === 'string' ? { text: written } : written;
  const reading = given === undefined ? readText(text, unit, false) : inGivenUnit(text, given, unit);
  if (approx === undefined || reading.value === undefined || reading.value.approx === approx) return reading;
  if (reading.value.approx !== undefined) return { ok: false, problem: 'approximated-twice' };
  return { ...reading, value: { ...reading.value, approx, rounded: false } };
}

function inGivenUnit(text: string, given: string, unit: string): ValueReading<Quantity, QuantitySlip> {
  const reading = readText(text, given, true);
  if (reading.value === undefined) return reading;
  const quantity = convert(reading.value, unit);
  if (!quantity) return mismatch(given, unit);
  const inTenThousands = !sameUnit(unitOf(given), unitOf(unit)) && isTenThousands(unitOf(given));
  const place = inTenThousands || quantity.rounded ? quantity.place : Math.min(quantity.place, 0);
  const rounded = quantity.approx === undefined && (quantity.rounded || inTenThousands);
  return { ...reading, value: { ...quantity, place, rounded } };
}

function mismatch(written: string, expected: string): Misread<Quantity, QuantitySlip> {
  return { ok: false, problem: 'unit-mismatch', written, expected };
}

/** Whatever is longer is prose that slipped in here, and not worth trying every place where a unit may begin. */
const longestQuantity = 80;

/** `stated`: the unit stands beside the text, so {value: 40萬, unit: 元} lacks nothing. */
function readText(source: string, unit: string, stated: boolean): ValueReading<Quantity, QuantitySlip> {
  if (/^\d+$/.test(source)) return plainNumber(source, unit);
  if (source.length > longestQuantity) return { ok: false, problem: 'unreadable' };
  const key = `${stated}\0${unit}\0${source}`;
  const known = remembered.get(key);
  if (known !== undefined) return known;
  const reading = readWritten(source, unit, stated);
  if (remembered.size >= rememberedAtMost) remembered.clear();
  remembered.set(key, reading);
  return reading;
}

/** Thousands of reports write the same bounds and small amounts; there is no end of others. */
const remembered = new Map<string, ValueReading<Quantity, QuantitySlip>>();
const rememberedAtMost = 4096;

function readWritten(source: string, unit: string, stated: boolean): ValueReading<Quantity, QuantitySlip> {
  const text = normalized(source);
  if (text === '') return { ok: false, problem: 'empty' };
  const own = inOtherForm(text, unit, stated);
  if (own !== undefined) return own;
  if (namesBound(text)) return { ok: false, problem: 'bound' };
  if (range.test(text)) return { ok: false, problem: 'range' };
  const front = wordBefore(text);
  const behind = wordBehind(front.rest);
  const body = split(behind.rest, unit);
  if (body === undefined) return { ok: false, problem: 'unreadable' };
  const inside = wordInside(body.numeral);
  const words = [front.approx, behind.approx, inside.approx].filter((word) => word !== undefined);
  if (words.length > 1) return { ok: false, problem: 'approximated-twice' };
  const numeral = readNumeral(inside.rest);
  if (!numeral.ok) return { ok: false, problem: numeral.problem };
  if (body.unit === undefined && numeral.value.endsInMultiplier && isMultiple(unit, stated)) {
    return withoutUnit(source, unit);
  }
  const converted = convert(quantityOf(body, numeral.value, words[0], unit), unit);
  return converted ? read(converted) : mismatch(authorsSpelling(source, body.written), unit);
}

const boundInside = /至[少多]|最[少多]|不[少低多高大]于|不超过/;

/** 1:5, 23±2 ℃ and 每半年1次; undefined for what is written as most quantities are. */
function inOtherForm(text: string, unit: string, stated: boolean): ValueReading<Quantity, QuantitySlip> | undefined {
  const ratio = readRatio(text, unit);
  if (ratio !== undefined) return read(ratio);
  const isCounted = text.startsWith('每');
  if (isCounted && boundInside.test(text)) return { ok: false, problem: 'bound' };
  const counted = isCounted ? withoutPeriod(text) : undefined;
  if (counted !== undefined) return readText(counted, unit, stated);
  const parts = text.includes('±') ? withTolerance(text) : undefined;
  if (parts === undefined) return undefined;
  const [value, off] = [readText(parts.value, unit, stated), readText(parts.tolerance, unit, stated)];
  if (value.value === undefined || off.value === undefined) return value.ok ? off : value;
  return read({ ...value.value, tolerance: off.value.value });
}

const range = /[\d一二三四五六七八九十百千万亿]\D{0,4}?(?:[~–—-]|至|到)\s*[\d一二三四五六七八九十]/;

function plainNumber(digits: string, unit: string): ValueReading<Quantity, QuantitySlip> {
  const value = digits.length > longestNumeral ? undefined : exact(digits);
  if (value === undefined) return { ok: false, problem: 'unreadable' };
  return read({ value, unit, place: 0, approx: undefined, rounded: false });
}

function quantityOf(body: Body, numeral: Numeral, approx: Approximation | undefined, unit: string): Quantity {
  const rounded = numeral.inTenThousands && approx === undefined;
  const place = numeral.inTenThousands ? numeral.place : Math.min(numeral.place, 0);
  const value = body.negative ? negate(numeral.value) : numeral.value;
  return { value, unit: body.unit ?? unit, place, approx, rounded };
}

/** Whether a multiplier before it is one too many: before money that is not named, and before 萬平方米 or 千元. */
function isMultiple(unit: string, stated: boolean): boolean {
  const { dimension, factor } = unitOf(unit);
  return factor !== one || (dimension === 'money' && !stated);
}

function withoutUnit(source: string, unit: string): Misread<Quantity, QuantitySlip> {
  const base = kindOfUnit(unitOf(unit))?.spellings[0] ?? unit;
  const slip = { ok: false, problem: 'multiplier-without-unit', expected: base } as const;
  const repaired = source.trim() + base;
  const meant = readText(repaired, unit, false);
  return meant.ok ? { ...slip, repaired, value: meant.value } : slip;
}

/** The unit as the author wrote it, script and width included. */
function authorsSpelling(source: string, written: string): string {
  const ending = source.trim().slice(-written.length);
  return normalized(ending) === written ? ending : written;
}

interface Body {
  readonly negative: boolean;
  readonly numeral: string;
  /** Undefined where no unit is written. */
  readonly unit: string | undefined;
  readonly written: string;
}

const numeralSigns = '\\d.,\\s零一二两三四五六七八九十百千万亿点〇○廿卅壹贰叁参叄肆伍陆柒捌玖拾佰仟余多几来';
const numeralThenUnit = new RegExp(`^([${numeralSigns}]+)(.*)$`);

/** Numeral and unit apart. The indicator's own unit is looked for first: 千 in 5千克 belongs to the unit. */
function split(text: string, unit: string): Body | undefined {
  const currency = /^(?:人民币|rmb|cny|¥)\s*(?=[\d一二三四五六七八九十两])/i.exec(text)?.[0] ?? '';
  const percent = /^百分之/.exec(text)?.[0] ?? '';
  const signed = text.slice(currency.length + percent.length);
  const [, sign = '', unsigned = ''] = /^((?:[-−]|负)?)\s*(.*)$/.exec(signed) ?? [];
  const negative = sign !== '';
  if (percent !== '') return { negative, numeral: unsigned, unit: '%', written: '%' };
  const own = ownUnitAt(unsigned, unit);
  if (own !== undefined) {
    return { negative, numeral: unsigned.slice(0, own).trim(), unit, written: unsigned.slice(own) };
  }
  const [, numeral = '', rest = ''] = numeralThenUnit.exec(unsigned) ?? [];
  const written = rest.trim();
  if (numeral === '' || !unitLike.test(written)) return undefined;
  const money = written === '' && currency !== '' ? '元' : undefined;
  return { negative, numeral: numeral.trim(), unit: written === '' ? money : written, written };
}

/** Letters, signs such as %, ℃ and ㎡, and the 2 of m2; but 1e3 is no number of anything. */
const unitLike = /^(?!e\d)[\p{L}\p{No}%‰/°·℃℉\u3371-\u337a\u3380-\u33df-]{0,20}[23]?(?:\/\d{1,4}[\p{L}]{1,8})?$/iu;

/**
 * Where the longest ending begins that is the indicator's unit by one of its names. Not the 萬元 of 3千萬元, whose 千 and 萬
 * go together.
 */
function ownUnitAt(text: string, unit: string): number | undefined {
  if (unit.trim() === '') return undefined;
  const own = unitOf(unit);
  for (let at = 1; at < text.length; at++) {
    const ending = text.slice(at);
    if (spellingOf(ending) !== spellingOf(unit) && !sameUnit(unitOf(ending), own)) continue;
    const numeral = readNumeral(wordInside(text.slice(0, at).trim()).rest);
    const belongs = own.factor === one || !/[十百千万亿]$/.test(text.slice(0, at));
    if (numeral.ok && belongs) return at;
  }
  return undefined;
}

/** Simplified, half width, without white space around or before 萬. */
function normalized(text: string): string {
  return foldScript(toHalfWidth(text))
    .replace(/[\u3000\u00a0\u2009\u202f]/g, ' ')
    .replace(/￥/g, '¥')
    .replace(/(?<=\d) +(?=[百千万亿])/g, '')
    .trim();
}
