import type { Words } from '../../base/words.ts';
import type { DraftingRules, Provision } from '../standard.ts';
import { foldScript } from './fold.ts';

/**
 * How the drafting rules stand to a verb: `main`: the form they name. `equivalent`: allowed in its place.
 * `forbidden`: not to be used for it. `understood`: they are silent, but every reader takes it so.
 */
export type VerbStanding = 'main' | 'equivalent' | 'forbidden' | 'understood';

/** What a modal verb makes of a sentence under one set of drafting rules. */
export interface ModalEntry {
  /** Chinese in Traditional script; English in lower case. */
  readonly verb: string;
  readonly provision: Provision;
  readonly negative: boolean;
  readonly standing: VerbStanding;
  /** The verb to write instead of a forbidden one. */
  readonly instead?: string;
  /** The provision type it can mean as well, where the rules leave it open. */
  readonly also?: Provision;
  /** The table or clause it rests on. */
  readonly source: string;
}

/** Words that the rules do not want for pointing at something: 詳見 for 見. */
export interface Phrasing {
  readonly written: string;
  readonly instead: string;
  readonly source: string;
}

/** One set of drafting rules as data. */
export interface Profile {
  readonly id: DraftingRules;
  readonly title: Words;
  /** True where no source of the modal table was seen. */
  readonly experimental: boolean;
  readonly chinese: readonly ModalEntry[];
  readonly english: readonly ModalEntry[];
  readonly phrasings: readonly Phrasing[];
}

const indexes = new Map<Profile, ReadonlyMap<string, ModalEntry>>();

/** What a verb means under the profile; undefined where it means nothing there. Chinese verbs in folded script. */
export function entryOf(profile: Profile, verb: string): ModalEntry | undefined {
  let index = indexes.get(profile);
  if (index === undefined) {
    index = new Map([...profile.english, ...profile.chinese].map((entry) => [foldScript(entry.verb), entry]));
    indexes.set(profile, index);
  }
  return index.get(verb);
}
