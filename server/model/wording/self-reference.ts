import { foldScript } from './fold.ts';
import type { Phrasing, Profile } from './profile.ts';
import type { ProseReading, WordedPhrase } from './reading.ts';
import type { Span } from './span.ts';

export interface PhrasingSlip extends Span {
  readonly phrasing: Phrasing;
}

/**
 * What a document calls itself, and how it points at something, against the edition in force: 本標準 for 本文件, 詳見 for
 * 見. As words: 本標準化工作, 日本標準 and 樣本文件 hold none; nor does anything quoted.
 */
export function findPhrasingSlips(reading: ProseReading, profile: Profile): readonly PhrasingSlip[] {
  if (profile.phrasings.length === 0 || reading.language === 'en') return [];
  const wanted = wantedOf(profile);
  const slips: PhrasingSlip[] = [];
  for (const { phrases } of reading.sentences) {
    for (const phrase of phrases) {
      const words = reading.folded.slice(phrase.start, phrase.end);
      // Only where its signs stand at all is a phrasing looked for among the words.
      if ([...wanted.keys()].some((one) => words.includes(one))) addSlips(phrase, wanted, slips);
    }
  }
  return slips;
}

const known = new WeakMap<Profile, ReadonlyMap<string, Phrasing>>();

function wantedOf(profile: Profile): ReadonlyMap<string, Phrasing> {
  const wanted =
    known.get(profile) ?? new Map(profile.phrasings.map((phrasing) => [foldScript(phrasing.written), phrasing]));
  known.set(profile, wanted);
  return wanted;
}

/** A phrasing is one word, or two that stand side by side. */
function addSlips({ tokens }: WordedPhrase, wanted: ReadonlyMap<string, Phrasing>, slips: PhrasingSlip[]): void {
  tokens.forEach(({ start, end, text }, at) => {
    const alone = wanted.get(text);
    if (alone) slips.push({ start, end, phrasing: alone });
    const next = tokens[at + 1];
    const pair = next && wanted.get(text + next.text);
    if (pair) slips.push({ start, end: next.end, phrasing: pair });
  });
}
