import type { Provision } from '../standard.ts';
import type { Profile } from './profile.ts';
import type { ProseReading } from './reading.ts';
import type { Span } from './span.ts';
import { compareStrictness, findVerbs, type Verb } from './verbs.ts';

/** A verb of one of a clause's texts; `part` is its place in the list that was judged. */
interface PlacedVerb extends Verb {
  readonly part: number;
}

/** A clause of which nothing says that it binds, allows or recommends: the first sentence is shown. */
interface MissingVerb extends Span {
  readonly part: number;
}

export interface ModalJudgement {
  /** The verb that makes the clause another provision than it says it is. */
  readonly mismatch: PlacedVerb | undefined;
  /** Verbs of another provision type beside one that agrees. */
  readonly mixed: readonly PlacedVerb[];
  readonly forbidden: readonly PlacedVerb[];
  readonly missing: MissingVerb | undefined;
}

/**
 * Judges the verbs of a clause — its text, then its items, in one language — against its provision type. The clause's
 * verb is its strictest main verb; weaker sentences pass, and so do 可 and 能 under or after it.
 */
export function judgeModals(parts: readonly ProseReading[], provision: Provision, profile: Profile): ModalJudgement {
  const all = parts.flatMap((reading, part) => findVerbs(reading, profile).map((verb) => ({ part, ...verb })));
  const mains = all.filter(({ role }) => role === 'main');
  const possible = all.filter(({ role }) => role === 'possible');
  const forbidden = all.filter((verb) => isForbidden(verb));
  const stacked = all.filter((verb) => verb.role === 'stacked' && binds(verb) && !isForbidden(verb));
  const mixing = (...mixed: readonly PlacedVerb[]) => ({ mismatch: undefined, mixed, forbidden, missing: undefined });
  const strictest = mains.reduce<PlacedVerb | undefined>(stricter, undefined);
  if (strictest === undefined) {
    const missing = all.length === 0 ? findMissing(parts, provision, profile) : undefined;
    return { mismatch: undefined, mixed: [], forbidden, missing };
  }
  if (isForbidden(strictest)) return mixing();
  if (agrees(strictest, provision)) {
    return mixing(...besides(mains, strictest), ...stacked.filter((verb) => !agrees(verb, provision)));
  }
  if (mains.some((verb) => agrees(verb, provision) && !isForbidden(verb))) return mixing(strictest);
  if (stacked.some((verb) => agrees(verb, provision))) return mixing(strictest);
  if (isOpen(strictest, provision, possible, parts)) return mixing();
  return { mismatch: strictest, mixed: [], forbidden, missing: undefined };
}

function isForbidden({ role, entry }: Verb): boolean {
  return entry.standing === 'forbidden' && (role === 'main' || role === 'stacked');
}

/** A requirement or recommendation: 應能 and 宜可 are one verb, 應宜 is two. */
function binds({ entry }: Verb): boolean {
  return compareStrictness(entry.provision, 'permission') < 0;
}

function stricter(best: PlacedVerb | undefined, verb: PlacedVerb): PlacedVerb {
  return best === undefined || compareStrictness(verb.entry.provision, best.entry.provision) < 0 ? verb : best;
}

function agrees({ entry }: Verb, provision: Provision): boolean {
  return compareStrictness(entry.provision, provision) === 0 || entry.also === provision;
}

/** Recommendations in the sentence of the clause's requirement; permissions and statements after it are details of it. */
function besides(mains: readonly PlacedVerb[], strictest: PlacedVerb): readonly PlacedVerb[] {
  if (strictest.entry.provision !== 'requirement') return [];
  return mains.filter(
    (verb) =>
      verb.entry.provision === 'recommendation' &&
      mains.some(
        (one) => one.part === verb.part && one.sentence === verb.sentence && one.entry.provision === 'requirement',
      ),
  );
}

/** Whether something that may be the clause's real verb is left: a doubtful word, or an instruction without a verb. */
function isOpen(
  strictest: PlacedVerb,
  provision: Provision,
  possible: readonly PlacedVerb[],
  parts: readonly ProseReading[],
) {
  if (compareStrictness(strictest.entry.provision, provision) < 0) return false;
  if (possible.some((verb) => compareStrictness(verb.entry.provision, provision) <= 0)) return true;
  if (provision !== 'instruction') return false;
  return parts.some((reading) => reading.sentences.length > 1);
}

const bounded = /不少于|不低于|不小于|不大于|不高于|不超过|不多于|至少|(?<!^)(?:设有|具有|具备|配备|设置)/;
const trace = /[应宜须必禁]|不得|见/;

/** Only where the rules name a form for every requirement, and only for a plain sentence that states a fact. */
function findMissing(parts: readonly ProseReading[], provision: Provision, profile: Profile): MissingVerb | undefined {
  if (profile.id !== 'gbt-1.1-2020' || provision !== 'requirement') return undefined;
  if (parts.some(({ folded, language }) => language === 'en' || trace.test(folded))) return undefined;
  const first = parts[0]?.sentences[0];
  const text = parts[0]?.folded ?? '';
  if (first === undefined || !text.trimEnd().endsWith('。') || !bounded.test(text)) return undefined;
  return { part: 0, start: first.start, end: first.end };
}
