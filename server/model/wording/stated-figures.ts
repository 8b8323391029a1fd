import { unitOf } from '../values/unit.ts';
import { foldScript } from './fold.ts';
import { findQuantitiesWithin, type ProseQuantity } from './quantities.ts';
import type { ProseReading } from './reading.ts';
import type { Span } from './span.ts';

/** A figure that a text may state: what people call it, and in which unit it is given. */
export interface NamedFigure<L> {
  readonly names: FigureNames;
  readonly unit: string;
  /** Whether it is counted over the period: then 每年 belongs to it. */
  readonly flow: boolean;
  readonly leaf: L;
}

/** What a figure goes by, made ready for looking it up: see `figureNames`. */
export interface FigureNames {
  readonly chinese: Names;
  readonly english: Names;
}

interface Names {
  /** What the titles call the thing itself. */
  readonly short: readonly string[];
  readonly titles: readonly string[];
}

/** From the titles of an indicator, in any language and script. */
export function figureNames(titles: readonly string[]): FigureNames {
  const [folded, lower] = [titles.map(foldScript), titles.map((title) => title.toLowerCase())];
  return {
    chinese: { short: folded.map(chineseName).filter((name) => name.length >= 2), titles: folded },
    english: { short: lower.map(englishName).filter((name) => name !== ''), titles: lower },
  };
}

export interface StatedFigure<L> extends Span {
  /** The number as it stands there, with its unit and with 約 or 餘. */
  readonly written: string;
  readonly leaf: L;
}

/**
 * The numbers of a text that can be nothing but one of the figures: they stand beside its name, in its unit, alone in
 * their part of the sentence, and without a word that makes them a part of it, a bound, a plan or another year's.
 */
export function findStatedFigures<L>(
  reading: ProseReading,
  figures: readonly NamedFigure<L>[],
): readonly StatedFigure<L>[] {
  const text = spelling(reading);
  const named = figures.flatMap((figure) => {
    const names = namesIn(figure, reading).short.filter((name) => text.includes(name));
    return names.length === 0 ? [] : [{ figure, names }];
  });
  // Most texts name no figure at all, and need not be read any further; of the others a phrase or two.
  if (named.length === 0) return [];
  const found: StatedFigure<L>[] = [];
  for (const sentence of reading.sentences) {
    for (const phrase of sentence.phrases) {
      const words = text.slice(phrase.start, phrase.end);
      const here = named.filter(({ names }) => names.some((name) => words.includes(name)));
      if (here.length === 0) continue;
      const quantities = findQuantitiesWithin(reading, { start: sentence.start, end: phrase.end });
      const inside = quantities.filter(({ start, end }) => phrase.start <= start && end <= phrase.end);
      for (const quantity of inside) {
        if (inside.filter((other) => sameDimension(other.unit, quantity.unit)).length > 1) continue;
        const at = { start: quantity.start - phrase.start, end: quantity.end - phrase.start };
        const meant = here.filter(
          ({ figure, names }) =>
            sameDimension(figure.unit, quantity.unit) && names.some((name) => isBeside(name, words, at)),
        );
        const [only] = meant;
        if (only === undefined || meant.length > 1 || isQualified(words, quantity, only.figure, reading)) continue;
        found.push({ ...withApproximation(quantity, reading), leaf: only.figure.leaf });
      }
    }
  }
  return found;
}

const between =
  /^(?:人?数量?|总数|家数|场数|场次|人次|次数|面积|金额|总额|量|额)?(?:共计|共有|合计|总计|现有|共|有|为|达到|达|是|计|:|约|大约|将近|近|超过|超|逾|不足|\s|\b(?:is|are|was|were|has|have|total|totals|of|about|nearly|over))*$/;
const behindUnit = /^(?:余|多|左右|上下)?的?\s*$/;

/** 導師6人, 導師共有約6名, 6名導師; not 導師中有6人, nor 導師組長6人. */
function isBeside(name: string, words: string, number: Span): boolean {
  for (let at = words.indexOf(name); at >= 0; at = words.indexOf(name, at + 1)) {
    const end = at + name.length;
    if (end <= number.start && between.test(words.slice(end, number.start))) return true;
    if (at >= number.end && behindUnit.test(words.slice(number.end, at))) return true;
  }
  return false;
}

function sameDimension(a: string, b: string): boolean {
  return unitOf(a).dimension === unitOf(b).dimension;
}

function spelling({ folded, language }: ProseReading): string {
  return language === 'en' ? folded.toLowerCase() : folded;
}

const counting = /(?:数量|总数|人数|家数|场数|次数|场次|人次|总面积|面积|总额|金额|总量|数|额|量)?(?:\(.*\)|（.*）)?$/;
const around = /^(?:当年|年度|全年|年内|期末|总)/;
const countingFirst = /^(?:the )?(?:total |annual )?(?:number|amount|area|count|total) of (?:the )?/;

function namesIn<L>({ names }: NamedFigure<L>, { language }: ProseReading): Names {
  return language === 'en' ? names.english : names.chinese;
}

/** 創業導師 for 創業導師人數. */
function chineseName(title: string): string {
  return title.replace(counting, '').replace(around, '');
}

function englishName(title: string): string {
  return title.replace(countingFirst, '').replace(/s$/, '');
}

const qualifiers =
  /其中|新增|增加|增聘|新聘|减少|上年|去年|往年|此前|累计|计划|拟|预计|目标|将|至少|不少于|不低于|不超过|以上|以下|以内|外聘|外部|内部|专职|兼职|专任|人均|平均|均|分别|各|另|还有|包括|来自|每|占|增至|增长|超过.*的/g;
const englishQualifiers =
  /\b(?:of which|including|new|newly|additional|at least|at most|up to|no less than|plan|plans|planned|will|last|previous|each|per|every|average|full-time|part-time|further|another|from|other)\b/g;

/** Words that the figure's own name has as well qualify nothing. */
function isQualified<L>(
  words: string,
  { period }: ProseQuantity,
  figure: NamedFigure<L>,
  reading: ProseReading,
): boolean {
  const { flow } = figure;
  if (period !== 'none' && !(period === 'year' && flow)) return true;
  const own = namesIn(figure, reading).titles;
  const found = words.match(reading.language === 'en' ? englishQualifiers : qualifiers) ?? [];
  return found.some((word) => !own.some((title) => title.includes(word)) && !(flow && word === '每'));
}

const before = /(?:大约|约|将近|近|超过|超|逾|不足|about |nearly |almost |over |under )\s*$/;
const behind = /^\s*(?:余|多|左右|上下)/;

function withApproximation({ start, end }: Span, { text, folded }: ProseReading): Span & { readonly written: string } {
  const from = start - (before.exec(folded.slice(0, start))?.[0].length ?? 0);
  const to = end + (behind.exec(folded.slice(end))?.[0].length ?? 0);
  return { start: from, end: to, written: text.slice(from, to) };
}
