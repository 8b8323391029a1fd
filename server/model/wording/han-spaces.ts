import type { Language } from '../field.ts';
import type { DraftingRules } from '../standard.ts';
import { findSetApart } from './set-apart.ts';
import { overlapsAny, type Span } from './span.ts';

/** Standards under these are set without spaces between Chinese and what is Latin; the others leave it to their authors. */
const closed: ReadonlySet<DraftingRules> = new Set(['gbt-1.1-2020', 'gbt-1.1-2009', 'engineering', 'cns']);

export function hasHanSpaces(rules: DraftingRules): boolean {
  return !closed.has(rules);
}

const between = /(?<=\p{Script=Han}) +(?=[\p{Script=Latin}\d])|(?<=[\p{Script=Latin}\d%‰℃°²³]) +(?=\p{Script=Han})/gu;

/**
 * The spaces between Chinese characters and Latin letters or digits, none in quotations, addresses and references. Those between
 * a number and its unit (40 %, 10 m²) and in document numbers (GB/T 1.1) belong there.
 */
export function findHanSpaces(text: string, language: Language): readonly Span[] {
  if (language === 'en' || !text.includes(' ')) return [];
  const found = Array.from(text.matchAll(between), ({ index, 0: blank }) => ({
    start: index,
    end: index + blank.length,
  }));
  const apart = found.length === 0 ? [] : findSetApart(text);
  return found.filter((span) => !overlapsAny(apart, span));
}
