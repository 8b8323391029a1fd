import type { Shape } from '../shape.ts';
import { findKey, isEnd } from './key.ts';
import { indentation, isBlank } from './signs.ts';

/** How the dash that opens a list's item is written; all but `plain` need mending. */
export interface Dash {
  readonly form: 'plain' | 'full-width' | 'no-space' | 'invisible';
}

/** The dash at `at`, if one stands there. */
export function dashAt(line: string, at: number): Dash | undefined {
  const next = line[at + 1];
  if (line[at] === '－') return { form: 'full-width' };
  if (line[at] !== '-') return undefined;
  if (isEnd(next)) return { form: 'plain' };
  if (isBlank(next)) return { form: 'invisible' };
  return next === '-' ? undefined : { form: 'no-space' };
}

/** Whether a dash begins a list where a value of this shape is to come. */
export function mayList(shape: Shape, dash: Dash): boolean {
  if (dash.form === 'plain') return true;
  return shape.list !== undefined && (dash.form !== 'no-space' || shape.scalar === undefined);
}

/**
 * Whether a word where only a map may stand is its first key without colon: another key follows straight below. `ahead` gives
 * the line so many lines further down.
 */
export function isHalfTyped(
  ahead: (lines: number) => string | undefined,
  at: number,
  column: number,
  shape: Shape,
  tab: number,
): boolean {
  if (!shape.map || shape.scalar || !/^[\p{L}\p{N}]/u.test((ahead(0) ?? '').slice(at))) return false;
  for (let lines = 1; ; lines++) {
    const line = ahead(lines);
    if (line === undefined) return false;
    const head = indentation(line, tab);
    if (head.end >= line.length || line[head.end] === '#') continue;
    return head.width === column && findKey(line, head.end, shape, false, true) !== undefined;
  }
}
