import { say, template } from '../../base/words.ts';
import { mayAdd, type PresentKeys, requiredIn } from '../../model/keys/conditions.ts';
import { keyedOf, mapsOf, under } from '../../model/keys/type-at.ts';
import type { KeySpec, MapType, ValueType } from '../../model/keys/types.ts';
import { scalarText } from '../../syntax/quote.ts';
import type { MapNode, MapPart } from '../../syntax/tree.ts';
import { entriesOf, type ValueView, viewOf } from '../../syntax/view.ts';
import { keyPage } from '../hover/describe-key.ts';
import { ownExample } from '../hover/own-example.ts';
import { adaptedAt, adaptedRank, adaptedTitle, inheritedEntry } from './adapted.ts';
import { wantedBeside } from './fits-place.ts';
import { fitsUnder } from './fits-under.ts';
import { flowValue, freeKeys } from './free-keys.ts';
import { keyFits } from './keys-that-fit.ts';
import { layoutAt } from './layout-at.ts';
import type { Request } from './request.ts';
import { keySkeleton, type Layout } from './skeleton.ts';
import { literal } from './snippet.ts';
import type { Suggestion } from './suggestion.ts';
import { candidates } from './values.ts';

type KeySuggestion = Omit<Suggestion, 'range'>;

/** Keys that may be added at that column to the map at the place, with what belongs under them: those still missing first. */
export function keySuggestions(type: ValueType, request: Request, column: number): readonly KeySuggestion[] {
  const present = presentKeys(request);
  const fixed = keysOf(type, present, request).map(({ spec, map, ...one }) => ({
    ...one,
    snippet: withValue(one.label, spec, map, request, column),
    again: asksAgain(spec.type),
  }));
  const free = keyedOf(type);
  return free === undefined ? fixed : [...fixed, ...freeKeys(free, present, request, column)];
}

/** Other names for the key under the cursor: those under which its value could stand as it is. */
export function otherNames(type: ValueType, request: Request): readonly KeySuggestion[] {
  const present = presentKeys(request);
  const { entry, location } = request.place;
  const value = location.trail.at(-1)?.value;
  const fragment = request.document.tree.fragments.at(0);
  const view = value && fragment && viewOf(value, fragment);
  const fixed = keysOf(type, present, request).flatMap(({ spec, map: _, ...one }) =>
    fitsUnder(view, spec.type, entry?.type) ? [{ ...one, snippet: literal(one.label) }] : [],
  );
  const free = keyedOf(type);
  if (free === undefined || entry?.spec !== undefined) return fixed;
  const others = candidates(free.by, request).filter((one) => !present.has(one.label));
  return [...fixed, ...others.map(({ text: _, ...one }) => ({ ...one, snippet: literal(scalarText(one.label)) }))];
}

/** The keys of the map under the cursor with their scalar texts, the word being typed not among them. */
function presentKeys({ place, document }: Request): PresentKeys {
  const { map, scalar } = place.location;
  const fragment = document.tree.fragments.at(0);
  if (map === undefined || fragment === undefined) return new Map();
  const entries = entriesOf(viewOf(map as MapNode | MapPart, fragment));
  const others = entries.filter((entry) => entry.key !== scalar);
  // A word that is none of the map's keys is the first key of a map below.
  if (scalar !== undefined && others.length === entries.length) return new Map();
  return new Map(others.map(({ key, value }) => [key.text, textOf(value)]));
}

function textOf(view: ValueView): string | undefined {
  return view.node?.kind === 'scalar' ? view.node.text : undefined;
}

interface KnownKey extends Omit<KeySuggestion, 'snippet'> {
  readonly spec: KeySpec;
  readonly map: MapType;
}

/** Where several kinds of map may stand (criterion or group), those that know the keys already there. */
function keysOf(type: ValueType, present: PresentKeys, request: Request): readonly KnownKey[] {
  const keys = mapsOf(type)
    .filter((map) => fits(map, present))
    .flatMap((map) => keysOfMap(map, type, present, request));
  return keys.filter((one, index) => keys.findIndex(({ label }) => label === one.label) === index);
}

function fits(map: MapType, present: PresentKeys): boolean {
  const known = [...present.keys()].map((key) => Object.hasOwn(map.keys, key));
  return known.length === 0 || known.includes(true);
}

function keysOfMap(map: MapType, type: ValueType, present: PresentKeys, request: Request): KnownKey[] {
  const { reader, snapshot, document, place } = request;
  const around = { snapshot, document, position: place.location.position };
  const required = new Set(requiredIn(map, present));
  const wanted = map.name === 'answer' ? wantedBeside(present.get('status')) : undefined;
  const adapted = map.name === 'adaptation' ? adaptedAt(request) : undefined;
  return Object.entries(map.keys)
    .filter(([key]) => mayAdd(map, key, present) && keyFits(key, map, request))
    .map(([key, spec]) => ({
      // What a group lists hangs on what it stands in.
      spec: { ...spec, type: under(type, key)?.type ?? spec.type },
      map,
      label: key,
      kind: 'key',
      detail: adapted === undefined ? say(spec.title, reader.locale) : adaptedTitle(adapted, key, spec, request),
      documentation: () => keyPage(key, spec, map, reader.locale, ownExample(key, spec, map, around)),
      also: [...spec.synonyms, spec.title.en, spec.title['zh-Hant'], template(spec.title, 'zh-Hans')],
      rank:
        required.has(key) || key === wanted
          ? 0
          : adapted !== undefined
            ? adaptedRank(adapted, key)
            : spec.expected
              ? 1
              : 2,
    }));
}

/** In a flow map there is no room for a block: the key and a stop, or empty brackets. */
function withValue(key: string, spec: KeySpec, map: MapType, request: Request, column: number): string {
  const layout = layoutAt(request, column);
  if (!request.place.location.flow) {
    const entry = inheritedEntry(map, key, spec, request, column);
    return entry === undefined ? keySkeleton(key, spec, map, layout) : numbersOpen(literal(entry), layout);
  }
  return `${literal(key)}: ${flowValue(spec.type, layout, { ...spec, of: map, at: { type: spec.type, key, spec, map } })}`;
}

/** What is inherited, each number that stands by itself ready to be typed over: that is what a variant changes. */
function numbersOpen(text: string, { stops }: Layout): string {
  return text.replace(
    /^( *(?:- )?[a-z-]+: )(\d[\d.]*)$/gm,
    (_, key: string, number: string) => key + stops.text(number),
  );
}

function asksAgain(type: ValueType): boolean {
  if (type.kind === 'keyed') return type.by.kind === 'reference';
  return type.kind === 'reference' || type.kind === 'enum' || (type.kind === 'word' && type.word === 'file');
}
