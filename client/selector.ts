import { kindByName, languageOfKind, ownLanguages } from '../server/protocol/kinds.ts';

/** The languages whose files are ours, whatever they are called. */
export const languages: readonly string[] = ownLanguages.map(({ id }) => id);

/** The language that a file of this path should have, by its name alone. */
export function languageByName(path: string): string | undefined {
  return languageOfKind(kindByName(path) ?? '');
}
