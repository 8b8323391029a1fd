import type { Provision } from '../standard.ts';
import type { ModalEntry, VerbStanding } from './profile.ts';

/** Entries of one meaning, for writing a table compactly: `'不應、不准許'`. */
export function entries(
  verbs: string,
  provision: Provision,
  negative: boolean,
  standing: VerbStanding,
  source: string,
  instead?: string,
): readonly ModalEntry[] {
  return verbs
    .split('、')
    .map((verb) => ({ verb, provision, negative, standing, source, ...(instead === undefined ? {} : { instead }) }));
}
