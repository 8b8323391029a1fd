import { dividedBy, type Exact, powerOfTen, times } from '../values/exact.ts';
import { readNumeral } from '../values/numeral.ts';
import { unitOf } from '../values/unit.ts';
import { matchAt, namedNumberAt } from './document-numbers.ts';
import { groupedDigits, type ProseNumber, withoutTime } from './prose-number.ts';
import { type ProseReading, phraseAt, type WordedPhrase } from './reading.ts';
import type { Span } from './span.ts';

const han = '零一二两三四五六七八九十百千万亿〇廿卅壹贰叁参肆伍陆柒捌玖拾佰仟';
const digits = `(?:${groupedDigits}|\\d+(?:,\\d{3})*)(?:\\.\\d+)?`;

const units =
  '亿元人民币|万元人民币|元人民币|万平方米|平方公里|吨标准煤|个百分点|个工作日|个自然日|日历天|平方米|立方米|百分点|工作日|自然日|个小时|个季度|个星期|人民币|' +
  'kW·h|Mbps|Gbps|公里|千米|厘米|毫米|微米|平米|公斤|千克|毫克|毫升|亿元|万元|千元|美元|欧元|港元|日元|个月|小时|季度|学年|年度|分钟|秒钟|星期|学时|课时|人次|人日|人天|人月|家次|场次|分贝|' +
  '公顷|kWh|min|MHz|GHz|km|cm|mm|m2|m3|m²|m³|㎡|kg|mg|mL|dB|lx|kW|MPa|kPa|hPa|Pa|MΩ|kΩ|Ω|kV|mA|kN|ppm|μm|Hz|MB|GB|TB|°C|°|℃|%|‰|米|克|吨|升|元|月|年|秒|天|日|周|时|人|名|位|家|个|项|场|次|条|件|套|台|间|户|份|篇|张|倍|级|分|度|兆|页|字|组|种|类|批|期|届|轮|' +
  '层|楼|座|栋|幢|把|部|辆|副|顶|支|款|门|例|起|单|笔|亩|颗|块|盏|根|只|片|枚|扇|处|所|室|步|节|讲|堂|对|双|方|颗|岁|折|席|册|株|格|床|餐|艘|趟|班|晚|桶|袋|箱|卷|盒|具|床|株|棵|桶|瓶|箱|袋|册|艘|杯|桌|柜|m|g|t|h|s|L|W|V|A';

const date = new RegExp(
  `\\d{4}年(?:\\d{1,2}月(?:\\d{1,2}[日号])?)?|\\d{4}([-/.])\\d{1,2}\\1\\d{1,2}(?!\\d)|\\d{1,2}月\\d{1,2}[日号]|` +
    `[〇○零一二三四五六七八九]{4}年(?:[一二三四五六七八九十]{1,2}月(?:[一二三四五六七八九十廿卅]{1,3}[日号])?)?|[一二三四五六七八九十]{1,2}月[一二三四五六七八九十廿卅]{1,3}[日号]|` +
    '(?:1[0-2]|[1-9])月(?=[底初末份至前后]|[^\\p{Script=Han}]|$)',
  'uy',
);
const time = /\d{1,2}:\d{2}(?::\d{2})?(?!\d)|\d+\s?[×xX*]\s?\d+(?:小时)?|\d{1,2}[时点](?:\d{1,2}分|整)/y;
const phone = /1[3-9]\d{9}(?!\d)|\d{3,4}-\d{7,8}|[48]00-?\d{3,4}-?\d{3,4}(?!\d)|\d{3,5}(?=热线|专线|平台)/y;
const phoneBefore = /(?:电话|热线|拨打|手机|传真|邮编|编号|代码|账号|信箱)(?:号码)?(?:为|是)?[:：]?\s*$/;
const ratio = new RegExp(`(${digits}|[${han}]+)\\s?[:∶比]\\s?(${digits}|[${han}]+)(?![之\\d])`, 'uy');
const percent = new RegExp(`百分之(${digits}|[${han}点]+)`, 'uy');
const fraction = new RegExp(`(\\d+)/(\\d+)(?![\\d/])|([${han}]+)分之([${han}]+)`, 'uy');
const ordinal = new RegExp(`第\\s?(?:${digits}|[${han}]+)\\s?(?:部分|[章节条款项页批期届级类层方次位名步])?`, 'uy');
const place =
  /(?:附录|附件|附表|附图)\s?[A-Z0-9](?:\.\d+)*|[表图]\s?[A-Z]?\.?\d+(?:\.\d+)*|公?式\s?\(\d+\)|\d+(?:\.\d+){2,}|\d{1,4}号(?!以)/y;
const placeBefore = /(?:见|按照?|依照|根据|符合|满足|执行|参照|依据)\s*$/;
const placeBehind = /^\s?(?:的(?:规定|要求|规则|方法|程序|条件)|执行|办理|[、和,，。；;)）]|[a-z]\)|$)/;
/** What a unit is counted by: 年, 半年, 百床, 2 h. */
const beneath = `(?:\\d+\\s?|[半十百千万])?(?:${units})`;
const amount = new RegExp(`(${digits})\\s?([十百千万亿]*)([余多]?)\\s?((?:${units})(?:/${beneath})?)?`, 'uy');
const spoken = new RegExp(`([${han}]+)([余多]?)((?:${units})(?:/${beneath})?)?`, 'uy');

/** The numbers of a Chinese text in either script that begin in a stretch of it, whole sentences or the first part of one. */
export function findChineseNumbers(reading: ProseReading, { start: from, end }: Span): readonly ProseNumber[] {
  const text = reading.halfWidth;
  // By itself, or the search would run on to the next number of the whole text.
  const stretch = text.slice(from, end);
  const numbers: ProseNumber[] = [];
  const words = wordsOf(reading);
  startsNumber.lastIndex = 0;
  for (let start = startsNumber.exec(stretch); start !== null; start = startsNumber.exec(stretch)) {
    const number = numberAt(text, from + start.index, words);
    if (number === undefined) continue;
    numbers.push(number);
    startsNumber.lastIndex = Math.max(number.end - from, start.index + 1);
  }
  return numbers;
}

const startsNumber = new RegExp(`[\\dA-Za-z〔\\[﹝(第附表图式公百千${han}]`, 'g');

/** Where the known word of two characters and more ends that begins at an offset; undefined where none does. */
type WordEnd = (at: number) => number | undefined;

/** A numeral inside a known word is part of it (十分, 四周, 統一). Only phrases that are asked about are cut into words. */
function wordsOf(reading: ProseReading): WordEnd {
  const ends = new Map<WordedPhrase, ReadonlyMap<number, number>>();
  let phrase: WordedPhrase | undefined;
  return (at) => {
    if (phrase === undefined || at < phrase.start || at >= phrase.end) phrase = phraseAt(reading, at);
    if (phrase === undefined) return undefined;
    const known = ends.get(phrase) ?? wordEnds(phrase);
    ends.set(phrase, known);
    return known.get(at);
  };
}

function wordEnds({ tokens }: WordedPhrase): ReadonlyMap<number, number> {
  const ends = new Map<number, number>();
  for (const { start, end, word } of tokens) if (word && end - start > 1) ends.set(start, end);
  return ends;
}

function numberAt(text: string, at: number, words: WordEnd): ProseNumber | undefined {
  const first = text.charAt(at);
  if (/[A-Za-z〔[﹝(]/.test(first)) return namedAt(text, at);
  if (/[第附表图式公]/.test(first)) return placeAt(text, at);
  if (!/\d/.test(first)) return inWordsAt(text, at, words);
  const before = text.slice(Math.max(0, at - 12), at);
  if (isPlainAmount(text, at) && !phoneBefore.test(before)) return amountAt(text, at, before);
  return (
    namedAt(text, at) ??
    onDate(text, at) ??
    plain('time', at, matchAt(time, text, at)) ??
    plain(
      'phone',
      at,
      matchAt(phone, text, at) ?? (phoneBefore.test(before) ? matchAt(/\d[\d-]*/y, text, at) : undefined),
    ) ??
    shareAt(text, at) ??
    placeAt(text, at) ??
    amountAt(text, at, before)
  );
}

/** What stands behind the digits of names, dates, times, telephone numbers, shares and places. */
const behindOthers = /[A-Za-z年月号时点比:∶/.,×*\-\s热专平]/;
/** A telephone number without anything in between has as many digits. */
const longest = 9;

/** Whether digits can be nothing but an amount, as far as what stands behind them tells. */
function isPlainAmount(text: string, at: number): boolean {
  let end = at + 1;
  while (isDigit(text.charCodeAt(end))) end++;
  return end - at < longest && !behindOthers.test(text.charAt(end));
}

function isDigit(unit: number): boolean {
  return unit >= 0x30 && unit <= 0x39;
}

const numerals = new RegExp(`[${han}○]+`, 'y');

/** A number in Chinese numerals. What stands behind them tells whether they can be anything but a plain number. */
function inWordsAt(text: string, at: number, words: WordEnd): ProseNumber | undefined {
  const behind = text.charAt(at + (matchAt(numerals, text, at)?.length ?? 0));
  if (behind === '年' || behind === '月') return onDate(text, at) ?? spokenAt(text, at, words);
  if (behind !== '' && '分:∶比'.includes(behind)) return shareAt(text, at) ?? spokenAt(text, at, words);
  return (/\s/.test(behind) ? shareAt(text, at) : undefined) ?? spokenAt(text, at, words);
}

function plain(
  kind: ProseNumber['kind'],
  at: number,
  found: string | undefined,
  name = found,
): ProseNumber | undefined {
  if (found === undefined) return undefined;
  return { kind, start: at, end: at + found.length, value: undefined, unit: '', name: (name ?? '').replace(/\s/g, '') };
}

function namedAt(text: string, at: number): ProseNumber | undefined {
  const named = namedNumberAt(text, at);
  return named && { ...named, value: undefined, unit: '' };
}

function onDate(text: string, at: number): ProseNumber | undefined {
  const found = matchAt(date, text, at);
  return found === undefined ? undefined : plain('date', at, found, dateName(found));
}

function placeAt(text: string, at: number): ProseNumber | undefined {
  return plain('reference', at, matchAt(text.charAt(at) === '第' ? ordinal : place, text, at));
}

/** 75%, 百分之七十五, 3/4, 三分之二 in per cent; 1:5 and 3比1 as a ratio, whose value nobody compares. */
function shareAt(text: string, at: number): ProseNumber | undefined {
  percent.lastIndex = at;
  const share = percent.exec(text);
  const value = share && numeralOf(share[1] ?? '');
  if (share && value) return { kind: 'share', start: at, end: at + share[0].length, value, unit: '%', name: '' };
  fraction.lastIndex = at;
  const parts = fraction.exec(text);
  if (parts) {
    const over = numeralOf(parts[1] ?? parts[4] ?? '');
    const under = numeralOf(parts[2] ?? parts[3] ?? '');
    const quotient = over && under && dividedBy(times(over, powerOfTen(2)), under);
    if (quotient) return { kind: 'share', start: at, end: at + parts[0].length, value: quotient, unit: '', name: '' };
  }
  ratio.lastIndex = at;
  const [whole, a = '', b = ''] = ratio.exec(text) ?? [];
  const name = `${numeralOf(a)}:${numeralOf(b)}`;
  return whole === undefined
    ? undefined
    : { kind: 'ratio', start: at, end: at + whole.length, value: undefined, unit: '', name };
}

function amountAt(text: string, at: number, before: string): ProseNumber | undefined {
  amount.lastIndex = at;
  const match = amount.exec(text);
  if (!match) return undefined;
  const [whole, number = '', multiplier = '', , written = ''] = match;
  const unit = latinUnitEnds(text, at + whole.length, written) ? written : '';
  const end = at + whole.trimEnd().length - (written.length - unit.length);
  if (unit === '' && placeBefore.test(before) && placeBehind.test(text.slice(end, end + 6))) {
    return { kind: 'reference', start: at, end, value: undefined, unit: '', name: number };
  }
  // 5千克: the multiplier is the unit's.
  const value = numeralOf(number + multiplier);
  return { kind: 'amount', start: at, end, value: value && inBase(value, unit), unit, name: '' };
}

/** `5 m` is a length, `5 mentors` is not. */
function latinUnitEnds(text: string, end: number, unit: string): boolean {
  return !/[A-Za-z]$/.test(unit) || !/[A-Za-z]/.test(text.charAt(end));
}

function spokenAt(text: string, at: number, words: WordEnd): ProseNumber | undefined {
  spoken.lastIndex = at;
  const match = spoken.exec(text);
  if (!match) return undefined;
  const [, number = '', more = '', unit = ''] = match;
  const word = words(at);
  if (word !== undefined && word <= at + number.length + unit.length && number.length + unit.length > 1) {
    return {
      kind: 'loose',
      start: at,
      end: Math.max(word, at + number.length),
      value: numeralOf(number),
      unit: '',
      name: '',
    };
  }
  if (insideWord(words, at))
    return { kind: 'loose', start: at, end: at + 1, value: numeralOf(number), unit: '', name: '' };
  const value = numeralOf(number);
  const kind = unit === '' || value === undefined || number === '一' ? 'loose' : 'amount';
  const end = at + number.length + more.length + unit.length;
  return { kind, start: at, end, value: value && inBase(value, unit), unit, name: '' };
}

function insideWord(words: WordEnd, at: number): boolean {
  for (let start = at - 1; start >= Math.max(0, at - 8); start--) if ((words(start) ?? 0) > at) return true;
  return false;
}

function numeralOf(text: string): Exact | undefined {
  const reading = readNumeral(text);
  return reading.ok ? reading.value.value : undefined;
}

function inBase(value: Exact, unit: string): Exact {
  return unit === '' ? value : times(value, unitOf(withoutTime(unit)).factor);
}

/** `2017年9月15日` → `2017-09-15`, `12月31日` → `12-31`, `2016年` → `2016`, `3月` → `03月`. */
function dateName(text: string): string {
  const spokenYear = /^[〇○零一二三四五六七八九]{4}(?=年)/.exec(text)?.[0];
  const year = spokenYear ?? /^\d{4}/.exec(text)?.[0];
  const rest = text.slice(year?.length ?? 0);
  const numbers = [...rest.matchAll(new RegExp(`\\d+|[${han}]+`, 'g'))].map(([one]) =>
    String(numeralOf(one) ?? one).padStart(2, '0'),
  );
  const parts = [
    ...(year === undefined ? [] : [String(spokenYear === undefined ? year : (numeralOf(spokenYear) ?? year))]),
    ...numbers,
  ];
  return year === undefined && numbers.length === 1 ? `${numbers[0]}月` : parts.join('-');
}
