import type { Profile } from './profile.ts';
import type { ProseReading } from './reading.ts';
import { findVerbs, type Verb } from './verbs.ts';

/** The verbs of further requirements: all but the first that stand in a part of a sentence of their own. */
export function findFurtherRequirements(reading: ProseReading, profile: Profile): readonly Verb[] {
  const seen = new Set<string>();
  const requirements = findVerbs(reading, profile).filter(({ role, entry, sentence, phrase }) => {
    if (role !== 'main' || entry.provision !== 'requirement') return false;
    const place = `${sentence}.${phrase}`;
    if (seen.has(place)) return false;
    seen.add(place);
    return true;
  });
  return requirements.slice(1);
}
