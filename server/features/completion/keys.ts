import { say, template } from '../../base/words.ts';
import { mayAdd, type PresentKeys, requiredIn } from '../../model/keys/conditions.ts';
import { keyedOf, mapsOf } from '../../model/keys/type-at.ts';
import type { KeySpec, MapType, ValueType } from '../../model/keys/types.ts';
import { scalarText } from '../../syntax/quote.ts';
import type { MapNode, MapPart } from '../../syntax/tree.ts';
import { entriesOf, type View, viewOf } from '../../syntax/view.ts';
import { keyPage } from '../hover/describe-key.ts';
import { answerSkeleton, clausesToAnswer } from './answers.ts';
import { layoutAt, type Request } from './request.ts';
import { keySkeleton, valueSkeleton } from './skeleton.ts';
import { literal, numberStops } from './snippet.ts';
import type { Suggestion } from './suggestion.ts';
import { candidates } from './values.ts';

type KeySuggestion = Omit<Suggestion, 'range'>;

/** Keys that may be added to the map at the place: those still missing first. With `bare`, the key's name alone. */
export function keySuggestions(type: ValueType, request: Request, bare: boolean): readonly KeySuggestion[] {
  const present = presentKeys(request);
  const fixed = mapsOf(type)
    .filter((map) => fits(map, present))
    .flatMap((map) => keysOf(map, present, request, bare));
  const unique = fixed.filter((one, index) => fixed.findIndex(({ label }) => label === one.label) === index);
  const free = keyedOf(type);
  return free === undefined ? unique : [...unique, ...freeKeys(free, present, request, bare)];
}

/** The keys of the map under the cursor with their scalar texts, the word being typed not among them. */
function presentKeys({ place, document }: Request): PresentKeys {
  const { map, scalar } = place.location;
  const [fragment] = document.tree.fragments;
  if (map === undefined || fragment === undefined) return new Map();
  return new Map(
    entriesOf(viewOf(map as MapNode | MapPart, fragment))
      .filter((entry) => entry.key !== scalar)
      .map(({ key, value }) => [key.text, textOf(value)]),
  );
}

function textOf(view: View): string | undefined {
  return view.node?.kind === 'scalar' ? view.node.text : undefined;
}

/** Where several kinds of map may stand (criterion or group), those that know every key already there. */
function fits(map: MapType, present: PresentKeys): boolean {
  return [...present.keys()].every((key) => Object.hasOwn(map.keys, key)) || mapHasAny(map, present);
}

function mapHasAny(map: MapType, present: PresentKeys): boolean {
  return [...present.keys()].some((key) => Object.hasOwn(map.keys, key));
}

function keysOf(map: MapType, present: PresentKeys, request: Request, bare: boolean): KeySuggestion[] {
  const required = new Set(requiredIn(map, present));
  return Object.entries(map.keys)
    .filter(([key]) => mayAdd(map, key, present))
    .map(([key, spec]) => ({
      label: key,
      kind: 'key',
      detail: say(spec.title, request.reader.locale),
      documentation: () => keyPage(key, spec, map, request.reader.locale),
      also: [...spec.synonyms, spec.title.en, spec.title['zh-Hant'], template(spec.title, 'zh-Hans')],
      snippet: bare ? literal(key) : withValue(key, spec, request),
      rank: required.has(key) ? 0 : spec.expected ? 1 : 2,
      again: !bare && asksAgain(spec.type),
    }));
}

/** In a flow map there is no room for a block: the key and a stop, or empty brackets. */
function withValue(key: string, spec: KeySpec, request: Request): string {
  const { flow, indent } = request.place.location;
  if (!flow) return keySkeleton(key, spec, layoutAt(request, indent));
  return `${literal(key)}: ${flowValue(spec.type)}`;
}

function flowValue(type: ValueType): string {
  const stops = numberStops();
  if (type.kind === 'map' || type.kind === 'keyed') return `{${stops.text()}\\}`;
  if ((type.kind === 'list' && !type.orOne) || type.kind === 'tree') return `[${stops.text()}]`;
  return stops.text();
}

function asksAgain(type: ValueType): boolean {
  return type.kind === 'reference' || type.kind === 'enum' || (type.kind === 'word' && type.word === 'file');
}

/** Free keys: ids known elsewhere (answers, figures), each with a skeleton of what stands under it. */
function freeKeys(
  type: ValueType & { readonly kind: 'keyed' },
  present: PresentKeys,
  request: Request,
  bare: boolean,
): KeySuggestion[] {
  const asked = isAnswer(type.of) ? clausesToAnswer(request) : undefined;
  return candidates(type.by, request)
    .filter((one) => !present.has(one.label))
    .map(({ text: _, ...one }) => ({
      ...one,
      rank: asked?.has(one.label) ? 0 : 2,
      snippet: bare ? literal(scalarText(one.label)) : freeSkeleton(one.label, type.of, request),
    }));
}

function isAnswer(type: ValueType): boolean {
  return type.kind === 'map' && type.map === 'answer';
}

function freeSkeleton(id: string, type: ValueType, request: Request): string {
  const { flow, indent } = request.place.location;
  const key = literal(scalarText(id));
  if (flow) return `${key}: ${flowValue(type)}`;
  const layout = layoutAt(request, indent);
  if (isAnswer(type)) return `${key}:${answerSkeleton(id, request, layout)}`;
  return `${key}:${valueSkeleton(type, layout)}`;
}
