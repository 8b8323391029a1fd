import { dividedBy, type Exact, exact, plus, powerOfTen, times, zero } from '../values/exact.ts';
import { unitOf } from '../values/unit.ts';
import { matchAt, namedNumberAt } from './document-numbers.ts';
import { groupedDigits, type ProseNumber } from './prose-number.ts';

const small =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const tens = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
const scales: Readonly<Record<string, number>> = { hundred: 2, thousand: 3, million: 6, billion: 9 };
const months = 'january february march april may june july august september october november december'.split(' ');

const month = `(?:${months.map((name) => `${name[0]?.toUpperCase()}${name.slice(1)}`).join('|')})`;
const date = new RegExp(
  `\\d{4}-\\d{2}-\\d{2}|\\d{1,2}(?:st|nd|rd|th)?\\s${month}(?:,?\\s\\d{4})?|${month}\\s\\d{1,2}(?:st|nd|rd|th)?(?:,\\s?\\d{4})?(?!\\d)|${month}\\s\\d{4}`,
  'y',
);
const time = /\d{1,2}:\d{2}(?!\d)|\d{1,2}\s?[ap]\.?m\.?|\d+\s?[×x]\s?\d+|24\/7/y;
const phone = /\+?\d{2,4}-\d{3,4}-?\d{4,8}|1[3-9]\d{9}(?!\d)/y;
const place =
  /(?:Clauses?|Subclauses?|Tables?|Figures?|Annex(?:es)?|Parts?|Sections?|Chapters?|Steps?|Stages?|Levels?|Phases?|Articles?|Notes?|Examples?|Formulas?|No\.?|Version)\s(?:[A-Z](?:\.\d+)*(?![\p{L}])|\d+(?:\.\d+)*)|\d+(?:\.\d+){2,}|\d+(?:st|nd|rd|th)\b/iuy;
const number = `(?:${groupedDigits}|\\d+(?:,\\d{3})*)(?:\\.\\d+)?`;
const word = [...small.slice(1), ...tens].join('|');
const spelled = `(?:${word}|a(?=\\s(?:hundred|thousand|million|billion)))(?:[\\s-](?:and\\s)?(?:${word}|${Object.keys(scales).join('|')}))*`;
const unit =
  'square\\smet(?:re|er)s?|sq\\.?\\s?m|m²|m2|cubic\\smet(?:re|er)s?|kilomet(?:re|er)s?|centimet(?:re|er)s?|millimet(?:re|er)s?|met(?:re|er)s?|km|cm|mm|kg|kilograms?|tonnes?|' +
  'working\\sdays?|business\\sdays?|calendar\\sdays?|natural\\sdays?|days?|hours?|minutes?|seconds?|weeks?|months?|quarters?|years?|percentage\\spoints?|per\\s?cent|%|‰|yuan|RMB|CNY|persons?|people|times|sessions?|lx|dB|°C|kWh|kW|Mbps|m|h';
const amount = new RegExp(
  `(?:(RMB|CNY|¥)\\s?)?(${number}|${spelled})(?:\\s(hundred|thousand|million|billion))?(?:[\\s-]?(${unit})(?![\\p{L}\\d]))?`,
  'iuy',
);
const fraction =
  /(\d+)\/(\d+)(?![\d/])|(one|two|three|four|five|a)[\s-](halves|half|thirds?|quarters?|fourths?|fifths?|tenths?)(?!\p{L}|\s(?:part(?:y|ies)|persons?))/iuy;
const ratio = /(\d+(?:\.\d+)?)\s?(?:[:∶]|\sto\s|-to-)\s?(\d+(?:\.\d+)?)(?![\d.]*\s(?:days|months|years|people|%))/y;
const loose: Readonly<Record<string, string>> = {
  both: '2',
  twice: '2',
  double: '2',
  pair: '2',
  couple: '2',
  triple: '3',
  dozen: '12',
  half: '0.5',
};
const looseWord = new RegExp(`(?:${Object.keys(loose).join('|')})(?!\\p{L})`, 'iuy');

/** The numbers of an English text: digits, and words up to billions. */
export function findEnglishNumbers(text: string): readonly ProseNumber[] {
  const numbers: ProseNumber[] = [];
  startsWord.lastIndex = 0;
  for (let start = startsWord.exec(text); start !== null; start = startsWord.exec(text)) {
    const number = numberAt(text, start.index);
    if (number === undefined) continue;
    numbers.push(number);
    startsWord.lastIndex = Math.max(number.end, start.index + 1);
  }
  return numbers;
}

/** Where a number, a name with digits, a currency or a word for a number may begin. */
const startsWord = /(?<![\p{L}\d])[\d¥〔[(A-Zabcdefhmnopqstuvz+]/gu;

function numberAt(text: string, at: number): ProseNumber | undefined {
  const plain = (kind: ProseNumber['kind'], found: string | undefined, name = found ?? ''): ProseNumber | undefined =>
    found === undefined ? undefined : { kind, start: at, end: at + found.length, value: undefined, unit: '', name };
  const onDate = matchAt(date, text, at);
  if (onDate !== undefined) return plain('date', onDate, dateName(onDate));
  const atPlace = matchAt(place, text, at);
  if (atPlace !== undefined) return plain('reference', atPlace, atPlace.toLowerCase());
  const atTime = matchAt(time, text, at);
  if (atTime !== undefined) return plain('time', atTime, atTime.replace(/\s/g, ''));
  const call = matchAt(phone, text, at);
  if (call !== undefined) return plain('phone', call);
  const named = namedNumberAt(text, at);
  if (named) return { ...named, value: undefined, unit: '' };
  return shareAt(text, at) ?? amountAt(text, at) ?? looseAt(text, at);
}

const parts: Readonly<Record<string, number>> = { hal: 2, thi: 3, qua: 4, fou: 4, fif: 5, ten: 10 };

function shareAt(text: string, at: number): ProseNumber | undefined {
  fraction.lastIndex = at;
  const match = fraction.exec(text);
  if (match) {
    const over = match[1] ?? String(Math.max(1, small.indexOf((match[3] ?? '').toLowerCase())));
    const under = match[2] ?? String(parts[(match[4] ?? '').slice(0, 3).toLowerCase()] ?? 1);
    const value = dividedBy(times(exact(over) ?? zero, powerOfTen(2)), exact(under) ?? zero);
    if (value) return { kind: 'share', start: at, end: at + match[0].length, value, unit: '', name: '' };
  }
  ratio.lastIndex = at;
  const [whole, a = '', b = ''] = ratio.exec(text) ?? [];
  const name = `${exact(a)}:${exact(b)}`;
  return whole === undefined
    ? undefined
    : { kind: 'ratio', start: at, end: at + whole.length, value: undefined, unit: '', name };
}

function amountAt(text: string, at: number): ProseNumber | undefined {
  amount.lastIndex = at;
  const match = amount.exec(text);
  if (!match) return undefined;
  const [whole, currency, digits = '', scale, written] = match;
  const base = /^\d/.test(digits) ? exact(digits.replace(/[,\s]/g, '')) : spelledValue(digits);
  if (base === undefined) return undefined;
  const value = scale === undefined ? base : times(base, powerOfTen(scales[scale.toLowerCase()] ?? 0));
  const name = written ?? (currency === undefined ? '' : 'yuan');
  const known = name
    .toLowerCase()
    .replace(/\s/g, '')
    .replace(/^(?:business)/, 'working')
    .replace(/^squaremet(?:re|er)s?$/, 'm2');
  const one = /^(?:one|a)$/i.test(digits) && scale === undefined;
  const kind = /^(?:%|per\s?cent)$/i.test(name) ? 'share' : one ? 'loose' : 'amount';
  return { kind, start: at, end: at + whole.length, value: times(value, unitOf(known).factor), unit: known, name: '' };
}

function looseAt(text: string, at: number): ProseNumber | undefined {
  const found = matchAt(looseWord, text, at);
  if (found === undefined) return undefined;
  const value = exact(loose[found.toLowerCase()] ?? '');
  return { kind: 'loose', start: at, end: at + found.length, value, unit: '', name: '' };
}

/** "two hundred and fifty" → 250. */
function spelledValue(text: string): Exact | undefined {
  let total = zero;
  let current = zero;
  for (const part of text.toLowerCase().split(/[\s-]+/)) {
    if (part === 'and') continue;
    const ones = part === 'a' ? 1 : small.indexOf(part);
    const ten = tens.indexOf(part);
    const power = scales[part];
    if (power === 2) current = times(current, powerOfTen(2));
    else if (power !== undefined) {
      total = plus(total, times(current, powerOfTen(power)));
      current = zero;
    } else if (ones >= 0) current = plus(current, exact(String(ones)) ?? zero);
    else if (ten >= 0) current = plus(current, exact(String((ten + 2) * 10)) ?? zero);
    else return undefined;
  }
  return plus(total, current);
}

function dateName(text: string): string {
  if (/^\d{4}-/.test(text)) return text;
  const name = months.findIndex((one) => text.toLowerCase().includes(one));
  const year = /\b\d{4}\b/.exec(text)?.[0];
  const day = /(?<!\d)\d{1,2}(?!\d)/.exec(text.replace(/\b\d{4}\b/, ''))?.[0];
  return [year, String(name + 1).padStart(2, '0'), day?.padStart(2, '0')]
    .filter((part) => part !== undefined)
    .join('-');
}
