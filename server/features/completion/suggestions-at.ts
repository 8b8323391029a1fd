import { say } from '../../base/words.ts';
import { blankOf } from '../../model/keys/blank.ts';
import { itemOf, keyedOf, scalarOf, specAt } from '../../model/keys/type-at.ts';
import { itemTitle } from '../../model/keys/type-words.ts';
import type { ValueType } from '../../model/keys/types.ts';
import { isPlaceholder, placeholder } from '../../syntax/unwritten.ts';
import { keyPage } from '../hover/describe-key.ts';
import { ownExample } from '../hover/own-example.ts';
import { blockSuggestions, itemBlocks } from './blocks.ts';
import type { Candidate } from './candidate.ts';
import { keySuggestions, otherNames } from './keys.ts';
import { referenceInProse } from './prose.ts';
import type { Request } from './request.ts';
import { forgotDash, roomFor } from './room.ts';
import { literal, numberStops } from './snippet.ts';
import type { Suggestion } from './suggestion.ts';
import { termsInProse } from './terms.ts';
import { candidates } from './values.ts';

/** Everything that may stand at the place, whatever has been typed of it. */
export function suggestionsAt(request: Request): readonly Suggestion[] {
  const { location, entry } = request.place;
  if (entry === undefined) return [];
  switch (location.part) {
    case 'key':
      return ofKey(request);
    case 'new-key':
      return ofNewKey(entry.type, request);
    case 'new-value':
      return orBlank(ofValue(entry.type, request, spaceBefore(request)), entry.type, request);
    case 'value':
      return referenceInProse(request) ?? termsInProse(request) ?? ofWritten(entry.type, request);
    case 'new-item':
      return ofItem(entry.type, request);
    default:
      return [];
  }
}

/** In a list a value that lacks its dash gets one, where the list has its dashes; anywhere else it would be torn out of it. */
function ofWritten(type: ValueType, request: Request): readonly Suggestion[] {
  const { location } = request.place;
  if (!forgotDash(request.document, location)) return ofValue(type, request, '');
  return location.range.start.character === location.indent ? ofValue(type, request, '- ') : [];
}

function ofNewKey(type: ValueType, request: Request): readonly Suggestion[] {
  const { location } = request.place;
  const items = location.map === undefined && location.scalar === undefined ? ofItem(type, request) : [];
  const room = roomFor(request.document, request.place, 'key');
  if (room === undefined) return location.scalar === undefined ? items : idsIn(type, request, '');
  const { range, before, after, column } = room;
  const keys = keySuggestions(type, request, column);
  return [...items, ...keys.map((one) => ({ ...one, snippet: before + one.snippet + after, range }))];
}

/** Another name for a key that has its value already: the keys of the map it stands in under which that value fits. */
function ofKey(request: Request): readonly Suggestion[] {
  const { location, path, root } = request.place;
  const parent = specAt(root, path.slice(0, -1));
  if (parent === undefined) return [];
  const found = otherNames(parent.type, request).map((one) => ({ ...one, range: location.range }));
  const by = keyedOf(parent.type)?.by;
  const isOpen = location.scalar !== undefined && isPlaceholder(location.scalar);
  return isOpen && by !== undefined ? orBlank(found, by, request) : found;
}

function ofValue(type: ValueType, request: Request, before: string): readonly Suggestion[] {
  const { range, part, flow } = request.place.location;
  const scalars = [
    ...candidates(type, request).map((one) => suggestionOf(one, range, before)),
    ...idsIn(type, request, before),
  ];
  if (part !== 'new-value' || flow) return scalars;
  const blocks = blockSuggestions(type, request).map((one) => ({ ...one, range }));
  // One value is what most need; several of them are the exception.
  return [...scalars, ...(scalars.length === 0 ? blocks : blocks.map((one) => ({ ...one, rank: 3 })))];
}

/** What a list of ids may begin with, in brackets. */
function idsIn(type: ValueType, request: Request, before: string): readonly Suggestion[] {
  const item = scalarOf(type) === undefined ? itemOf(type) : undefined;
  if (item === undefined) return [];
  const { range } = request.place.location;
  return candidates(item, request).map((one) =>
    suggestionOf({ ...one, rank: 0, text: `[${one.text}]` }, range, before),
  );
}

function ofItem(type: ValueType, request: Request): readonly Suggestion[] {
  const { flow, dashed } = request.place.location;
  const item = itemOf(type);
  const room = roomFor(request.document, request.place, 'item');
  if (item === undefined || room === undefined || isFull(type, request)) return [];
  const { range, column, after } = room;
  const before = flow ? '' : dashed ? spaceBefore(request) : `${room.before}- `;
  const scalars = candidates(item, request).map((one) => suggestionOf(one, range, before));
  if (flow) return orBlank(scalars, item, request).map((one) => ({ ...one, snippet: one.snippet + after }));
  const blocks = itemBlocks(item, request, before, column).map((one) => ({ ...one, range }));
  const found = [...scalars, ...blocks];
  return dashed ? orBlank(found, item, request) : found;
}

/** Whether a list that holds so many items holds them already, beside the one whose dash stands there. */
function isFull(type: ValueType, { place: { location } }: Request): boolean {
  if (type.kind !== 'list' || type.length === undefined) return false;
  const list = location.trail.at(-1)?.value;
  const written = list?.kind === 'leaf' ? list.node : list;
  return written?.kind === 'list' && written.items.length - (location.dashed ? 1 : 0) >= type.length;
}

function suggestionOf({ text, ...one }: Candidate, range: Suggestion['range'], before: string): Suggestion {
  return { ...one, snippet: before + literal(text), range };
}

/** Where only the author can know what to write, what belongs there, as a placeholder to be typed over. */
function orBlank(found: readonly Suggestion[], type: ValueType, request: Request): readonly Suggestion[] {
  const { entry, location } = request.place;
  if (found.length > 0 || scalarOf(type) === undefined) return found;
  const { key, spec, map } = entry ?? {};
  const { document, snapshot, reader } = request;
  const { locale } = reader;
  const around = { snapshot, document, position: location.position };
  const label = placeholder(say(blankOf(type, spec ?? itemTitle(type)), locale));
  const before = location.part === 'key' ? '' : spaceBefore(request);
  return [
    {
      label,
      kind: 'blank',
      detail: '',
      ...(key === undefined || spec === undefined
        ? {}
        : { documentation: () => keyPage(key, spec, map, locale, ownExample(key, spec, map, around)) }),
      also: [],
      snippet: before + numberStops().text(label),
      range: location.range,
      rank: 2,
    },
  ];
}

/** A space is owed where the cursor touches the colon or dash. */
function spaceBefore({ place, document }: Request): string {
  const { line, character } = place.location.position;
  return /[:：-]$/.test(document.tree.text.line(line).slice(0, character)) ? ' ' : '';
}
