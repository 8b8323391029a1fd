import type { Words } from '../../base/words.ts';
import type { Provision } from '../standard.ts';
import type { Modal } from './modal.ts';
import { entryOf, type ModalEntry, type Profile } from './profile.ts';
import type { ProseReading } from './reading.ts';
import { touchesOffset } from './span.ts';
import { compareStrictness, findModals } from './verbs.ts';

/** What a hover on a modal verb tells. Spans are of the text that was read. */
export interface ModalDescription extends Modal {
  readonly entry: ModalEntry;
  /** What the verb says, without the profile's name. */
  readonly meaning: Words;
  /** How the profile stands to it. */
  readonly standing: Words;
  /** Whether it suits the clause; undefined where it is not the clause's verb, or the clause's type is not known. */
  readonly fits: boolean | undefined;
}

/** The modal verb at an offset, seen by the profile; undefined on anything else, compounds such as 相應 included. */
export function describeModal(
  reading: ProseReading,
  offset: number,
  profile: Profile,
  provision?: Provision,
): ModalDescription | undefined {
  const modal = findModals(reading).find((one) => touchesOffset(one, offset));
  const entry = modal && entryOf(profile, modal.verb);
  if (!modal || !entry) return undefined;
  const fits = provision === undefined || modal.role !== 'main' ? undefined : suits(entry, provision);
  return { ...modal, entry, meaning: meaningOf(entry), standing: standings[entry.standing], fits };
}

function suits(entry: ModalEntry, provision: Provision): boolean {
  return compareStrictness(entry.provision, provision) >= 0 && entry.standing !== 'forbidden'
    ? compareStrictness(entry.provision, provision) === 0 || entry.also === provision
    : false;
}

function meaningOf({ provision, negative, verb }: ModalEntry): Words {
  if (provision === 'statement' && /可能|possible/.test(verb)) return possibility[negative ? 1 : 0];
  return meanings[provision][negative ? 1 : 0];
}

const possibility: readonly [Words, Words] = [
  { en: 'a statement: this can happen', 'zh-Hant': '陳述：有這種可能' },
  { en: 'a statement: this cannot happen', 'zh-Hant': '陳述：沒有這種可能' },
];

const meanings: Readonly<Record<Provision, readonly [Words, Words]>> = {
  requirement: [
    { en: 'a requirement: to be met by whoever claims conformity', 'zh-Hant': '要求：聲明符合本文件者，須滿足' },
    {
      en: 'a prohibition: not to be done by whoever claims conformity',
      'zh-Hant': '要求（否定）：聲明符合本文件者，不得如此',
    },
  ],
  instruction: [
    { en: 'an instruction: a step to carry out', 'zh-Hant': '指示：須照做的步驟' },
    { en: 'an instruction: a step not to take', 'zh-Hant': '指示（否定）：不做的步驟' },
  ],
  recommendation: [
    {
      en: 'a recommendation: preferred among several ways, not required',
      'zh-Hant': '推薦：幾種做法中首選這一種，但不強求',
    },
    { en: 'a recommendation against: not favoured, not prohibited', 'zh-Hant': '推薦（否定）：不贊成，但也不禁止' },
  ],
  permission: [
    { en: 'a permission: allowed within the limits of the document', 'zh-Hant': '允許：在文件的界限內，准許這樣做' },
    { en: 'a permission not to: there is no need', 'zh-Hant': '允許（否定）：沒有必要這樣做' },
  ],
  statement: [
    { en: 'a statement: an ability or a fact', 'zh-Hant': '陳述：能力或事實' },
    { en: 'a statement: an inability', 'zh-Hant': '陳述：沒有這種能力' },
  ],
};

const standings: Readonly<Record<ModalEntry['standing'], Words>> = {
  main: { en: 'the verb that the rules name for it', 'zh-Hant': '規則規定的用詞' },
  equivalent: { en: 'an allowed equivalent', 'zh-Hant': '允許的等效表述' },
  forbidden: { en: 'not to be used for it', 'zh-Hant': '不應這樣用' },
  understood: { en: 'not named by the rules, understood so', 'zh-Hant': '規則未列出，一般作此理解' },
};
