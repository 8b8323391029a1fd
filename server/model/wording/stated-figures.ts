import type { Language } from '../field.ts';
import { unitOf } from '../values/unit.ts';
import { isCounted, withApproximation } from './counted-whole.ts';
import type { FigureNames, LanguageNames } from './figure-names.ts';
import type { ProseNumber } from './prose-number.ts';
import { countedUnit, countingPeriod, findAmountsWithin } from './quantities.ts';
import { type ProseReading, readProse, type WordedSentence } from './reading.ts';
import { sentenceAround } from './sentences.ts';
import { sign, signsOf } from './signs.ts';
import type { Span } from './span.ts';

/** A figure that a text may state: what people call it, and in which unit it is given. */
export interface NamedFigure<L> {
  readonly names: FigureNames;
  readonly unit: string;
  /** Whether it is counted over the period: then 每年 belongs to it. */
  readonly flow: boolean;
  /** Whether an amount, as it is written with its unit, is another than the figure. */
  differs(written: string): boolean;
  readonly leaf: L;
}

interface StatedFigure<L> extends Span {
  /** The number as it stands there, with its unit and with 約 or 餘. */
  readonly written: string;
  readonly leaf: L;
}

const none: readonly never[] = [];

/**
 * The numbers of a text that differ from a figure and can be nothing but it: they stand beside its name, in its unit, alone
 * in their part of the sentence, say of the whole how many there are, and no word makes them a part of it, a bound, a plan or
 * another year's.
 */
export function findFiguresThatDiffer<L>(
  reading: ProseReading,
  figures: readonly NamedFigure<L>[],
): readonly StatedFigure<L>[] {
  const { text, language } = reading;
  const named = figures.flatMap((figure): Sought<L>[] => {
    const names = language === 'en' ? figure.names.english : figure.names.chinese;
    return mayName(text, names) ? [{ figure, names }] : [];
  });
  if (named.length === 0) return none;
  const found: StatedFigure<L>[] = [];
  if (language === 'en' || (signsOf(text) & sign.mayHaveApart) !== 0) {
    for (const sentence of reading.sentences) findInSentence(reading, sentence, named, found);
    return found;
  }
  const next = nextNamed(text, named);
  for (let at = next(0); at < text.length; ) {
    const around = sentenceAround(text, at);
    if (standsAlone(text, around))
      findAlone(text.slice(around.start, around.end), language, named, around.start, found);
    else {
      const sentence = reading.sentences.find(({ start, end }) => at < end && start < around.end);
      if (sentence !== undefined) findInSentence(reading, sentence, named, found);
    }
    at = next(around.end);
  }
  return found;
}

/** A figure with what it goes by in the language of the text. */
interface Sought<L> {
  readonly figure: NamedFigure<L>;
  readonly names: LanguageNames;
}

/** Whether a text may name a figure, which most do not: told before it is read as words. */
function mayName(text: string, { short, inText }: LanguageNames): boolean {
  return short.length > 0 && inText?.test(text) !== false;
}

/** Where the next name stands in a Chinese text, asked from the front to the back; its length where none does. */
function nextNamed<L>(text: string, sought: readonly Sought<L>[]): (from: number) => number {
  const places = sought.map(() => -1);
  return (from) => {
    for (const [index, { names }] of sought.entries()) {
      if ((places[index] ?? 0) >= from) continue;
      const behind = names.inText?.exec(text.slice(from));
      places[index] = behind ? from + behind.index : text.length;
    }
    return Math.min(...places);
  };
}

/**
 * Whether all that is looked for in a sentence is seen without what stands around it: a line break alone may stand between
 * numbers and what belongs to them.
 */
function standsAlone(text: string, { start, end }: Span): boolean {
  return !/\s/.test(text.charAt(start - 1)) && !/\s/.test(text.charAt(end - 1));
}

/** In a sentence that is read by itself: little has to be folded and searched. */
function findAlone<L>(
  words: string,
  language: Language,
  sought: readonly Sought<L>[],
  from: number,
  found: StatedFigure<L>[],
): void {
  const reading = readProse(words, language);
  const here: StatedFigure<L>[] = [];
  for (const sentence of reading.sentences) findInSentence(reading, sentence, sought, here);
  for (const { start, end, written, leaf } of here) {
    found.push({ start: start + from, end: end + from, written, leaf });
  }
}

function findInSentence<L>(
  reading: ProseReading,
  sentence: WordedSentence,
  sought: readonly Sought<L>[],
  found: StatedFigure<L>[],
): void {
  const { language } = reading;
  const named = namedIn(spelled(reading, sentence), sought);
  if (named.length === 0) return;
  const { phrases } = sentence;
  let amounts: readonly ProseNumber[] | undefined;
  let narrowed = false;
  for (const [index, phrase] of phrases.entries()) {
    const words = withoutMarks(spelled(reading, phrase));
    const here = namedIn(words, named);
    if (here.length > 0 && narrowed) return;
    narrowed ||= narrows(words, language);
    if (here.length === 0) continue;
    amounts ??= findAmountsWithin(reading, sentence);
    const inside = amounts.filter((one) => phrase.start <= one.start && one.end <= phrase.end);
    const last = index === phrases.length - 1;
    for (const amount of inside) {
      const unit = countedUnit(amount);
      if (inside.filter((other) => sameDimension(countedUnit(other), unit)).length > 1) continue;
      const alike = here.filter(({ figure }) => sameDimension(figure.unit, unit));
      // Nearly all numbers are the figures, and what is said of them need not be looked at.
      const stated = withApproximation(amount, phrase, reading);
      const differing = alike.filter(({ figure }) => figure.differs(stated.written));
      if (differing.length === 0) continue;
      const number = { start: amount.start - phrase.start, end: amount.end - phrase.start };
      const at = { words, number, language, last };
      const meant = alike.filter(({ names }) => names.short.some((name) => isCounted(name, at)));
      const [only] = meant;
      if (only === undefined || meant.length > 1 || !differing.includes(only)) continue;
      if (isQualified(words, amount, only, reading)) continue;
      found.push({ ...stated, leaf: only.figure.leaf });
    }
  }
}

function namedIn<L>(words: string, sought: readonly Sought<L>[]): readonly Sought<L>[] {
  return sought.filter(({ names }) => names.short.some((name) => words.includes(name)));
}

/** Whether what follows in the sentence is said of some only: 導師中，… or “Among the mentors, …”. */
function narrows(words: string, language: Language): boolean {
  return language === 'en'
    ? /\b(?:among|amongst|of (?:the|our|these|those|them))\b/.test(words)
    : /其中|当中|之中|[中里内]$/.test(words);
}

/** Without the marks that end it. Looking for them from the front would try every letter. */
function withoutMarks(words: string): string {
  let end = words.length;
  while (end > 0 && /[\p{P}\s]/u.test(words.charAt(end - 1))) end--;
  return words.slice(0, end);
}

function sameDimension(a: string, b: string): boolean {
  return unitOf(a).dimension === unitOf(b).dimension;
}

/** A stretch of a text as names are looked for in it. */
function spelled({ folded, language }: ProseReading, { start, end }: Span): string {
  const words = folded.slice(start, end);
  return language === 'en' ? words.toLowerCase() : words;
}

const qualifiers =
  /其中|当中|之中|中有|里有|部分|其余|其他|半数|多数|之一|上述|先后|新增|增加|增聘|新聘|减少|上年|去年|往年|此前|累计|计划|拟|预计|目标|将|至少|不少于|不低于|不超过|以上|以下|以内|外聘|外部|内部|专职|兼职|专任|人均|平均|均|分别|各|另|还有|包括|来自|每|占|增至|增长|超过.*的/g;

const englishQualifiers =
  /\b(?:of which|among|of these|of those|of them|of our|some|these|those|half|most|including|new|newly|additional|at least|at most|up to|no less than|plan|plans|planned|will|last|previous|each|per|every|average|full-time|part-time|further|another|from|other)\b/g;

/** Words that the figure's own name has as well qualify nothing. */
function isQualified<L>(words: string, amount: ProseNumber, sought: Sought<L>, reading: ProseReading): boolean {
  const { flow } = sought.figure;
  const period = countingPeriod(amount, reading);
  if (period !== 'none' && !(period === 'year' && flow)) return true;
  const own = sought.names.titles;
  const found = words.match(reading.language === 'en' ? englishQualifiers : qualifiers) ?? [];
  return found.some((word) => !own.some((title) => title.includes(word)) && !(flow && word === '每'));
}
