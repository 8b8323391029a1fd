import type { DraftingRules } from '../standard.ts';
import type { Profile } from './profile.ts';
import { cns } from './profiles/cns.ts';
import { engineering } from './profiles/engineering.ts';
import { gbt2009 } from './profiles/gbt-1.1-2009.ts';
import { gbt2020 } from './profiles/gbt-1.1-2020.ts';
import { isoIec2 } from './profiles/iso-iec-2.ts';
import { none } from './profiles/none.ts';

const profiles: Readonly<Record<DraftingRules, Profile>> = {
  'gbt-1.1-2020': gbt2020,
  'gbt-1.1-2009': gbt2009,
  engineering,
  'iso-iec-2': isoIec2,
  cns,
  none,
};

export function profileOf(rules: DraftingRules): Profile {
  return profiles[rules];
}
