import { cleanLine, cleanText } from './clean-text.ts';
import type { SourceBlock, SourceFormula, SourceParagraph, SourcePicture, SourceTable } from './source-block.ts';
import { labelled, labelOf, type TypedLabel } from './typed-label.ts';

/** A paragraph, its label told from its text. */
export interface SourceLine {
  readonly kind: 'line';
  /** Without its label. */
  readonly text: string;
  readonly label?: TypedLabel;
  /** With the label, where that was typed. */
  readonly whole: string;
  /** The level of a heading, from 1, as the file has it; counted anew where one heading is the title of all. */
  readonly level?: number;
  readonly source: SourceParagraph;
}

export type IntakeBlock = SourceLine | SourceTable | SourcePicture | SourceFormula;

/** The blocks of a file with their texts cleaned and their labels told apart. */
export function linesOf(blocks: readonly SourceBlock[]): readonly IntakeBlock[] {
  const shift = levelShift(blocks);
  return blocks.flatMap((block): readonly IntakeBlock[] => {
    if (block.kind !== 'paragraph') return [block];
    const level = block.level === undefined ? undefined : block.level - shift;
    return lines(block, level === 0 ? undefined : level, shift > 0 && level === 0);
  });
}

/** A document whose one heading of the first level is its title has its chapters a level below. */
function levelShift(blocks: readonly SourceBlock[]): number {
  const headings = blocks.filter((block) => block.kind === 'paragraph' && block.level !== undefined);
  const [first] = headings;
  if (first?.kind !== 'paragraph' || first.label !== undefined) return 0;
  const tops = headings.filter((one) => one.kind === 'paragraph' && one.level === first.level);
  const isLone = tops.length === 1 && headings.length > 2;
  return isLone && labelled(cleanLine(first.text)).label === undefined ? (first.level ?? 0) : 0;
}

function lines(paragraph: SourceParagraph, level: number | undefined, isTitle: boolean): readonly SourceLine[] {
  const text = cleanText(paragraph.text);
  const { role } = paragraph;
  const isWhole = level !== undefined || role === 'annex' || role === 'contents';
  const source = isTitle && role === undefined ? { ...paragraph, role: 'title' as const } : paragraph;
  const parts = text === '' ? [] : isWhole ? [cleanLine(text)] : text.split('\n');
  const own = paragraph.label === undefined ? undefined : labelOf(paragraph.label);
  if (parts.length === 0 && own !== undefined && (role === 'annex' || own.kind === 'annex')) parts.push('');
  const { label: numbered = '', ...unnumbered } = source;
  return parts.map((part, at) => {
    const more = level === undefined ? {} : { level };
    const said = part.replaceAll('\t', ' ').trim();
    if (own !== undefined && at === 0) {
      return { kind: 'line', text: withoutRepeated(said, numbered), label: own, whole: said, source, ...more };
    }
    // A number of the file's own that counts nothing here (步驟1) is part of what is said.
    const whole = at === 0 && own === undefined ? `${numbered} ${said}`.trim() : said;
    const { label, rest } = labelled(whole);
    return { kind: 'line', text: rest.trim(), ...(label && { label }), whole, source: unnumbered, ...more };
  });
}

/** Some type the number that is there by itself. */
function withoutRepeated(text: string, label: string): string {
  const typed = labelled(text);
  return typed.label !== undefined && typed.label.text === label.trim() ? typed.rest.trim() : text;
}

/** The label as it is written or shown. */
export function labelText({ source, label }: SourceLine): string | undefined {
  return source.label ?? label?.text;
}

/** A line as it reads, with its number before it. */
export function asShown({ source, whole }: SourceLine): string {
  return source.label === undefined ? whole : `${source.label.trim()} ${whole}`;
}
