import { dashAt } from '../mend/begin.ts';
import { isEnd } from '../mend/key.ts';
import { indentation } from '../mend/signs.ts';
import { usualTab } from '../mend/tab.ts';
import type { LineText } from '../text.ts';
import type { Level } from './level.ts';

export interface ScannedLine {
  readonly text: string;
  /** Where its first sign stands, and the column of that. */
  readonly at: number;
  readonly width: number;
  readonly kind: 'blank' | 'comment' | 'text';
}

export function lineAt(text: LineText, index: number, level: Level | undefined): ScannedLine {
  const line = text.line(index);
  let at = 0;
  while (line.charCodeAt(at) === 32) at += 1;
  const code = line.charCodeAt(at);
  if (code > 32 && code < 127) return { text: line, at, width: at, kind: code === 35 ? 'comment' : 'text' };
  if (at >= line.length) return { text: line, at, width: at, kind: 'blank' };
  const head = indentation(line, level?.tab ?? usualTab);
  if (head.end >= line.length) return { text: line, at: head.end, width: head.width, kind: 'blank' };
  const comment = line[head.end] === '#' || line[head.end] === '＃';
  return { text: line, at: head.end, width: head.width, kind: comment ? 'comment' : 'text' };
}

/** The next line with something else than a comment; -1 for none. */
export function nextText(text: LineText, index: number, level: Level | undefined): number {
  let next = index + 1;
  while (next < text.lineCount && lineAt(text, next, level).kind !== 'text') next += 1;
  return next < text.lineCount ? next : -1;
}

export function isDocumentStart({ text, at, width }: ScannedLine): boolean {
  return width === 0 && /^---[ \t]*(?:$|[ \t]#)/.test(text.slice(at));
}

/** An explicit key, an anchor, an alias or a tag where an entry may stand. */
export function isUnusual({ text, at }: ScannedLine): boolean {
  const sign = text[at] ?? '';
  return '&*!'.includes(sign) || ('?:'.includes(sign) && isEnd(text[at + 1]));
}

/** Whether a dash stands there that YAML takes for the first sign of a word: at the column of a map around, of a key. */
export function beginsWord({ text, at }: ScannedLine): boolean {
  const dash = dashAt(text, at);
  return dash !== undefined && dash.form !== 'plain';
}
