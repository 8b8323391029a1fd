import { findTypedFigures, findTypedPlaces } from '../../model/wording/typed-places.ts';
import { type EnglishPlace, findEnglishPlaces } from './english-places.ts';
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
  return placesNamed(text).flatMap((place): readonly FoundReference[] => {
    const { kind, number, start, end } = place;
    if (kind === 'table' || kind === 'formula' || kind === 'figure') {
      const id = targets.part(kind, number);
      return id === undefined ? [] : [{ from: start, to: end, id }];
    }
    const found = divisionAt(place, text, targets);
    return found === undefined ? [] : [{ from: start, ...found }];
  });
}

function placesNamed(text: string): readonly EnglishPlace[] {
  if (!/\p{Script=Han}/u.test(text)) return findEnglishPlaces(text);
  const figures = findTypedFigures(text).map((one) => ({ ...one, kind: 'figure' as const }));
  return [...findTypedPlaces(text), ...figures].sort((a, b) => a.start - b.start);
}

const itemForm = /^\s?([a-z])[)）](?:\s?(\d{1,2})[)）])?/;

/** A clause or division, with its title where that stands behind the number, or one of its items. */
function divisionAt({ number, end, item: led }: EnglishPlace, text: string, { places, item }: ReferenceTargets) {
  const place = places.get(number);
  if (place === undefined) return undefined;
  if (led !== undefined) {
    const id = item(place.id, led);
    return id === undefined ? undefined : { to: end, id };
  }
  const rest = text.slice(end);
  const [whole = '', letter, digit] = itemForm.exec(rest) ?? [];
  if (letter !== undefined) {
    const id = item(place.id, digit === undefined ? `${letter})` : `${letter}) ${digit})`);
    return id === undefined ? undefined : { to: end + whole.length, id };
  }
  const isTitled = place.title !== '' && rest.trimStart().startsWith(place.title);
  return { to: isTitled ? end + rest.indexOf(place.title) + place.title.length : end, id: place.id };
}
