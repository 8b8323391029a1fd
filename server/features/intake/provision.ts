import type { Provision } from '../../model/standard.ts';
import { findQuantities } from '../../model/wording/quantities.ts';
import { readProse } from '../../model/wording/reading.ts';
import { compareStrictness, findVerbs } from '../../model/wording/verbs.ts';
import type { Doubt } from './draft.ts';
import { intakeWords } from './intake-words.ts';
import type { Taking } from './taking.ts';

interface ToldProvision {
  readonly provision: Provision;
  readonly doubts: readonly Doubt[];
}

/** How binding a clause is, by the strictest verb of its text and its items; what is not sure of it. */
export function provisionOf(texts: readonly string[], { language, profile }: Taking): ToldProvision {
  const readings = texts.map((text) => readProse(text, language));
  const verbs = readings.flatMap((reading) => findVerbs(reading, profile));
  const mains = verbs.filter(({ role }) => role === 'main' || role === 'stacked').map(({ entry }) => entry.provision);
  const [first, ...rest] = mains;
  if (first !== undefined) {
    const strictest = rest.reduce((best, one) => (compareStrictness(one, best) < 0 ? one : best), first);
    return { provision: strictest, doubts: [] };
  }
  const possible = verbs.filter(({ role, entry }) => role === 'possible' && entry.provision !== 'statement');
  const [maybe] = possible;
  if (maybe !== undefined) {
    return {
      provision: maybe.entry.provision,
      doubts: [{ words: intakeWords.unsureVerb, args: { verb: maybe.entry.verb } }],
    };
  }
  if (readings.some((reading) => findQuantities(reading).some(({ bounded }) => bounded))) {
    return { provision: 'requirement', doubts: [{ words: intakeWords.noVerbButBound }] };
  }
  return { provision: 'statement', doubts: [] };
}
