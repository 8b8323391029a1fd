import { dividedBy } from '../values/exact.ts';
import { unitOf } from '../values/unit.ts';
import { findNumbers } from './numbers.ts';
import type { ProseNumber } from './prose-number.ts';
import type { ProseReading } from './reading.ts';
import { overlapsAny, type Span } from './span.ts';

/** How a number, its unit or its sign is written otherwise than standards write it. `instead` is in Traditional script. */
interface NumberForm extends Span {
  readonly kind: 'range' | 'hyphen' | 'percent' | 'unit' | 'sign' | 'date' | 'no-date' | 'time' | 'spoken' | 'numeral';
  /** The form to write; absent where several would do. */
  readonly instead?: string;
}

const digits = '\\d+(?:\\.\\d+)?';
/** 40～60%, 3～5萬元: the first number lacks what only the second says. */
const sharedUnit = new RegExp(
  `(?<![\\d.第])(${digits})\\s?([~～—－–-])\\s?(${digits})\\s?([%‰]|[万亿](?=元|人|次|件|平|[^\\p{Script=Han}]))`,
  'gu',
);
const square = /(?<=\d\s?)([ckdm]?m)([23])(?![\dA-Za-z²³])/g;
/** 20平方, as it is said. */
const saidSquare = /(?<=\d\s?)(平方|立方)(?!公?[米尺里]|[千厘毫分]米|英|海|[A-Za-z])/g;
const compared = /([≤≥])\s?(?=\d)/g;
const dayNumber = /(?<=(?:\d|[每当当本次上下]|翌)月\d{1,2})[号號](?![楼樓线線机機院库庫馆館门門])/g;
const dayOfYear = /(?<!\d)(\d{1,2})月(\d{1,2})[日号號]/g;
/** Units that the law no longer knows, with what is written for them. */
const oldUnit = /(?<=\d\s?)(公分|公尺|公升|英寸|英尺|市斤)(?!之)/g;
const oClock =
  /(?<=(?:[在于於自从從]|上午|下午|中午|晚上|早上|凌晨|傍晚|早|晚|每日|每天|次日|当日|當日|至|到|[~～—－–-])\s?\d{1,2})[点點](?!\d|要求|内容|內容|意[见見]|建[议議]|方面|[上中]|[、，]?[（(])(?:整|钟)?|(?<=(?<![.\d百])\d{1,2})[点點](?=[~～—－–-]\s?\d{1,2}[点點:：]|至\d{1,2}[点點]|半(?![径徑])|整|钟|鐘)(?:整|钟)?/g;

const upright: Readonly<Record<string, string>> = { 2: '²', 3: '³' };
const inWords: Readonly<Record<string, string>> = { '≤': '不大於', '≥': '不小於' };

const today: Readonly<Record<string, string>> = { 公分: '厘米', 公尺: '米', 公升: '升' };

/** 2月29日 comes round now and then. */
function isDate(month: number, day: number): boolean {
  if (month < 1 || month > 12 || day < 1) return false;
  return day <= (month === 2 ? 29 : [4, 6, 9, 11].includes(month) ? 30 : 31);
}

/** The numbers of a Chinese text that are not written as in standards, in its order; none in quotations and references. */
export function findNumberForms(reading: ProseReading): readonly NumberForm[] {
  if (reading.language === 'en') return [];
  const { halfWidth: text } = reading;
  const found: NumberForm[] = [];
  const add = (pattern: RegExp, form: (match: RegExpExecArray) => Omit<NumberForm, 'start' | 'end'>): void => {
    for (const match of text.matchAll(pattern)) {
      found.push({ ...form(match), start: match.index, end: match.index + match[0].length });
    }
  };
  add(sharedUnit, ({ index, 0: whole, 1: from = '', 3: to = '' }) => {
    const unit = reading.text.charAt(index + whole.length - 1);
    const gap = /[%‰％]/.test(unit) ? ' ' : '';
    return { kind: 'range', instead: `${from}${gap}${unit}～${to}${gap}${unit}` };
  });
  found.push(...hyphens(reading, text), ...percents(reading, text), ...numerals(reading, text));
  add(square, ([, unit = '', power = '']) => ({ kind: 'unit', instead: `${unit}${upright[power]}` }));
  add(saidSquare, ([said = '']) => ({ kind: 'spoken', instead: `${said}米` }));
  add(compared, ([, sign = '']) => ({ kind: 'sign', instead: inWords[sign] ?? '' }));
  add(oldUnit, ([said = '']) => ({ kind: 'spoken', instead: today[said] ?? '' }));
  for (const { index, 0: written, 1: month, 2: day } of text.matchAll(dayOfYear)) {
    if (isDate(Number(month), Number(day))) continue;
    found.push({ kind: 'no-date', start: index, end: index + written.length });
  }
  add(dayNumber, () => ({ kind: 'date', instead: '日' }));
  add(oClock, () => ({ kind: 'time' }));
  const kept = found.filter((span) => !overlapsAny(reading.apart, span)).sort((a, b) => a.start - b.start);
  return kept.filter((span, at) => span.start >= (kept[at - 1]?.end ?? 0));
}

/** 160-180字: the stroke between two amounts of one unit. Telephone numbers, dates and names with a stroke are no amounts. */
function hyphens(reading: ProseReading, text: string): readonly NumberForm[] {
  const numbers = /\d\s?-\s?\d/.test(text) ? findNumbers(reading) : [];
  return numbers.flatMap((number, at) => {
    const next = numbers[at + 1];
    if (next === undefined || !isRange(number, next, text)) return [];
    const stroke = text.indexOf('-', number.end);
    return [{ kind: 'hyphen' as const, start: stroke, end: stroke + 1, instead: '～' }];
  });
}

function isRange(from: ProseNumber, to: ProseNumber, text: string): boolean {
  if (
    from.kind !== 'amount' ||
    to.kind !== 'amount' ||
    to.unit === '' ||
    !/^\s?-\s?$/.test(text.slice(from.end, to.start))
  )
    return false;
  if (!/\d/.test(text.charAt(from.end - 1)) || /[A-Za-z\d#-]/.test(text.charAt(from.start - 1))) return false;
  return from.unit === '' || from.unit === to.unit;
}

/** 百分之八十. */
function percents(reading: ProseReading, text: string): readonly NumberForm[] {
  if (!text.includes('百分之')) return [];
  return findNumbers(reading).flatMap((number) => {
    const { kind, value, start, end } = number;
    if (kind !== 'share' || value === undefined || !text.startsWith('百分之', start)) return [];
    return [{ kind: 'percent' as const, start, end, instead: `${value} %` }];
  });
}

/** 五百lx: beside the sign of a unit stand figures. */
function numerals(reading: ProseReading, text: string): readonly NumberForm[] {
  if (!/[一二两三四五六七八九十百千万]\s?(?:[A-Za-z]{1,3}(?![A-Za-z])|[℃%‰])/.test(text)) return [];
  return findNumbers(reading).flatMap(({ kind, value, unit, start, end }) => {
    if (kind !== 'amount' || value === undefined || !/^(?:[a-z℃%‰]|[A-Z][A-Za-z])/.test(unit)) return [];
    const written = text.slice(start, end - unit.length);
    if (/\d/.test(written) || /[A-Za-z]/.test(text.charAt(end))) return [];
    const figures = dividedBy(value, unitOf(unit).factor);
    return figures === undefined ? [] : [{ kind: 'numeral' as const, start, end, instead: `${figures} ${unit}` }];
  });
}
