import { isOrder, visible, withoutOrders } from '../base/visible.ts';
import { type PartStyle, styled } from './colour.ts';

/** A part of a line that is shown in a way of its own where there are colours. */
interface StyledPart {
  readonly text: string;
  readonly style: PartStyle;
}

export type PrintedLine = string | readonly (string | StyledPart)[];

/**
 * Prints lines. `orders`: lines that a workflow is to obey, in which whoever made them has seen to it that nothing but ours
 * is an order. `content`: the lines of a file or of a patch, which keep their tabs and the ends that they have.
 */
export type PrintLines = (lines: readonly PrintedLine[], kind?: PrintKind) => void;

type PrintKind = 'text' | 'orders' | 'content';

/**
 * The one way to a terminal, or to whatever reads in its place. Texts of files, their names and arguments may stand in a line:
 * none ends it, steers the terminal, or is an order to the workflow that runs us.
 */
export function printTo(write: (text: string) => void, coloured = false): PrintLines {
  return (lines, kind = 'text') => {
    if (lines.length === 0) return;
    if (kind === 'content') write(lines.map((line) => painted(line, ofContent, coloured)).join('\n'));
    else write(`${lines.map((line) => shown(line, kind, coloured)).join('\n')}\n`);
  };
}

function shown(line: PrintedLine, kind: PrintKind, coloured: boolean): string {
  const text = visible(plain(line));
  if (kind === 'orders') return text;
  return isOrder(text) ? withoutOrders(text) : painted(line, visible, coloured);
}

function painted(line: PrintedLine, show: (text: string) => string, coloured: boolean): string {
  if (typeof line === 'string' || !coloured) return show(plain(line));
  return line.map((part) => (typeof part === 'string' ? show(part) : styled(show(part.text), part.style))).join('');
}

function plain(line: PrintedLine): string {
  return typeof line === 'string' ? line : line.map((part) => (typeof part === 'string' ? part : part.text)).join('');
}

/** A byte order mark stands where a file begins, behind the sign of a patch. */
function ofContent(line: string): string {
  const [, start = '', body = '', end = ''] = /^([ +-]?\ufeff)?(.*?)(\r?)$/s.exec(line) ?? [];
  return start + withoutOrders(body.split('\t').map(visible).join('\t')) + end;
}

/** The lines of a text that ends in one. */
export function linesOf(text: string): readonly string[] {
  return text.replace(/\n$/, '').split('\n');
}
