import { compareExact, one, zero } from '../values/exact.ts';
import { findNumbers } from './numbers.ts';
import type { ProseNumber } from './prose-number.ts';
import type { ProseReading } from './reading.ts';
import { lastBefore, type Span } from './span.ts';

/** What says that the number before or behind it is a bound, and so of something. */
export const bound =
  /(?:不少于|不低于|不小于|不大于|不高于|不超过|不多于|不足|至少|最少|最多|最低|最高|多于|少于|大于|小于|高于|低于|超过|达到|等于|[为是达]|控制在|保持在|维持在|[≥≤><=])\s?[约近]?\s?$/;
const boundBehind = /^\s?(?:\(含\))?(?:及)?(?:以上|以下|以内)/;
/** Quantities without a unit, and numbers that are names. */
const dimensionless =
  /pH|[系指基因参]数|权重|之和|总和|倍率|(?<!占)(?:比值|比率|比例|比)(?=[应不为宜是达≥≤]|$)|编号|代码|等级|级别|版本|型号|序号|学历|端口|页码|房号|步骤|号码?(?=[应为宜是])|热线|电话|邮编|邮政编码|密码|密度比|折射率/i;
const share = /(?:率|占比|百分比)[^，。；]{0,6}$/;
/** Behind the number stands nothing that it could count. */
const bareBehind =
  /^\s?(?:$|[,，.。;；:：、）)]|\(含\)|(?:及)?以[上下内]|左右|的(?:(?![\p{Script=Han}])|(?=[应應宜]))|[和或与至到~～—–-])/u;
const ranged = /^\s?[~～—–-]\s?$/;
/** Of what comes before it, a share is meant: 不少於總時間的60. */
const fraction = /(?:不少于|不低于|不小于|不高于|不超过|不大于)[^，。；、\d]{2,12}的\s?$/;
/** 按不低於5的比例. */
const asShare = /^\s?的比例/;
/** 在30內送達. */
const within = /^\s?之?[内前](?=\p{Script=Han}|[，。])(?![部容外侧设厅台])/u;
const joined = /^\s?(?:[、,和或与至到~～—–-]|\(含\)\s?[~～—–至到-]?)\s?$/;

export const englishBound =
  /\b(?:within|at least|not less than|no less than|no fewer than|not fewer than|not more than|no more than|at most|not exceed(?:ing)?|exceeds?|exceed|a (?:minimum|maximum) of|greater than|less than|more than|fewer than|equal to)\s$|[≥≤]\s?$/i;
const englishBehind = /^\s?(?:$|[,.;:)](?!\d)|(?:or|and)\s(?:more|above|less|fewer|below)\b)/;
const englishShare = /\b(?:rate|share|proportion|percentage)\b/gi;
const englishExempt = /\b(?:number|count|pH|ratio|index|coefficient|factor|version|level|class|grade|score)\b/gi;
/** Longer than what says that a number is a bound. */
const longestBound = 40;

/**
 * Numbers of a requirement that measure or count, and do not say what: 導師不少於3。 Ratios, fractions, dates, times,
 * telephone, document and clause numbers, digits in names and quantities without a unit (pH) are none.
 */
export function findBareNumbers(reading: ProseReading): readonly Span[] {
  const text = reading.halfWidth;
  const numbers = findNumbers(reading);
  const isBareEnglish = bareInEnglish(reading.language === 'en' ? text : '');
  return numbers.flatMap((number, at) => {
    if (!isBareNumber(number, at)) return [];
    // 24~28: the range begins at its first number.
    const before = numbers[at - 1];
    const isRange =
      before?.unit === '' && before.kind === 'amount' && ranged.test(text.slice(before.end, number.start));
    return [isRange ? before : number];
  });

  function isBareNumber(number: ProseNumber, at: number): boolean {
    // Nothing is nothing, in whatever unit.
    if (number.kind !== 'amount' || number.unit !== '' || number.value === zero) return false;
    if (!/^[-−—–]?\s?\d/.test(text.slice(number.start))) return false;
    return reading.language === 'en' ? isBareEnglish(number) : isBare(text, number, numbers[at - 1], numbers[at + 1]);
  }
}

function isBare(
  text: string,
  number: ProseNumber,
  before: ProseNumber | undefined,
  after: ProseNumber | undefined,
): boolean {
  const behind = text.slice(number.end, number.end + 8);
  if (
    within.test(behind) &&
    /(?:[在于起铃]|[收报修警完验束单诉]后|之后)\s?$/.test(text.slice(Math.max(0, number.start - 3), number.start)) &&
    !text.slice(Math.max(0, number.start - 3), number.start).endsWith('位于')
  )
    return true;
  if (asShare.test(behind) && bound.test(text.slice(Math.max(0, number.start - 40), number.start))) return true;
  if (!bareBehind.test(behind)) return false;
  // 3、5名 and 3至5名: the unit of the last one serves for all.
  if (after && joined.test(text.slice(number.end, after.start)) && after.kind !== 'reference') return false;
  const start = before && joined.test(text.slice(before.end, number.start)) ? before.start : number.start;
  const left = text.slice(Math.max(0, start - 40), start);
  const phrase = left.slice(Math.max(...[...'，,。；;：:'].map((mark) => left.lastIndexOf(mark))) + 1);
  if (dimensionless.test(phrase) || /[A-Za-z]\s?$/.test(left)) return false;
  if (share.test(phrase.replace(bound, '')) && isProportion(number)) return false;
  return bound.test(left) || boundBehind.test(behind) || (fraction.test(left) && !isProportion(number));
}

/** 占比不低於0.75 is complete; 占比不低於75 lacks its %. */
function isProportion({ value }: ProseNumber): boolean {
  return value !== undefined && compareExact(value, one) <= 0;
}

/** Tells of numbers of an English text. */
function bareInEnglish(text: string): (number: ProseNumber) => boolean {
  const ends = Array.from(text.matchAll(/[.;]\s/g), spanOf);
  const exempt = Array.from(text.matchAll(englishExempt), spanOf);
  const shares = Array.from(text.matchAll(englishShare), spanOf);
  return (number) => {
    const { start, end } = number;
    if (!englishBehind.test(text.slice(end))) return false;
    const sentence = lastBefore(ends, start - 1)?.end ?? 0;
    const before = text.slice(Math.max(sentence, start - longestBound), start);
    if (!englishBound.test(before) || (lastBefore(exempt, start)?.start ?? -1) >= sentence) return false;
    return !isProportion(number) || (lastBefore(shares, start)?.start ?? -1) < sentence;
  };
}

function spanOf({ index, 0: found }: RegExpExecArray): Span {
  return { start: index, end: index + found.length };
}
