import { memory } from '../../base/memory.ts';
import type { Provision } from '../standard.ts';
import { findChineseModals } from './chinese-modals.ts';
import { findEnglishModals } from './english-modals.ts';
import type { Modal } from './modal.ts';
import { entryOf, type ModalEntry, type Profile } from './profile.ts';
import type { ProseReading } from './reading.ts';

/** A modal verb together with what the profile makes of it. */
export interface Verb extends Modal {
  readonly entry: ModalEntry;
}

/** Every modal verb of a text, whatever the drafting rules say of it. */
export function findModals(reading: ProseReading): readonly Modal[] {
  let modals = found.of(reading);
  if (modals === undefined) {
    modals = reading.language === 'en' ? findEnglishModals(reading) : findChineseModals(reading);
    found.keep(reading, modals);
  }
  return modals;
}

/** Several rules ask the same of one reading. */
const found = memory<readonly Modal[]>();

/** The modal verbs that mean something under the profile, in the order of the text. */
export function findVerbs(reading: ProseReading, profile: Profile): readonly Verb[] {
  if (profile.chinese.length === 0 && profile.english.length === 0) return [];
  const before = meant.of(reading);
  if (before?.profile === profile) return before.verbs;
  const verbs = findModals(reading).flatMap((modal): readonly Verb[] => {
    const entry = entryOf(profile, modal.verb);
    return entry ? [{ entry, ...modal }] : [];
  });
  meant.keep(reading, { profile, verbs });
  return verbs;
}

const meant = memory<{ readonly profile: Profile; readonly verbs: readonly Verb[] }>();

const order: readonly Provision[] = ['requirement', 'instruction', 'recommendation', 'permission', 'statement'];

/** Below 0 when `a` binds more than `b`; a requirement and an instruction bind alike. */
export function compareStrictness(a: Provision, b: Provision): number {
  return rank(a) - rank(b);
}

function rank(provision: Provision): number {
  return provision === 'instruction' ? 0 : order.indexOf(provision);
}
