import type { IntakeBlock, SourceLine } from './lines.ts';
import { setPartOf } from './set-parts.ts';
import { isTitle } from './titles.ts';

/** By what a document tells its chapters. */
export interface Scheme {
  /** 第一章. */
  readonly hasParts: boolean;
  /** 4.1, 4.1.2: then a plain 4 is a chapter. */
  readonly isDecimal: boolean;
  /** 壹、 as chapters: then 一、 stands below them. */
  readonly hasFormal: boolean;
  /** 一、 as chapters. */
  readonly hasHan: boolean;
  /** Styles or outline levels. */
  readonly isStyled: boolean;
  /** Neither styles nor numbers tell any. */
  readonly isBare: boolean;
}

export function schemeOf(blocks: readonly IntakeBlock[]): Scheme {
  const all = blocks.filter((block): block is SourceLine => block.kind === 'line' && block.source.role !== 'contents');
  const count = (wanted: (line: SourceLine) => boolean): number => all.filter(wanted).length;
  const hasParts = count(({ label, text }) => label?.kind === 'part' && isTitle(text)) > 0;
  const decimals = count(({ label }) => label?.kind === 'decimal' && label.parts.length > 1 && label.isApart);
  const hasFormal = !hasParts && count(({ label, text }) => label?.kind === 'formal' && isTitle(text)) > 1;
  const han = count(({ label, text }) => label?.kind === 'han' && isTitle(text));
  const isStyled = count(({ level }) => level === 1) > 1;
  const plain = count(
    ({ label, text }) => label?.kind === 'decimal' && label.parts.length === 1 && setPartOf(text) !== undefined,
  );
  const isDecimal = !hasParts && !hasFormal && (decimals > 1 || plain > 0 || (han === 0 && decimals > 0));
  const hasHan = !hasParts && !hasFormal && !isDecimal && han > 0;
  const isNumbered = hasParts || hasFormal || isDecimal || hasHan;
  const singles = count(({ label, text }) => label?.kind === 'decimal' && label.parts.length === 1 && isTitle(text));
  if (!isNumbered && !isStyled && singles > 1) {
    return { hasParts, hasFormal, isDecimal: true, hasHan, isStyled, isBare: false };
  }
  return { hasParts, hasFormal, isDecimal, hasHan, isStyled, isBare: !isNumbered && !isStyled };
}
