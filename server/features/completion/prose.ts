import { namedInProse } from '../../model/reference-parts.ts';
import { textUnder } from './inside-text.ts';
import { names } from './names.ts';
import type { Request } from './request.ts';
import { literal } from './snippet.ts';
import type { Suggestion } from './suggestion.ts';

/** Behind `[[` in a text: whatever bears an id in the standard's namespace. Undefined elsewhere. */
export function referenceInProse(request: Request): readonly Suggestion[] | undefined {
  const text = textUnder(request);
  const opened = text && /\[\[([^[\]\n]*)$/.exec(text.scalar.text.slice(0, text.offset));
  if (!opened) return undefined;
  const range = text.before((opened[1] ?? '').length);
  const closed = text.scalar.text.startsWith(']]', text.offset);
  return names(namedInProse, request).map(({ text: _, ...one }) => ({
    ...one,
    snippet: literal(one.label) + (closed ? '' : ']]'),
    range,
  }));
}
