import { nearestIds } from '../model/keys/nearest-ids.ts';

/** The editions that may be meant: of an id without its edition, or with a slip of the pen. */
export function nearestEditions(known: readonly string[], written: string): readonly string[] {
  const editions = known.filter((one) => one.startsWith(`${written}@`));
  return editions.length > 0 ? editions : nearestIds(known, written).suggestions;
}
