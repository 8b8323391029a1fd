import { remembering } from '../../base/remembering.ts';
import { foldScript } from './fold.ts';
import type { Phrasing, Profile } from './profile.ts';
import type { ProseReading, WordedPhrase } from './reading.ts';
import type { Span } from './span.ts';

interface PhrasingSlip extends Span {
  readonly phrasing: Phrasing;
}

/**
 * What a document calls itself, and how it points at something, against the edition in force: 本標準 for 本文件, 詳見 for
 * 見. As words: 本標準化工作, 日本標準 and 樣本文件 hold none; nor does anything quoted.
 */
export function findPhrasingSlips(reading: ProseReading, profile: Profile): readonly PhrasingSlip[] {
  if (profile.phrasings.length === 0 || reading.language === 'en') return [];
  const { words, phrasings } = wantedOf(profile);
  // In most texts none of the signs stands anywhere: they need no sentences.
  if (!words.some((one) => reading.folded.includes(one))) return [];
  const slips: PhrasingSlip[] = [];
  for (const { phrases } of reading.sentences) {
    for (const phrase of phrases) {
      const written = reading.folded.slice(phrase.start, phrase.end);
      // Only where its signs stand at all is a phrasing looked for among the words.
      if (words.some((one) => written.includes(one))) addSlips(phrase, phrasings, slips);
    }
  }
  return slips;
}

/** What a profile has other words for, in folded script. */
interface Wanted {
  readonly words: readonly string[];
  readonly phrasings: ReadonlyMap<string, Phrasing>;
}

const wantedOf = remembering((profile: Profile): Wanted => {
  const phrasings = new Map(profile.phrasings.map((phrasing) => [foldScript(phrasing.written), phrasing]));
  return { words: [...phrasings.keys()], phrasings };
});

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
