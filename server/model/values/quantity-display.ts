import { toSimplified } from '../../base/simplify.ts';
import { compareExact, decimal, type Exact, lastPlace, negate, one, powerOfTen, times, zero } from './exact.ts';
import { type Approximation, convert, isExact, type Quantity } from './quantity.ts';
import { kindOfUnit, unitOf } from './unit.ts';

type DisplayLanguage = 'en' | 'zh-Hans' | 'zh-Hant';

/**
 * As an operator would write it: `1200平方米`, `約539.6億元`, `近40萬家`; `1,200 m²`, `about 53,960,000,000 yuan`. The Chinese
 * forms read back as the same quantity.
 */
export function formatQuantity(quantity: Quantity, language: DisplayLanguage): string {
  const { ratio, tolerance, ...plain } = quantity;
  if (ratio !== undefined) return ratio;
  if (tolerance !== undefined) {
    const off = { ...plain, value: tolerance, place: Math.min(0, lastPlace(tolerance) ?? 0) };
    return `${formatQuantity(plain, language)}±${formatQuantity(off, language)}`;
  }
  if (language === 'en') return inEnglish(quantity);
  const text = inChinese(quantity);
  return language === 'zh-Hans' ? toSimplified(text) : text;
}

const chineseWords: Readonly<Record<Approximation, string>> = { about: '約', under: '近', over: '超過' };
const englishWords: Readonly<Record<Approximation, string>> = { about: 'about ', under: 'nearly ', over: 'over ' };

function inChinese(quantity: Quantity): string {
  const { value, unit, place, approx } = quantity;
  const word = approx ? chineseWords[approx] : '';
  if (!quantity.rounded && place <= 0) return word + withUnit(decimal(value, -place), unit);
  if (isExact(quantity)) return withUnit(decimal(value, 0), unit);
  const inBase = inBaseUnit(quantity);
  return word + withUnit(inTenThousands(inBase, powerFor(inBase, unit)), inBase.unit);
}

/** 億 from 1億 on; but not the unit's own, in which the number would look exact. */
function powerFor({ value, place }: Quantity, unit: string): 4 | 8 {
  const own = lastPlace(unitOf(unit).factor);
  if (own === 4 || own === 8) return own === 4 ? 8 : 4;
  return place < 8 && compareExact(sizeOf(value), powerOfTen(8)) < 0 ? 4 : 8;
}

/** With 萬 (4) or 億 (8) such that the last digit is the one that is known: 1.5萬, 539.6億, 3百萬. */
function inTenThousands({ value, place }: Quantity, power: 4 | 8): string {
  const digits = times(value, powerOfTen(-Math.max(power, place)));
  const between = ['', '十', '百', '千', '萬', '十萬', '百萬', '千萬'][Math.max(place - power, 0)] ?? '';
  return decimal(digits, Math.max(power - place, 0)) + between + (power === 8 ? '億' : '萬');
}

function sizeOf(value: Exact): Exact {
  return compareExact(value, zero) < 0 ? negate(value) : value;
}

function inBaseUnit(quantity: Quantity): Quantity {
  const unit = unitOf(quantity.unit);
  const [base] = kindOfUnit(unit)?.spellings ?? [];
  return (unit.factor !== one && base && convert(quantity, base)) || quantity;
}

function withUnit(digits: string, unit: string): string {
  const name = unit.trim().replace(/[个时项条万亿间户场钟币]/g, (sign) => traditionalSigns[sign] ?? sign);
  return digits + (/^[a-z]/i.test(name) ? ' ' : '') + name;
}

/** The few signs that units are made of, so that no large table is needed for them. */
const traditionalSigns: Readonly<Record<string, string>> = {
  ...{ 个: '個', 时: '時', 项: '項', 条: '條', 万: '萬', 亿: '億' },
  ...{ 间: '間', 户: '戶', 场: '場', 钟: '鐘', 币: '幣' },
};

function inEnglish(quantity: Quantity): string {
  const inBase = inBaseUnit(quantity);
  const { value, place, approx, unit } = inBase;
  const number = grouped(decimal(value, Math.max(-place, 0)));
  const name = englishName(unit, value === one);
  const rounding = quantity.rounded ? ` (rounded to ${grouped(powerOfTen(place))})` : '';
  return (approx ? englishWords[approx] : '') + number + name + rounding;
}

function englishName(unit: string, single: boolean): string {
  const kind = kindOfUnit(unitOf(unit));
  const name = kind ? kind.en[single ? 0 : 1] : unit.trim();
  return name === '' || name === '%' ? name : ` ${name}`;
}

function grouped(digits: string): string {
  return digits.replace(
    /^(-?)(\d+)/,
    (_, sign: string, whole: string) => sign + whole.replace(/\B(?=(?:\d{3})+$)/g, ','),
  );
}
