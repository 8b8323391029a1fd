import { type ClausePart, type PartElement, partsOfKind } from '../../model/numbered-parts.ts';
import { idKey, readId } from '../../model/values/id.ts';
import { freeId } from '../../rules/kit/fixes/free-id.ts';
import type { PlacedNumber } from '../../rules/kit/typed-places.ts';
import { fragmentIndex } from '../../syntax/navigate.ts';
import type { StandardDocument } from '../../workspace/document.ts';
import { numbersOf } from '../../workspace/resolve/numbers.ts';
import { partOfNumber } from '../../workspace/resolve/part-numbers.ts';
import type { Resolution } from '../../workspace/resolve/resolution.ts';
import { mayBeNamed, type NamedPlace } from './reference-edits.ts';

/** Of typed numbers those that lead somewhere, each with an id to refer by: one is found for a table or formula that has none. */
export function namedPlaces(
  document: StandardDocument,
  resolution: Resolution,
  typed: readonly PlacedNumber[],
): readonly NamedPlace[] {
  const ids = new Map([...numbersOf(resolution)].map(([id, number]) => [number, id]));
  const { clauses, divisions, aliases, parts, terms } = resolution;
  const taken = new Set([clauses, divisions, aliases, parts, terms].flatMap((all) => [...all.keys()]));
  const given = new Map<PartElement, string>();
  return typed.flatMap((place): readonly NamedPlace[] => {
    const { kind, number } = place;
    if (kind === 'clause' || kind === 'annex') {
      const key = ids.get(number);
      const id = key === undefined ? undefined : (clauses.get(key)?.id ?? divisions.get(key)?.id);
      return id === undefined ? [] : [{ place, id }];
    }
    const found = partOfNumber(kind, number, resolution);
    const element = found && partsOfKind(found.holder, kind)[found.at];
    if (element === undefined) return [];
    if (element.id?.value !== undefined) return [{ place, id: element.id.value }];
    // What another file gives cannot be named from here.
    if (fragmentIndex(document.tree, element.fragment) < 0 || !mayBeNamed(element)) return [];
    const id = given.get(element) ?? freeId(nameFor(kind, element), taken);
    given.set(element, id);
    taken.add(idKey(id));
    return [{ place, id, unnamed: element }];
  });
}

/** By its title, where that can be an id and is short; else by what it is. */
function nameFor(kind: ClausePart['kind'], { title }: PartElement): string {
  const text = (title?.plain ?? [...(title?.by.values() ?? [])][0])?.value?.trim() ?? '';
  return text !== '' && text.length <= 20 && readId(text).ok ? text : kind;
}
