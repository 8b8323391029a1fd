import type { PresentKeys } from '../../model/keys/conditions.ts';
import type { ValueType } from '../../model/keys/types.ts';
import { scalarText } from '../../syntax/quote.ts';
import { answerSkeleton, clausesToAnswer } from './answers.ts';
import { entryBlock } from './blocks.ts';
import { layoutAt, type Request } from './request.ts';
import { entrySkeleton, valueSkeleton } from './skeleton.ts';
import { literal, numberStops } from './snippet.ts';
import type { Suggestion } from './suggestion.ts';
import { candidates } from './values.ts';

type Keyed = ValueType & { readonly kind: 'keyed' };

/**
 * Keys of a map in which ids are keys: those known elsewhere (answers, figures), each with a skeleton of what stands under
 * it, and where the author gives them (terms, indicators) an entry whose id is still to be typed.
 */
export function freeKeys(
  type: Keyed,
  present: PresentKeys,
  request: Request,
  column: number,
): readonly Omit<Suggestion, 'range'>[] {
  const asked = isAnswer(type.of) ? clausesToAnswer(request) : undefined;
  const known = candidates(type.by, request)
    .filter((one) => !present.has(one.label))
    .map(({ text: _, ...one }) => ({
      ...one,
      rank: asked?.has(one.label) ? 0 : 2,
      snippet: skeletonOf(one.label, type.of, request, column),
    }));
  if (type.by.kind === 'reference') return known;
  const { flow } = request.place.location;
  const stops = numberStops();
  const snippet = flow
    ? `${stops.text('id')}: ${flowValue(type.of, stops)}`
    : entrySkeleton(type, layoutAt(request, column));
  return [...known, { ...entryBlock(type, request), snippet }];
}

function isAnswer(type: ValueType): boolean {
  return type.kind === 'map' && type.map === 'answer';
}

function skeletonOf(id: string, type: ValueType, request: Request, column: number): string {
  const key = literal(scalarText(id));
  if (request.place.location.flow) return `${key}: ${flowValue(type)}`;
  const layout = layoutAt(request, column);
  if (isAnswer(type)) return `${key}:${answerSkeleton(id, request, layout)}`;
  return `${key}:${valueSkeleton(type, layout)}`;
}

/** What stands behind a key in brackets, where no block may: a stop, or brackets with one. */
export function flowValue(type: ValueType, stops = numberStops()): string {
  if (type.kind === 'map' || type.kind === 'keyed') return `{${stops.text()}\\}`;
  if ((type.kind === 'list' && !type.orOne) || type.kind === 'tree') return `[${stops.text()}]`;
  return stops.text();
}
