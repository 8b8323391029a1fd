import type { PresentKeys } from '../../model/keys/conditions.ts';
import { itemTitle } from '../../model/keys/type-words.ts';
import type { KeyedType, ValueType } from '../../model/keys/types.ts';
import { scalarText } from '../../syntax/quote.ts';
import { answerSkeleton, clausesToAnswer } from './answers.ts';
import { entryBlock } from './blocks.ts';
import { formSkeleton } from './forms.ts';
import { layoutAt } from './layout-at.ts';
import type { Request } from './request.ts';
import { blankStop, entryId, entrySkeleton, type Hint, type Layout, valueSkeleton } from './skeleton.ts';
import { literal } from './snippet.ts';
import type { Suggestion } from './suggestion.ts';
import { candidates } from './values.ts';

/**
 * Keys of a map in which ids are keys: those known elsewhere (answers, figures), each with a skeleton of what stands under
 * it, and where the author gives them (terms, indicators) an entry whose id is still to be typed.
 */
export function freeKeys(
  type: KeyedType,
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
  const layout = layoutAt(request, column);
  const snippet = flow
    ? `${entryId(type, layout)}: ${flowValue(type.of, layout, itemTitle(type.of))}`
    : entrySkeleton(type, layout);
  return [...known, { ...entryBlock(type, request), snippet }];
}

function isAnswer(type: ValueType): boolean {
  return type.kind === 'map' && type.map === 'answer';
}

function skeletonOf(id: string, type: ValueType, request: Request, column: number): string {
  const key = literal(scalarText(id));
  const layout = layoutAt(request, column);
  if (request.place.location.flow) return `${key}: ${flowValue(type, layout, itemTitle(type))}`;
  if (isAnswer(type)) return `${key}:${answerSkeleton(id, request, layout)}`;
  return `${key}:${formSkeleton(id, request, layout) ?? valueSkeleton(type, layout, itemTitle(type))}`;
}

/** What stands behind a key in brackets, where no block may: a stop, or brackets with one. */
export function flowValue(type: ValueType, layout: Layout, hint: Hint): string {
  const stop = blankStop(type, layout, hint);
  if (type.kind === 'map' || type.kind === 'keyed') return `{${stop}\\}`;
  return (type.kind === 'list' && !type.orOne) || type.kind === 'tree' ? `[${stop}]` : stop;
}
