import { getOrMake } from '../../base/get-or-make.ts';
import { remembering } from '../../base/remembering.ts';
import type { Profile } from './profile.ts';
import type { ProseReading, WordedPhrase, WordedSentence } from './reading.ts';
import type { Token } from './segment.ts';
import { indexFrom, type Span } from './span.ts';
import { findVerbs, type Verb } from './verbs.ts';

/** A word that takes back what the verb demands. */
interface Weakening extends Span {
  readonly verb: Verb;
}

const always = new Set(['尽量', '尽可能', '原则上']);
/** Only directly at the verb: 一般人員應 and 通常狀態下應 say who and when. */
const adjacent = new Set(['一般', '通常']);
const english =
  /\b(?:as far as possible|wherever possible|where possible|if possible|in principle|preferably|generally|normally|usually)\b/i;

/** 應 with 盡量, 盡可能, 原則上 in its part of the sentence, or 一般, 通常 at it. One per verb, on the weakening word. */
export function findWeakened(reading: ProseReading, profile: Profile): readonly Weakening[] {
  const verbs = findVerbs(reading, profile).filter(
    ({ role, entry }) => role === 'main' && entry.provision === 'requirement' && entry.standing !== 'forbidden',
  );
  const inSentences = new Map<WordedSentence, readonly Span[]>();
  return verbs.flatMap((verb) => {
    const sentence = reading.sentences[verb.sentence];
    const phrase = sentence?.phrases[verb.phrase];
    if (!sentence || !phrase) return [];
    const [span] =
      reading.language === 'en'
        ? getOrMake(inSentences, sentence, () => inEnglish(reading, sentence))
        : inChinese(phrase, sentence.phrases[verb.phrase - 1], verb);
    return span ? [{ start: span.start, end: span.end, verb }] : [];
  });
}

function inChinese(phrase: WordedPhrase, previous: WordedPhrase | undefined, verb: Verb): readonly Span[] {
  const { tokens } = phrase;
  const at = indexFrom(tokens, verb.start);
  const weakening = weakeningIn(tokens);
  const after = weakening[indexFrom(weakening, (tokens[at]?.start ?? 0) + 1)];
  if (after) return [after];
  // 原則上，……應: set off by a comma it still governs the verb.
  const [alone, ...more] = previous?.tokens ?? [];
  if (alone && more.length === 0 && always.has(alone.text)) return [alone];
  // 盡可能 before the verb says how, not whether.
  const before = weakening.find(({ text }) => text !== '尽可能');
  if (before && before.start < verb.start) return [before];
  const left = tokens[at - 1];
  const further = left && /^[均都也]$/.test(left.text) ? tokens[at - 2] : left;
  const right = tokens[at + 1];
  const beside = [further, right].find((one) => one !== undefined && adjacent.has(one.text) && isAdverb(phrase, one));
  return beside === undefined ? [] : [beside];
}

/** The words of a phrase that weaken every verb before them. */
const weakeningIn = remembering((tokens: readonly Token[]) => tokens.filter(({ text }) => always.has(text)));

/** 應一般 is rare and may begin 應一般納稅人……; only a verb behind it makes it an adverb. */
function isAdverb({ tokens }: WordedPhrase, token: Span): boolean {
  const next = tokens[indexFrom(tokens, token.start) + 1];
  return next?.word?.modal === true || next?.word?.verb === true || /^[均都也]$/.test(next?.text ?? '');
}

function inEnglish(reading: ProseReading, { start, end }: Span): readonly Span[] {
  const match = english.exec(reading.text.slice(start, end));
  return match ? [{ start: start + match.index, end: start + match.index + match[0].length }] : [];
}
