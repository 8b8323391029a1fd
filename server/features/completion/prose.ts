import { absolute, sourceRange } from '../../syntax/navigate.ts';
import type { Request } from './request.ts';
import { literal } from './snippet.ts';
import type { Suggestion } from './suggestion.ts';
import { names } from './values.ts';

/** Behind `[[` in a text: whatever bears an id in the standard's namespace. Undefined elsewhere. */
export function referenceInProse(request: Request): readonly Suggestion[] | undefined {
  const { location, entry } = request.place;
  const { scalar, offset } = location;
  if (entry?.type.kind !== 'text' || scalar === undefined || offset === undefined) return undefined;
  const opened = /\[\[([^[\]\n]*)$/.exec(scalar.text.slice(0, offset));
  if (opened === null) return undefined;
  const from = offset - (opened[1] ?? '').length;
  const fragment = location.trail.at(-1)?.fragment;
  if (fragment === undefined) return undefined;
  const range = absolute(request.document.tree, { fragment, range: sourceRange(scalar, from, offset) });
  const closed = scalar.text.startsWith(']]', offset);
  return names(['clause', 'division', 'term'], request).map(({ text: _, ...one }) => ({
    ...one,
    snippet: literal(one.label) + (closed ? '' : ']]'),
    range,
  }));
}
