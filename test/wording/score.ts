import { toSimplified } from '../../server/base/simplify.ts';
import { toTraditional } from '../../server/model/values/traditional.ts';
import { appliance } from './corpus/field-appliance.ts';
import { archives } from './corpus/field-archives.ts';
import { bike } from './corpus/field-bike.ts';
import { bookkeeping } from './corpus/field-bookkeeping.ts';
import { camping } from './corpus/field-camping.ts';
import { carRepair } from './corpus/field-car-repair.ts';
import { careHome } from './corpus/field-care-home.ts';
import { carer } from './corpus/field-carer.ts';
import { catering } from './corpus/field-catering.ts';
import { charging } from './corpus/field-charging.ts';
import { checkUp } from './corpus/field-check-up.ts';
import { contactCentre } from './corpus/field-contact-centre.ts';
import { drivingSchool } from './corpus/field-driving-school.ts';
import { drone } from './corpus/field-drone.ts';
import { exhibition } from './corpus/field-exhibition.ts';
import { express } from './corpus/field-express.ts';
import { funeral } from './corpus/field-funeral.ts';
import { groundHandling } from './corpus/field-ground-handling.ts';
import { heating } from './corpus/field-heating.ts';
import { homestay } from './corpus/field-homestay.ts';
import { hospital } from './corpus/field-hospital.ts';
import { hotSpring } from './corpus/field-hot-spring.ts';
import { interpreting } from './corpus/field-interpreting.ts';
import { kindergarten } from './corpus/field-kindergarten.ts';
import { laundry } from './corpus/field-laundry.ts';
import { library } from './corpus/field-library.ts';
import { lift } from './corpus/field-lift.ts';
import { meals } from './corpus/field-meals.ts';
import { moving } from './corpus/field-moving.ts';
import { museum } from './corpus/field-museum.ts';
import { park } from './corpus/field-park.ts';
import { parking } from './corpus/field-parking.ts';
import { petHospital } from './corpus/field-pet-hospital.ts';
import { pharmacy } from './corpus/field-pharmacy.ts';
import { pool } from './corpus/field-pool.ts';
import { postpartum } from './corpus/field-postpartum.ts';
import { property } from './corpus/field-property.ts';
import { schoolBus } from './corpus/field-school-bus.ts';
import { ski } from './corpus/field-ski.ts';
import { studyTour } from './corpus/field-study-tour.ts';
import { theatre } from './corpus/field-theatre.ts';
import { consistency } from './corpus/flawed-consistency.ts';
import { flawedModals } from './corpus/flawed-modals.ts';
import { flawedWording } from './corpus/flawed-wording.ts';
import { flawless2020Hans } from './corpus/flawless-2020-hans.ts';
import { flawless2020Hant } from './corpus/flawless-2020-hant.ts';
import { flawlessOthers } from './corpus/flawless-others.ts';
import { hardSentences } from './corpus/hard-sentences.ts';
import { hardWords } from './corpus/hard-words.ts';
import { tricky2020Hant } from './corpus/tricky-2020-hant.ts';
import { judgeAll } from './judge.ts';
import type { Sample } from './sample.ts';

export const corpus: readonly Sample[] = [
  ...flawless2020Hant,
  ...flawless2020Hans,
  ...flawlessOthers,
  ...tricky2020Hant,
  ...hardWords,
  ...hardSentences,
  ...flawedModals,
  ...flawedWording,
  ...consistency,
  ...careHome,
  ...express,
  ...homestay,
  ...hospital,
  ...library,
  ...park,
  ...catering,
  ...exhibition,
  ...kindergarten,
  ...meals,
  ...museum,
  ...parking,
  ...property,
  ...funeral,
  ...schoolBus,
  ...checkUp,
  ...postpartum,
  ...carRepair,
  ...laundry,
  ...pool,
  ...hotSpring,
  ...bike,
  ...carer,
  ...heating,
  ...camping,
  ...petHospital,
  ...groundHandling,
  ...interpreting,
  ...contactCentre,
  ...moving,
  ...lift,
  ...drivingSchool,
  ...studyTour,
  ...bookkeeping,
  ...ski,
  ...pharmacy,
  ...charging,
  ...appliance,
  ...drone,
  ...archives,
  ...theatre,
];

/** The sample in the other script; undefined where the text would not be the same one. */
export function otherScript(sample: Sample): Sample | undefined {
  if (!sample.convertible || sample.language === 'en') return undefined;
  const language = sample.language === 'zh-Hant' ? 'zh-Hans' : 'zh-Hant';
  const convert = language === 'zh-Hans' ? toSimplified : toTraditional;
  const { flaw, fields, header, translations } = sample;
  const own = translations?.[language];
  return {
    ...sample,
    language,
    text: convert(sample.text),
    ...(fields === undefined ? {} : { fields: convert(fields) }),
    ...(header === undefined ? {} : { header: convert(header) }),
    ...(translations === undefined
      ? {}
      : {
          translations: {
            ...translations,
            [language]: undefined,
            ...(own && { [sample.language]: convertBack(own, language) }),
          },
        }),
    ...(flaw === undefined ? {} : { flaw: { ...flaw, on: own ? convertBack(flaw.on, language) : convert(flaw.on) } }),
  };
}

function convertBack(text: string, language: 'zh-Hant' | 'zh-Hans'): string {
  return language === 'zh-Hans' ? toTraditional(text) : toSimplified(text);
}

export interface Miss {
  readonly sample: Sample;
  readonly expected: readonly string[];
  readonly found: readonly string[];
}

export interface Score {
  readonly samples: number;
  readonly flawless: number;
  readonly expected: number;
  readonly found: number;
  readonly right: number;
  readonly misses: readonly Miss[];
  /** Every sample with what was wanted and what was found. */
  readonly judged: readonly Miss[];
}

/** Checks all samples, each in every script it can stand in. A finding is right when rule and stretch are. */
export function score(samples: readonly Sample[]): Score {
  const all = samples.flatMap((sample) => [sample, otherScript(sample)].filter((one) => one !== undefined));
  const judged: Miss[] = [];
  let [expected, found, right] = [0, 0, 0];
  const results = judgeAll(all);
  for (const [at, sample] of all.entries()) {
    const wanted = sample.flaw ? [`${sample.flaw.rule} ${sample.flaw.on}`] : [];
    const got = results[at] ?? [];
    expected += wanted.length;
    found += got.length;
    right += got.filter((one) => wanted.includes(one)).length;
    judged.push({ sample, expected: wanted, found: got });
  }
  const misses = judged.filter((one) => one.expected.join() !== one.found.join());
  const flawless = all.filter(({ flaw }) => flaw === undefined).length;
  return { samples: all.length, flawless, expected, found, right, misses, judged };
}

/** The counts of each rule, by its name. */
export function scoresByRule({ judged }: Score): readonly (readonly [string, Counts])[] {
  const counts = new Map<string, Counts>();
  const add = (finding: string, kind: keyof Counts): void => {
    const rule = finding.slice(0, finding.indexOf(' '));
    const before = counts.get(rule) ?? { expected: 0, found: 0, right: 0 };
    counts.set(rule, { ...before, [kind]: before[kind] + 1 });
  };
  for (const { expected, found } of judged) {
    for (const one of expected) add(one, 'expected');
    for (const one of found) {
      add(one, 'found');
      if (expected.includes(one)) add(one, 'right');
    }
  }
  return [...counts].sort(([a], [b]) => a.localeCompare(b));
}

export interface Counts {
  readonly expected: number;
  readonly found: number;
  readonly right: number;
}
