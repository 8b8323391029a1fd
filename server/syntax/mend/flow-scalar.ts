import { rangeOf } from '../../base/position.ts';
import type { Problem } from '../problem.ts';
import type { Shape } from '../shape.ts';
import { findKey, isEnd, isFlowSign } from './key.ts';
import { lineOf, type Mender, mend, report } from './mender.ts';
import { afterBlanks } from './signs.ts';

/**
 * Where a word without quotes ends in a flow collection. `wide`: full-width commas and brackets end it too; `list`: it is an
 * item, so `: ` makes a map of one entry of it and is passed over.
 */
export function wordEnd(line: string, from: number, wide: boolean, list: boolean): number {
  for (let i = from; i < line.length; i++) {
    const sign = line[i];
    if (isFlowSign(sign)) return i;
    if (sign === '#' && i > from && isEnd(line[i - 1])) return i;
    if (!list && sign === ':' && isEnd(line[i + 1])) return i;
    if (wide && (sign === '，' || sign === '、' || sign === '］' || sign === '｝')) return i;
  }
  return line.length;
}

interface FlowProse {
  /** Behind its last sign. */
  readonly end: number;
  /** Where reading goes on: at the sign that ended it. */
  readonly next: number;
  /** Why YAML would read something else, if it would. */
  readonly slip?: { readonly kind: 'prose-needs-quotes' | 'text-cut-off'; readonly data: Problem['data'] };
}

/**
 * Where prose without quotes ends in a flow collection, on its line: at a comma or bracket that the collection needs. In a map
 * (`owner`) a comma counts only before its end or another entry; one that cuts prose does not. A full-width one is at home in
 * prose: it counts only before another entry, on this line or the one `below`.
 */
export function proseEnd(line: string, from: number, owner: Shape | undefined, below = ''): FlowProse {
  let slip: FlowProse['slip'] = startSlip(line, from);
  let i = from;
  for (; i < line.length; i++) {
    const sign = line[i] ?? '';
    if (sign === ':' && isEnd(line[i + 1])) slip ??= needs('colon', sign);
    else if (sign === '#' && i > from && isEnd(line[i - 1])) {
      if (!/^#(?:\p{N}|\p{Script=Han})/u.test(line.slice(i))) break;
      slip ??= { kind: 'text-cut-off', data: { rest: line.slice(i).trimEnd() } };
    } else if (sign === ',') {
      if (!owner || isLast(line, i + 1) || opensEntry(line, i + 1, owner)) break;
      slip ??= needs('comma', sign);
    } else if ((sign === '，' || sign === '、') && owner) {
      if (opensEntry(line, i + 1, owner) || (afterBlanks(line, i + 1) >= line.length && opensEntry(below, 0, owner)))
        break;
    } else if (sign === '[' || sign === '{') {
      const close = closing(line, i);
      if (close < 0) break;
      slip ??= needs('bracket', sign);
      i = close;
    } else if (sign === ']' || sign === '}') {
      break;
    }
  }
  let end = i;
  while (end > from && isEnd(line[end - 1])) end -= 1;
  // The comma or bracket that ends it would be lost as well.
  if (slip?.kind === 'text-cut-off' && i < line.length) slip = needs('comment', '#');
  return slip ? { end, next: i, slip } : { end, next: i };
}

function needs(reason: string, sign: string): NonNullable<FlowProse['slip']> {
  return { kind: 'prose-needs-quotes', data: { reason, sign } };
}

function startSlip(line: string, from: number): FlowProse['slip'] {
  const sign = line[from] ?? '';
  const indicator = '-?:'.includes(sign) && (isEnd(line[from + 1]) || isFlowSign(line[from + 1]));
  if ('%@`&*!|>"\''.includes(sign) || indicator) return needs('first-sign', sign);
  return undefined;
}

/** Whether the line, or the map, ends here. */
function isLast(line: string, from: number): boolean {
  const at = afterBlanks(line, from);
  return at >= line.length || line[at] === '}' || line[at] === '#';
}

/** Whether another entry of the map begins here. */
function opensEntry(line: string, from: number, owner: Shape): boolean {
  const at = afterBlanks(line, from);
  const key = findKey(line, at, owner, true, false);
  if (!key) return isHalfKey(/^[\w-]+(?=\s*(?:[,}]|$))/.exec(line.slice(at))?.[0], owner);
  return key.known || (key.form === 'plain' && /^[A-Za-z][\w-]*$/.test(key.text));
}

/** Whether a word is the beginning of a key: one that is just being typed. */
function isHalfKey(word: string | undefined, owner: Shape): boolean {
  if (word === undefined) return false;
  return [...(owner.map?.keys.keys() ?? [])].some((key) => key.startsWith(word));
}

/** The bracket that closes the one at `at` on the same line; -1 for none. */
function closing(line: string, at: number): number {
  let depth = 0;
  for (let i = at; i < line.length; i++) {
    if (line[i] === '[' || line[i] === '{') depth += 1;
    else if (line[i] === ']' || line[i] === '}') {
      depth -= 1;
      if (depth === 0) return i;
    }
  }
  return -1;
}

/** Reads prose in a flow collection as if single quotes stood around it. */
export function quoteFlowProse(
  mender: Mender,
  index: number,
  from: number,
  to: number,
  slip: NonNullable<FlowProse['slip']>,
): void {
  const line = lineOf(mender, index);
  const edits = [mend(mender, index, from, from, "'")];
  for (let i = line.indexOf("'", from); i >= 0 && i < to; i = line.indexOf("'", i + 1)) {
    edits.push(mend(mender, index, i, i + 1, "''"));
  }
  edits.push(mend(mender, index, to, to, "'"));
  report(mender, slip.kind, rangeOf(index, from, index, to), slip.data, edits);
}
