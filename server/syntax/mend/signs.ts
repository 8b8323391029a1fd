/** Signs that input methods and copied text leave behind, and what they take in columns where YAML counts them. */

/** White space other than space and tab that fills a column or two: NBSP, the typographic spaces, U+3000. */
const wideBlank = '\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000';
/** Signs without width: zero-width space and (non-)joiners, word joiner, byte order mark, direction marks. */
const zeroWidth = '\u200b-\u200f\u2060\ufeff';

const invisible = new RegExp(`[${wideBlank}${zeroWidth}]`, 'u');
const allInvisible = new RegExp(`[${wideBlank}${zeroWidth}]`, 'gu');
const blankRun = new RegExp(`[ \\t${wideBlank}${zeroWidth}]*`, 'uy');

export function hasInvisible(text: string): boolean {
  return invisible.test(text);
}

/** Whether the text ends in such a sign; asked of every word, most of which end in a letter or digit. */
export function endsInvisible(text: string): boolean {
  const code = text.charCodeAt(text.length - 1);
  return code >= 0xa0 && hasInvisible(text.slice(-1));
}

export function withoutInvisible(text: string): string {
  return text.replace(allInvisible, '');
}

/** Where the run of white space, visible to YAML or not, ends that begins at `from`. */
export function afterBlanks(line: string, from: number): number {
  const code = line.charCodeAt(from);
  if (code > 32 && code < 160) return from;
  blankRun.lastIndex = from;
  return from + (blankRun.exec(line)?.[0].length ?? 0);
}

/** Whether the sign is white space of any kind. */
export function isBlank(sign: string | undefined): boolean {
  return sign !== undefined && (sign === ' ' || sign === '\t' || hasInvisible(sign));
}

/** A line's indentation: where its text begins, at which column that is, and what else than spaces was used. */
export interface Indentation {
  readonly end: number;
  readonly width: number;
  readonly slip: '' | 'tab' | 'invisible';
}

/** Whether the line is indented by spaces alone beyond a column: YAML lets tabs follow those. */
export function isSpacedBeyond(line: string, column: number): boolean {
  return line.length > column && /^ *$/.test(line.slice(0, column + 1));
}

/** `tab` is what one tab counts for. */
export function indentation(line: string, tab: number): Indentation {
  let spaces = 0;
  while (line.charCodeAt(spaces) === 32) spaces += 1;
  const end = afterBlanks(line, spaces);
  if (end === spaces) return { end, width: spaces, slip: '' };
  let width = spaces;
  let slip: Indentation['slip'] = 'invisible';
  for (const sign of line.slice(spaces, end)) {
    if (sign === '\t') slip = 'tab';
    width += columnsOf(sign, tab);
  }
  return { end, width, slip };
}

function columnsOf(sign: string, tab: number): number {
  if (sign === '\t') return tab;
  if (sign === '\u3000') return 2;
  return /[\u200b-\u200f\u2060\ufeff]/u.test(sign) ? 0 : 1;
}

/** `U+3000` for the first invisible sign of a text. */
export function invisibleName(text: string): string {
  const found = invisible.exec(text)?.[0] ?? '';
  return `U+${(found.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}

/** What an id looks like; keys of maps with free keys are ids. */
export const idPattern = /^[\p{L}\p{N}][\p{L}\p{N}._-]{0,63}$/u;
