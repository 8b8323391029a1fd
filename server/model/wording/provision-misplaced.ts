import type { Profile } from './profile.ts';
import type { ProseReading } from './reading.ts';
import type { Token } from './segment.ts';
import { findVerbs, type Verb } from './verbs.ts';

/** Where a text stands that informs and must not bind. */
export type InformativePlace = 'note' | 'example' | 'definition' | 'scope' | 'introduction' | 'foreword';

/** The fixed sentences about patents, and what English forewords add to them. */
const fixedSentence =
  /不承担识别(?:这些)?专利的责任|可能涉及专利|shall not be held responsible for identifying|may be the subject of patent rights|may involve the use of|feedback or questions on this document should be directed/i;
const byReference = /^可(?:以)?(?:参照|参考|参见|借鉴)/;
/** 需 and 要 say in these places what something takes, not what must be done. */
const loose = new Set([
  '需',
  '需要',
  '要',
  '允许',
  '推荐',
  '建议',
  '不推荐',
  '不建议',
  '得',
  '无需',
  '无须',
  '毋须',
  '不需要',
  '不必',
]);

/** The verbs of provisions in a text that has none. A statement with 能 or 可能 is none; nor are the fixed sentences. */
export function findMisplaced(reading: ProseReading, place: InformativePlace, profile: Profile): readonly Verb[] {
  return findVerbs(reading, profile).filter((verb) => {
    // In English a relative clause is all that a definition may say it in: person who shall be registered.
    const isDemandedInEnglish =
      place === 'definition' &&
      verb.role === 'dependent' &&
      reading.language === 'en' &&
      /^(?:shall|should)/.test(verb.verb);
    if (isDemandedInEnglish) return true;
    if (verb.role !== 'main' || verb.entry.provision === 'statement' || verb.entry.also === 'statement') return false;
    if (loose.has(verb.verb)) return false;
    const sentence = reading.sentences[verb.sentence];
    const phrase = sentence?.phrases[verb.phrase];
    if (!sentence || !phrase || fixedSentence.test(reading.folded.slice(sentence.start, sentence.end))) return false;
    if (place === 'scope' && byReference.test(reading.folded.slice(verb.start, phrase.end))) return false;
    // An introduction may allow; only what binds or recommends is out of place there (GB/T 1.1—2020, 8.4).
    if (place === 'introduction' && verb.entry.provision === 'permission') return false;
    // A definition is one long noun: a verb before 的 belongs to an attribute of it.
    return place !== 'definition' || !isOfNoun(phrase.tokens, verb) || isDemanded(phrase.tokens, verb);
  });
}

function isOfNoun(tokens: readonly Token[], verb: Verb): boolean {
  const at = tokens.findIndex(({ start }) => start === verb.start);
  return tokens[at + 1]?.text !== '是' && tokens.slice(at + 1).some(({ text }) => text === '的');
}

/**
 * Whether an attribute demands something of what is defined, instead of saying which: 且應持有聘書的人員, 租期應不超過12個月的, not
 * 必須履行的需求, and not whatever 單位應向社會公開的信息 is about.
 */
function isDemanded(tokens: readonly Token[], { start, entry }: Verb): boolean {
  if (entry.provision !== 'requirement' && entry.provision !== 'recommendation') return false;
  const at = tokens.findIndex((token) => token.start === start);
  const of = tokens.findIndex(({ text }, place) => place > at && text === '的');
  const [before, next, last] = [tokens[at - 1], tokens[at + 1], tokens[of - 1]];
  if (before === undefined || of < at + 3 || next?.word?.preposition) return false;
  if (/^(?:且|并|并且|还|也|同时)$/.test(before.text)) return true;
  return ![last, before].some((token) => token?.word?.verb) && !(before.word?.adverb || before.word?.preposition);
}
