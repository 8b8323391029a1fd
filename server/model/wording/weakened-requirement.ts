import type { Profile } from './profile.ts';
import type { ProseReading, WordedPhrase } from './reading.ts';
import type { Span } from './span.ts';
import { findVerbs, type Verb } from './verbs.ts';

/** A word that takes back what the verb demands. */
export interface Weakening extends Span {
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
  return verbs.flatMap((verb) => {
    const sentence = reading.sentences[verb.sentence];
    const phrase = sentence?.phrases[verb.phrase];
    if (!sentence || !phrase) return [];
    const span =
      reading.language === 'en'
        ? inEnglish(reading, sentence)
        : inChinese(phrase, sentence.phrases[verb.phrase - 1], verb);
    return span ? [{ start: span.start, end: span.end, verb }] : [];
  });
}

function inChinese(phrase: WordedPhrase, previous: WordedPhrase | undefined, verb: Verb): Span | undefined {
  const at = phrase.tokens.findIndex(({ start }) => start === verb.start);
  const after = phrase.tokens.slice(at + 1).find(({ text }) => always.has(text));
  if (after) return after;
  // 原則上，……應: set off by a comma it still governs the verb.
  if (previous?.tokens.length === 1 && previous.tokens[0] && always.has(previous.tokens[0].text))
    return previous.tokens[0];
  const before = phrase.tokens.slice(0, at).find(({ text }) => text === '原则上' || text === '尽量');
  if (before) return before;
  const left = phrase.tokens[at - 1];
  const further = left && /^[均都也]$/.test(left.text) ? phrase.tokens[at - 2] : left;
  const right = phrase.tokens[at + 1];
  return [further, right].find((token) => token !== undefined && adjacent.has(token.text) && isAdverb(phrase, token));
}

/** 應一般 is rare and may begin 應一般納稅人……; only a verb behind it makes it an adverb. */
function isAdverb(phrase: WordedPhrase, token: Span): boolean {
  const at = phrase.tokens.findIndex(({ start }) => start === token.start);
  const next = phrase.tokens[at + 1];
  return next?.word?.modal === true || next?.word?.verb === true || /^[均都也]$/.test(next?.text ?? '');
}

function inEnglish(reading: ProseReading, sentence: Span): Span | undefined {
  const match = english.exec(reading.text.slice(sentence.start, sentence.end));
  return match
    ? { start: sentence.start + match.index, end: sentence.start + match.index + match[0].length }
    : undefined;
}
