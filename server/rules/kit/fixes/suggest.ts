import { remembering } from '../../../base/remembering.ts';
import type { Arguments } from '../../../base/words.ts';
import type { Field } from '../../../model/field.ts';
import type { Guess } from '../../../model/keys/nearest.ts';
import { idsToGuess, nearestIds } from '../../../model/keys/nearest-ids.ts';
import type { Place } from '../../../syntax/tree.ts';
import type { WithLanguage } from '../../../workspace/resolve/resolution.ts';
import type { Fix, Found } from '../../rule.ts';
import { replace } from './edits.ts';

const write = { en: 'Write “{id}”', 'zh-Hant': '改為「{id}」' };

/** The ids of what a standard defines for reports to use, as they are written. */
export const definedIds = remembering((defined: ReadonlyMap<string, WithLanguage<{ readonly id: Field<string> }>>) =>
  idsToGuess(() => Array.from(defined.values(), ({ value }) => value.id.text)),
);

/** Puts another id in the place of one that names nothing. */
export function writeInstead(place: Place, id: string): Fix {
  return { title: write, args: { id }, edits: [replace(place, id)] };
}

/** The ids that may have been meant, likeliest first; the first is preferred where it is sure. */
export function nearestFixes(place: Place, written: string, ids: Iterable<string>): readonly Fix[] {
  return guessFixes(place, nearestIds(new Set(ids), written));
}

export function guessFixes(place: Place, { suggestions, sure }: Guess): readonly Fix[] {
  return suggestions.map((id, index) => ({
    ...writeInstead(place, id),
    ...(sure && index === 0 ? { preferred: true } : {}),
  }));
}

/** How a finding is worded that names the likeliest id where there is one: `near`, else `default`. */
export function namingNearest(args: Arguments, { suggestions }: Guess): Pick<Found, 'args' | 'wording'> {
  const [near] = suggestions;
  return near === undefined ? { args, wording: 'default' } : { args: { ...args, near }, wording: 'near' };
}

/** Of some ids that are missing, those that were written but misspelt: the misspelling is told by itself. */
export function misspelt(missing: readonly string[], strays: Iterable<string>): ReadonlySet<string> {
  const ids = idsToGuess(() => missing);
  const found = new Set<string>();
  for (const stray of strays) {
    const [nearest] = ids.nearest(stray, (id) => !found.has(id)).suggestions;
    if (nearest !== undefined) found.add(nearest);
  }
  return found;
}
