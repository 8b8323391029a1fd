import { overlapsAny, type Span } from '../wording/span.ts';
import type { DocumentNumber } from './document-number.ts';
import { type DocumentNumberSlip, readDocumentNumber } from './document-number-text.ts';
import type { ValueReading } from './reading.ts';

/** A document number in running text: its units from `start` up to `end`. */
export interface CitedNumber {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly reading: ValueReading<DocumentNumber, DocumentNumberSlip>;
  /** The place in that document that the text goes on to name: 5.2, 第5章, 附錄A. */
  readonly place: string | undefined;
}

const year = '(?:\\s?[-–—:]\\s?(?:\\d[\\dOoIl]{3}|\\d{2})(?![\\dA-Za-z]))?';
const serial = '\\d[\\dOoIl]{0,5}(?:\\.\\d{1,3}){0,2}';
const series = [
  'GB/T|GB/Z|GBZ/T|GBZ|GBJ|GB|GJB/Z|GJB|JJF|JJG',
  'DB\\d{2}(?:\\d{2})?/[TZ]',
  'I[S5][O0]/IEC/IEEE|I[S5][O0]/IEC|I[S5][O0](?:/(?:TS|TR|PAS))?|IEC|CN[S5]',
  'T/[A-Z][A-Z0-9]{1,11}(?:-[A-Z0-9]+)?',
  'Q/[A-Z][A-Z0-9]{1,11}(?:/[A-Z]{1,3})?',
  '[A-Z]{2}/[TZ]',
  '(?:JGJ|CJJ|CECS)(?:/T)?',
  'DB\\d{2}(?:\\d{2})?/(?=\\d{2})',
].join('|');

/** Of sectors that publish standards for all to follow: a number of theirs needs no stroke to be told from a model or a room. */
export const sectors =
  'AQ|BB|CH|CJ|CY|DL|DZ|GA|GC|GH|GM|GY|HB|HG|HJ|HY|JB|JC|JR|JT|JY|LB|LD|LS|LY|MH|MT|MZ|NB|NY|QB|QC|QX|RB|RF|SB|SC|SF|SH|SJ|SL|SN|SW|SY|TB|TD|TY|WB|WH|WM|WS|WW|XB|YB|YC|YD|YS|YY|YZ|ZY';
/** Those with letters in their serial, or of other countries. */
const others =
  '(?:TSG|JT[GSJ](?:/T)?)\\s?[A-Z]?\\d{1,4}(?:[.-]\\d{1,3}(?!\\d))*|ASTM\\s?[A-G]\\d{1,5}M?|(?:DIN\\s|BS\\s|NF\\s)?EN(?:\\sISO|\\sIEC)?\\s\\d{1,6}(?:-\\d{1,3}(?!\\d))*|JIS\\s?[A-Z]\\s?\\d{4}(?:-\\d{1,2}(?!\\d))?';
const numbers = new RegExp(
  `(?<![A-Za-z0-9/])(?:(?:${series})\\s?${serial}(?:-\\d{1,3}(?!\\d))*|(?:${sectors})\\s?\\d{2,6}(?:\\.\\d{1,3}){0,2}(?![\\dA-Za-z])|${others})${year}|建[标標]\\s?\\d{1,4}${year}`,
  'g',
);
/** Other old sectors' numbers: only a year tells them. */
const datedSector = /(?<![A-Za-z0-9/])(?:[A-Z]{2}|DB\d{2}(?:\d{2})?)\s?\d{1,6}(?:\.\d{1,3})?\s?[-–—]\s?\d{4}(?!\d)/g;
const papers =
  /(\p{Script=Han}{1,10})\s*[〔[﹝]\s*\d{4}\s*[〕\]﹞]\s*\d{1,4}\s*[号號]|(\p{Script=Han}{1,10}(?:令|公告))\s*[（(]?(?:\d{4}\s*年\s*)?第\s*\d{1,4}\s*[号號][）)]?/gu;

/** Whether there is anything in a text that a document number has: in most there is not. */
export function mayCite(text: string): boolean {
  return /[A-Z]{2}|[A-Z]\/|[〔[﹝]\s*\d{4}|建[标標]\s?\d|[令告]\s?[（(]?[\d第]/.test(text);
}

/** Every document number in a text, in its order; whatever only looks like one is passed over. */
export function findCitedNumbers(text: string): readonly CitedNumber[] {
  if (!mayCite(text)) return [];
  const series = Array.from(text.matchAll(numbers), spanOf);
  const sectors = Array.from(text.matchAll(datedSector), spanOf);
  const official = Array.from(text.matchAll(papers), (match) => {
    const { start, end } = spanOf(match);
    const issuer = match[1] ?? match[2] ?? '';
    return { start: start + issuer.length - issuerIn(issuer).length, end };
  });
  let found = citedAt(text, series);
  for (const spans of [sectors, official]) {
    const known = found;
    const others = spans.filter((one) => !overlapsAny(known, one));
    if (others.length > 0) found = known.concat(citedAt(text, others)).sort((a, b) => a.start - b.start);
  }
  return found;
}

function spanOf({ index, 0: match }: RegExpExecArray): Span {
  return { start: index, end: index + match.length };
}

function citedAt(text: string, spans: readonly Span[]): readonly CitedNumber[] {
  return spans.flatMap(({ start, end }) => {
    const written = text.slice(start, end);
    const reading = readDocumentNumber(written);
    if (reading.value === undefined) return [];
    return [{ start, end, text: written, reading, place: placeBehind(text, end) ?? placeBefore(text, start) }];
  });
}

const leading =
  /^.*(?:[按依]照|[根依]据|[根依]據|符合|[执執]行|遵守|遵循|[参參][照见見]|根[据據]|[规規]定|[和与與及或见見的由以在对對至]|[发發]布)(?=.{2})/u;

/** The issuer alone: 按照國辦發 → 國辦發. */
function issuerIn(text: string): string {
  return text.replace(leading, '') || text;
}

const chapterOrAnnex =
  /\s?(?:[的之中]|中的|[,，]\s?)?\s?((?:第\s?\d+(?:\.\d+)*\s?[章条條节節]|附[录錄]\s?[A-Z](?:\.\d+)*|[表图圖]\s?\d+|(?:[Cc]lause|[Aa]nnex|[Tt]able)\s[A-Z0-9](?:[\d.]*\d)?))/uy;
const clauseNumber =
  /\s?(?:[的之中]|中的|,\s)\s?(\d{1,2}(?:\.\d{1,2}){1,4})(?![\d.]|\s?(?:平方米|米|[万萬亿億]|[%‰倍元天年月日小人名家個个次項项㎡m]))/uy;

function placeBehind(text: string, at: number): string | undefined {
  return (matchFrom(chapterOrAnnex, text, at) ?? matchFrom(clauseNumber, text, at))?.[1];
}

const ofDocument = /(?<=(?:[Cc]lause|[Aa]nnex|[Tt]able)\s([A-Z0-9][\d.]*)\sof\s)/y;

function placeBefore(text: string, at: number): string | undefined {
  return matchFrom(ofDocument, text, at)?.[1];
}

/** Of a pattern that is sticky: what stands exactly there. */
function matchFrom(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}
