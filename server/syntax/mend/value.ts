import { rangeOf } from '../../base/position.ts';
import type { Shape } from '../shape.ts';
import { mendBlock } from './block.ts';
import { mendFlow } from './flow.ts';
import { isEnd } from './key.ts';
import { indentOf, lineOf, type Mender, mend, report } from './mender.ts';
import { mendPlain, plainExtent, quoteProse } from './prose.ts';
import { closingQuote, withoutTabs, wrapInQuotes } from './quotes.ts';
import { afterBlanks, hasInvisible, invisibleName, isSpacedBeyond } from './signs.ts';

/**
 * A scalar or flow collection that begins at `at` on the mender's line; consumes its lines. Its further lines are indented
 * more than `parent`.
 */
export function mendValue(mender: Mender, at: number, shape: Shape, parent: number): void {
  const line = lineOf(mender, mender.line);
  const sign = line[at];
  const prose = shape.scalar === 'prose';
  const props = propsEnd(line, at, prose);
  if (props > at) {
    if (props >= line.length || line[props] === '#') {
      mender.pending = { indent: parent, shape, listBeside: true };
      mender.line += 1;
      return;
    }
    mendValue(mender, props, shape, parent);
    return;
  }
  switch (sign) {
    case '"':
    case "'":
      quoted(mender, at, shape, parent);
      return;
    case '|':
    case '>':
      mendBlock(mender, at, shape, parent);
      return;
    case '[':
    case '{':
    case '［':
    case '｛':
      if (isFlow(line, at, shape)) {
        flow(mender, at, shape, parent);
        return;
      }
      break;
    case '*':
      // An alias stands alone.
      if (
        /^\*[^\s,[\]{}]+[ \t]*(?:$|[ \t]#)/.test(line.slice(at)) &&
        !(prose && !/^\*[A-Za-z_]/.test(line.slice(at)))
      ) {
        mender.line += 1;
        return;
      }
      break;
    case '“':
      if (!prose && wrapped(mender, at, parent)) return;
      break;
  }
  if (shape.scalar && unreadableStart(line, at, prose)) {
    quoteProse(mender, plainExtent(mender, at, parent, shape.scalar === 'prose'), 'prose-needs-quotes', {
      reason: 'first-sign',
      sign: sign ?? '',
    });
    return;
  }
  mendPlain(mender, at, shape, parent);
}

/** Whether a plain scalar of the author's can't begin with what stands at `at`. */
function unreadableStart(line: string, at: number, prose: boolean): boolean {
  const sign = line[at] ?? '';
  if ('%@`'.includes(sign)) return true;
  if (!prose) return false;
  if ('[]{},&*!|>"\''.includes(sign)) return true;
  return '-?:'.includes(sign) && isEnd(line[at + 1]);
}

/** Where anchors and tags before a value end. Before prose only such as no sentence begins with. */
export function propsEnd(line: string, at: number, prose: boolean): number {
  const pattern = prose
    ? /(?:(?:&[a-z_][A-Za-z0-9_-]*|!!?[a-z]*)(?:[ \t]+|$))+/y
    : /(?:[&!][^\s,[\]{}]*(?:[ \t]+|$))+/y;
  pattern.lastIndex = at;
  const found = pattern.exec(line);
  if (!found) return at;
  const end = at + found[0].length;
  return prose && line.slice(at, end).startsWith('! ') ? at : end;
}

/** Whether a bracket opens a list or map here, and no prose that merely begins with one. */
function isFlow(line: string, at: number, shape: Shape): boolean {
  const sign = line[at];
  const list = sign === '[' || sign === '［';
  const wide = sign === '［' || sign === '｛';
  const fits = list ? shape.list !== undefined : shape.map !== undefined;
  if (wide) return fits && shape.scalar !== 'prose';
  if (shape.scalar !== 'prose') return true;
  if (!fits) return false;
  return list ? true : /^\{\s*(?:\}|["']?[\p{L}\p{N}._-]+["']?\s*[:：])|^\{\s*$/u.test(line.slice(at));
}

function flow(mender: Mender, at: number, shape: Shape, parent: number): void {
  const end = mendFlow(mender, at, shape, parent);
  if (end) {
    trailing(mender, end.line, end.character, shape);
    mender.line = end.line + 1;
  }
}

/** A full-width `＃` behind a complete value opens a comment. */
function trailing(mender: Mender, index: number, from: number, shape: Shape): void {
  const line = lineOf(mender, index);
  const at = afterBlanks(line, from);
  const between = line.slice(from, at);
  if (hasInvisible(between)) {
    const edits = [mend(mender, index, from, at, at < line.length ? ' ' : '')];
    report(mender, 'invisible-character', rangeOf(index, from, index, at), { sign: invisibleName(between) }, edits);
  }
  if (line[at] !== '＃' || shape.scalar === undefined) return;
  const edits = [mend(mender, index, at, at + 1, between === '' ? ' #' : '#')];
  report(mender, 'full-width-structure', rangeOf(index, at, index, at + 1), { found: '＃', meant: '#' }, edits);
}

function quoted(mender: Mender, at: number, shape: Shape, parent: number): void {
  const end = closingQuote(mender, mender.line, at, parent);
  if (!end) {
    unclosed(mender, at, shape, parent);
    return;
  }
  const rest = lineOf(mender, end.line).slice(end.character);
  if (shape.scalar === 'prose' && !/^\s*$|^\s+#/.test(rest) && !/^\s*＃/.test(rest)) {
    const sign = lineOf(mender, mender.line)[at] ?? '';
    quoteProse(mender, plainExtent(mender, at, parent, shape.scalar === 'prose'), 'prose-needs-quotes', {
      reason: 'first-sign',
      sign,
    });
    return;
  }
  trailing(mender, end.line, end.character, shape);
  withoutTabs(mender, mender.line, end.line);
  for (let line = mender.line + 1; line <= end.line; line++) spacesOnly(mender, line, parent);
  mender.line = end.line + 1;
}

/** Tabs before a quoted scalar's further line would not count as its indentation, unless enough spaces stand before them. */
function spacesOnly(mender: Mender, line: number, parent: number): void {
  const head = indentOf(mender, line);
  const text = lineOf(mender, line);
  if (head.slip !== 'tab' || head.end >= text.length || isSpacedBeyond(text, parent)) return;
  const edit = mend(mender, line, 0, head.end, ' '.repeat(head.width));
  report(mender, 'tab-indentation', rangeOf(line, 0, line, head.end), {}, [edit]);
}

/** A quotation mark nothing closes. In prose it is text, else it is closed at its line's end. */
function unclosed(mender: Mender, at: number, shape: Shape, parent: number): void {
  const index = mender.line;
  const line = lineOf(mender, index);
  if (shape.scalar === 'prose') {
    const extent = plainExtent(mender, at, parent, shape.scalar === 'prose');
    quoteProse(mender, extent, 'prose-needs-quotes', { reason: 'unclosed', sign: line[at] ?? '' });
    return;
  }
  const end = line.trimEnd().length;
  const open = line[at] === '"' && /(?:^|[^\\])(?:\\\\)*\\$/.test(line.slice(at, end));
  mend(mender, index, end, end, open ? '\\"' : (line[at] ?? ''));
  report(mender, 'syntax', rangeOf(index, at, index, at + 1), { reason: 'unclosed-quote', sign: line[at] ?? '' });
  mender.line += 1;
}

/** `“whole value”`: the quotes are taken for YAML's. Returns whether they were. */
function wrapped(mender: Mender, at: number, parent: number): boolean {
  const extent = plainExtent(mender, at, parent, false);
  if (extent.end.line !== mender.line) return false;
  const line = lineOf(mender, mender.line);
  const written = line.slice(at, extent.end.character);
  if (!written.endsWith('”') || written.slice(1, -1).includes('“')) return false;
  wrapInQuotes(mender, at, extent.end.character);
  mender.line += 1;
  return true;
}
