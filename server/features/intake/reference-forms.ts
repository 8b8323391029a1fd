import { findTypedFigures, findTypedPlaces, type NumberedPlace } from '../../model/wording/typed-places.ts';
import type { PlacesByNumber } from './taking.ts';

/** What texts may refer to by number. */
export interface ReferenceTargets {
  readonly places: PlacesByNumber;
  part(kind: 'table' | 'formula' | 'figure', number: string): string | undefined;
  /** `number`: `b)`, `b) 2)`. */
  item(clause: string, number: string): string | undefined;
}

interface FoundReference {
  readonly from: number;
  readonly to: number;
  readonly id: string;
}

/** Where a text names something of its own document by number; what nothing bears is left as it is. */
export function findReferences(text: string, targets: ReferenceTargets): readonly FoundReference[] {
  const figures = findTypedFigures(text).flatMap(({ start: from, end: to, number }): readonly FoundReference[] => {
    const id = targets.part('figure', number);
    return id === undefined ? [] : [{ from, to, id }];
  });
  const places = findTypedPlaces(text).flatMap((place): readonly FoundReference[] => {
    const { kind, number, start, end } = place;
    if (kind === 'table' || kind === 'formula') {
      const id = targets.part(kind, number);
      return id === undefined ? [] : [{ from: start, to: end, id }];
    }
    const found = divisionAt(place, text, targets);
    return found === undefined ? [] : [{ from: start, ...found }];
  });
  return [...figures, ...places].sort((a, b) => a.from - b.from);
}

const itemForm = /^\s?([a-z])[)）](?:\s?(\d{1,2})[)）])?/;

/** A clause or division, with its title where that stands behind the number, or one of its items. */
function divisionAt({ number, end }: NumberedPlace, text: string, { places, item }: ReferenceTargets) {
  const place = places.get(number);
  if (place === undefined) return undefined;
  const rest = text.slice(end);
  const [whole = '', letter, digit] = itemForm.exec(rest) ?? [];
  if (letter !== undefined) {
    const id = item(place.id, digit === undefined ? `${letter})` : `${letter}) ${digit})`);
    return id === undefined ? undefined : { to: end + whole.length, id };
  }
  const isTitled = place.title !== '' && rest.trimStart().startsWith(place.title);
  return { to: isTitled ? end + rest.indexOf(place.title) + place.title.length : end, id: place.id };
}
