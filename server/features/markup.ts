import { visibleLines } from '../base/visible.ts';

/**
 * Signs that Markdown, or an editor's dialect of it, may read as more than themselves; those of an address only where they make
 * one. No other is escaped: who shows a text as it is would show the strokes, `4\.1`.
 */
const signs = /[\\`*_[\]|~<>&$]|:(?=\/\/)|@(?=[^\s@]*\.)|(?<=www)\./gi;

/** Signs that make a heading, a line or an item of a list of what stands behind them at the beginning of a line. */
const beginnings = /^([^\S\r\n]*)(?:([#+\-=])|(\d{1,9})([.)])(?=\s|$))/gm;

/**
 * Text from a file inside Markdown: shown as it is, never read as markup, a link or HTML. Lines stay lines, without the
 * indentation that would make code of them.
 */
export function escaped(text: string): string {
  return visibleLines(text)
    .replace(signs, '\\$&')
    .replace(beginnings, (_, gap, sign, number, dot) => (sign ? `${gap}\\${sign}` : `${gap}${number}\\${dot}`))
    .replace(/[^\S\r\n]*(?:\r\n?|\n)[^\S\r\n]*/g, '  \n')
    .trim();
}

/** As `escaped`, on one line: for what stands between marks of ours. */
export function escapedLine(text: string): string {
  return escaped(text.replace(/\s+/g, ' '));
}

/** Text from a file as a code span, whatever backticks it holds. */
export function code(text: string): string {
  const flat = visibleLines(text).replace(/\s+/g, ' ').trim();
  if (flat === '') return '';
  const longest = Math.max(0, ...[...flat.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = '`'.repeat(longest + 1);
  return longest > 0 ? `${fence} ${flat} ${fence}` : `${fence}${flat}${fence}`;
}

/** A block of YAML, fenced so that nothing in it can end the block. */
export function yamlBlock(text: string): string {
  const longest = Math.max(2, ...[...text.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = '`'.repeat(longest + 1);
  return `${fence}yaml\n${visibleLines(text)}\n${fence}`;
}

/** What our Markdown is made of inside a line: an escaped sign, a code span, and the marks of emphasis and headings. */
const marks = /\\([!-/:-@[-`{-~])|(?<fence>`+)( ?)([^`]|[^`][\s\S]*?[^`])\3\k<fence>(?!`)|\*+|^#+ | {2}(?=\n)/gm;

/** The plain-text twin of Markdown of ours, for clients that show none. */
export function plainMarkup(markdown: string): string {
  const blocks = markdown.split(/^(`{3,})yaml\n([\s\S]*?)\n\1$/m);
  return blocks
    .map((block, at) => (at % 3 === 0 ? plainLines(block) : at % 3 === 2 ? block : ''))
    .join('')
    .trim();
}

function plainLines(markdown: string): string {
  return markdown.replace(marks, (_, sign: string | undefined, _fence, _gap, inside: string | undefined) => {
    return sign ?? inside ?? '';
  });
}
