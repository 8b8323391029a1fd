import { comparePositions, type Range } from '../../base/position.ts';
import { absolute, sourceRange } from '../../syntax/navigate.ts';
import type { ScalarNode } from '../../syntax/tree.ts';
import type { Request } from './request.ts';

/** The text under the cursor, as far as something can be written into it there. */
interface InsideText {
  readonly scalar: ScalarNode;
  /** The cursor's place in the text. */
  readonly offset: number;
  /** Absolute: the last `length` units before the cursor. */
  before(length: number): Range;
}

/** Undefined where no text stands, or the cursor is beside it: in its indentation, or on an empty line behind it. */
export function textUnder({ place, document }: Request): InsideText | undefined {
  const { location, entry } = place;
  const { scalar, offset, trail, position } = location;
  const fragment = trail.at(-1)?.fragment;
  if (entry?.type.kind !== 'text' || scalar === undefined || offset === undefined || fragment === undefined) {
    return undefined;
  }
  const blank = document.tree.text.line(position.line).trim() === '';
  if (blank) return undefined;
  const before = (length: number) =>
    absolute(document.tree, { fragment, range: sourceRange(scalar, offset - length, offset) });
  return comparePositions(before(0).end, position) === 0 ? { scalar, offset, before } : undefined;
}

/** A piece of text as it is written in a scalar of the style. */
export function writtenIn({ style }: ScalarNode, text: string): string {
  if (style === 'single') return text.replaceAll("'", "''");
  return style === 'double' ? JSON.stringify(text).slice(1, -1) : text;
}
