import type { Comparator } from '../values/threshold.ts';
import { type CountingPeriod, findQuantities, type ProseQuantity } from './quantities.ts';
import type { ProseReading } from './reading.ts';
import type { Span } from './span.ts';

/** A bound that a text sets. */
export interface TextBound extends Span {
  readonly comparator: Comparator;
  /** Its numbers as they stand there, with their units; two of `between`. */
  readonly amounts: readonly string[];
  /** As written, Chinese in folded script. */
  readonly unit: string;
  readonly period: CountingPeriod;
  /** What the bound is of, as far as the words around it tell; '' where they do not. */
  readonly subject: string;
  /** The whole sentence, in which it may have another name. */
  readonly sentence: Span;
}

type BoundComparator = Exclude<Comparator, 'between'>;

const chineseBefore: readonly (readonly [RegExp, BoundComparator])[] = [
  [
    /(?:不(?:得|应|宜|能|可)?(?:少|低|小|短)于|最低|(?<![不未得])达到|≥|>=)为?\s?$|(?:至少|最少)[^，。；、\d]{0,8}$/,
    'at-least',
  ],
  [
    /(?:不(?:得|应|宜|能|可)?(?:超过|超出|大于|高于|多于|长于|晚于)|最高|最长|≤|<=)为?\s?$|(?:至多|最多)[^，。；、\d]{0,8}$/,
    'at-most',
  ],
  [/(?:多于|大于|高于|超过|>)\s?$/, 'more-than'],
  [/(?:少于|小于|低于|不足|<)\s?$/, 'less-than'],
  [/等于\s?$/, 'equals'],
];
const englishBefore: readonly (readonly [RegExp, BoundComparator])[] = [
  [
    /(?:\b(?:at least|not less than|no less than|no fewer than|not fewer than|no lower than|minimum of|not be (?:less|lower) than)|≥|>=)\s?$/i,
    'at-least',
  ],
  [
    /(?:\b(?:at most|not more than|no more than|no longer than|no later than|not exceed(?:ing)?|a maximum of|up to|within|not be more than)|≤|<=)\s?$/i,
    'at-most',
  ],
  [/(?:\b(?:more than|greater than|exceed(?:s|ing)?)|>)\s?$/i, 'more-than'],
  [/(?:\b(?:less than|fewer than)|<)\s?$/i, 'less-than'],
  [/\b(?:exactly|equal to)\s?$/i, 'equals'],
];
const atLeastBehind = /^\s?(?:\(含\))?[及或]?以上|^\s(?:or|and)\s(?:more|above)\b/i;
const atMostBehind =
  /^\s?(?:\(含\))?[及或]?(?:以[下内]|之?内(?![部容外设置侧]))|^\s(?:or|and)\s(?:less|fewer|below)\b/i;
const range = /^\s?(?:[~～—–-]|至|到|to)\s?$/;
/** 24 of 24～28 ℃, before the number that bears the unit of both. */
const rangeBefore =
  /(\d+(?:\.\d+)?)\s?(?:[~～—–-]|至|到|\bto)\s?$|(?<=(?:介[于於]|\bbetween)\s?)(\d+(?:\.\d+)?)\s?(?:[与與和]|and)\s?$/i;
/** What is forbidden from some number on is allowed below it: no bound that can be taken as it stands. */
const forbidden = /不得|禁止|严禁|不应|不宜|\b(?:shall|must|may|should) not\b/i;
/** Longer than what says that a number is a bound. */
const longestBound = 24;

/** The bounds that a text sets in numbers with units, in their order; what it merely counts is none. */
export function findBounds(reading: ProseReading): readonly TextBound[] {
  const quantities = findQuantities(reading);
  return quantities.flatMap((one, at): readonly TextBound[] => {
    const [before, next] = [quantities[at - 1], quantities[at + 1]];
    if (before !== undefined && isRange(before, one, reading)) return [];
    if (next !== undefined && isRange(one, next, reading)) return boundOf('between', one, next, one.start, reading);
    const least = rangeBefore.exec(reading.halfWidth.slice(0, one.start));
    if (least !== null) {
      const first = { ...one, start: least.index, end: least.index + (least[1] ?? least[2] ?? '').length };
      return boundOf('between', first, one, least.index, reading);
    }
    const found = sideOf(one, reading);
    return found === undefined ? [] : boundOf(found.side, one, one, found.start, reading);
  });
}

/** 24～28 ℃: both numbers in one unit, or the first without. */
function isRange(a: ProseQuantity, b: ProseQuantity, { halfWidth, folded }: ProseReading): boolean {
  if (a.end > b.start || a.unit !== b.unit) return false;
  const between = halfWidth.slice(a.end, b.start);
  if (range.test(between)) return true;
  return /(?:介于|\bbetween)\s?$/i.test(folded.slice(0, a.start)) && /^\s?(?:[与與和]|and)\s?$/.test(between);
}

/** Whether a number is said to be the least or the most. */
export function leastOrMost(span: Span, reading: ProseReading): 'least' | 'most' | undefined {
  const side = sideOf(span, reading)?.side;
  if (side === 'at-least' || side === 'more-than') return 'least';
  return side === 'at-most' || side === 'less-than' ? 'most' : undefined;
}

function sideOf(
  { start, end }: Span,
  { halfWidth, folded, language }: ProseReading,
): { readonly side: BoundComparator; readonly start: number } | undefined {
  const text = language === 'en' ? halfWidth : folded;
  const from = Math.max(0, start - longestBound);
  const before = text.slice(from, start).replace(/(?:每年|每月|每季度|每周|每次|每日|每天)$/, '');
  for (const [words, side] of language === 'en' ? englishBefore : chineseBefore) {
    const match = words.exec(before);
    if (match !== null) return { side, start: from + match.index };
  }
  const behind = text.slice(end, end + longestBound);
  const phrase = text.slice(0, start).replace(/^.*[，。；,;]/s, '');
  if (forbidden.test(phrase)) return undefined;
  if (atLeastBehind.test(behind)) return { side: 'at-least', start };
  return atMostBehind.test(behind) ? { side: 'at-most', start } : undefined;
}

function boundOf(
  comparator: Comparator,
  first: ProseQuantity,
  last: ProseQuantity,
  start: number,
  reading: ProseReading,
): readonly TextBound[] {
  const sentence = reading.sentences.find((one) => one.start <= first.start && last.end <= one.end);
  if (sentence === undefined) return [];
  const written = ({ start: from, end }: Span) => reading.text.slice(from, end).trim();
  const amounts = comparator === 'between' ? [written(first), written(last)] : [written(first)];
  const { unit, period } = first;
  const span = { start: first.start, end: last.end };
  const subject = subjectOf(start, last.end, sentence, reading);
  return [{ ...span, comparator, amounts, unit, period, subject, sentence }];
}

/** Behind one of these begins what is bound. */
const leads =
  /^.*(?:应当|應當|不得|应|應|宜|须|須|需|可|配备|配備|设置|設置|设立|設立|提供|举办|舉辦|开展|開展|组织|組織|建立|拥有|擁有|具有|具备|具備|安排|每年|每月|每季度|每半年|每周|每週|每次|每日|每天|其中|[有的其])/u;
/** What says how much of something, and not of what. */
const generic =
  /^(?:人数|人數|数量|數量|总数|總數|面积|面積|总面积|總面積|时间|時間|次数|次數|比例|占比|佔比|金额|金額|总额|總額|总量|總量|期限|时长|時長|年限|[总總]?[个個]?[数數])$/;
const longestSubject = 20;

/** The noun before a bound (專職人員人數不少於3人), else the one behind its number (不少於3名專職人員). */
function subjectOf(start: number, end: number, sentence: Span, { text, language }: ProseReading): string {
  if (language === 'en') return englishSubject(text.slice(sentence.start, start));
  const phrases = text.slice(sentence.start, start).split(/[，,；;：:、（(]/);
  const [own = '', before = ''] = phrases.toReversed().map((one) => one.replace(leads, '').trim());
  if (own !== '' && !generic.test(own)) return bounded(own);
  const behind = /^[^，,。；;：:、（(）)的和或并並且與与]*/u.exec(text.slice(end, sentence.end))?.[0].trim() ?? '';
  const isNoun = behind !== '' && !/^(?:以|及|内|內|之|应|應)/.test(behind);
  if (own === '') return bounded(isNoun ? behind : before);
  return bounded(`${before}${own}`);
}

function englishSubject(before: string): string {
  const named =
    /(?:the )?((?:number|area|ratio|rate|share|amount) of [\p{L} -]{2,40}?)\s+(?:shall|should|must|is|are|may)\b[^,;]*$/iu.exec(
      before,
    );
  return named?.[1] ?? '';
}

/** 自收到之日起 is no name of anything. */
function bounded(subject: string): string {
  return Array.from(subject).length <= longestSubject && !/^自|起$|^[从從於于在]/.test(subject) ? subject : '';
}
