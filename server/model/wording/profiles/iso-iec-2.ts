import { entries } from '../entries.ts';
import type { ModalEntry, Profile } from '../profile.ts';

const t3 = 'ISO/IEC Directives, Part 2:2021, 7.2, Table 3';
const t4 = 'ISO/IEC Directives, Part 2:2021, 7.3, Table 4';
const t5 = 'ISO/IEC Directives, Part 2:2021, 7.4, Table 5';
const t6 = 'ISO/IEC Directives, Part 2:2021, 7.5, Table 6';
/** “Must” is kept for what others impose. */
const external = 'ISO/IEC Directives, Part 2:2021, 7.6';

/** The verbal forms of English standards; Chinese rules give the same words as translations of theirs. */
export const isoVerbs: readonly ModalEntry[] = [
  ...entries('shall', 'requirement', false, 'main', t3),
  ...entries('shall not', 'requirement', true, 'main', t3),
  ...entries(
    'is to、are to、is required to、are required to、has to、have to、it is required that、it is necessary to、needs to、need to',
    'requirement',
    false,
    'equivalent',
    t3,
  ),
  ...entries(
    'is not allowed、are not allowed、is not permitted、are not permitted',
    'requirement',
    true,
    'equivalent',
    t3,
  ),
  ...entries('must', 'requirement', false, 'forbidden', external, 'shall'),
  ...entries('must not', 'requirement', true, 'forbidden', external, 'shall not'),
  ...entries('may not', 'requirement', true, 'forbidden', t3, 'shall not'),
  ...entries('should', 'recommendation', false, 'main', t4),
  ...entries('should not', 'recommendation', true, 'main', t4),
  ...entries(
    'it is recommended that、ought to、is recommended、are recommended',
    'recommendation',
    false,
    'equivalent',
    t4,
  ),
  ...entries('it is not recommended that、ought not to', 'recommendation', true, 'equivalent', t4),
  ...entries('may', 'permission', false, 'main', t5),
  ...entries('is permitted、are permitted、is allowed、are allowed', 'permission', false, 'equivalent', t5),
  ...entries('need not', 'permission', true, 'equivalent', t5),
  ...entries('can', 'statement', false, 'main', t6),
  ...entries('cannot、can not', 'statement', true, 'main', t6),
  ...entries('is able to、are able to、it is possible to', 'statement', false, 'equivalent', t6),
  ...entries('is unable to、are unable to、it is not possible to', 'statement', true, 'equivalent', t6),
];

/** English drafting of ISO and IEC. Chinese text under it is a translation and not judged. */
export const isoIec2: Profile = {
  id: 'iso-iec-2',
  title: { en: 'ISO/IEC Directives, Part 2', 'zh-Hant': 'ISO/IEC導則第2部分' },
  experimental: false,
  chinese: [],
  english: isoVerbs,
  phrasings: [],
};
