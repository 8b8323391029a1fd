import { foldScript } from './fold.ts';
import type { Phrasing, Profile } from './profile.ts';
import type { ProseReading } from './reading.ts';
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
  const wanted = new Map(profile.phrasings.map((phrasing) => [foldScript(phrasing.written), phrasing]));
  return reading.sentences.flatMap(({ phrases }) =>
    phrases.flatMap(({ tokens }) =>
      tokens.flatMap((token, at) => {
        const next = tokens[at + 1];
        const pair = next && { start: token.start, end: next.end, text: token.text + next.text };
        return [token, ...(pair ? [pair] : [])].flatMap(({ start, end, text }) => {
          const phrasing = wanted.get(text);
          return phrasing ? [{ start, end, phrasing }] : [];
        });
      }),
    ),
  );
}
