import type { Language } from '../field.ts';
import { foldScript } from './fold.ts';
import { lexicon } from './lexicon.ts';
import { segment, type Token } from './segment.ts';
import { type Phrase, type Sentence, splitSentences } from './sentences.ts';
import type { Span } from './span.ts';

/** A part of a sentence with its words. What is quoted or in brackets is one token without a word. */
export interface WordedPhrase extends Phrase {
  readonly tokens: readonly Token[];
}

export interface WordedSentence extends Span {
  readonly phrases: readonly WordedPhrase[];
}

/** A text as its words; the form all detectors read. Offsets are UTF-16 units of `text`. */
export interface ProseReading {
  readonly text: string;
  readonly language: Language;
  /** Chinese: the text in folded script; English: as it is. */
  readonly folded: string;
  readonly sentences: readonly WordedSentence[];
}

/** Reads a text of prose. Chinese is cut into words; English keeps its phrases without tokens. */
export function readProse(text: string, language: Language): ProseReading {
  const folded = language === 'en' ? text : foldScript(text);
  const sentences = splitSentences(text, language).map((sentence) => wordSentence(sentence, folded, language));
  return { text, language, folded, sentences };
}

function wordSentence(sentence: Sentence, folded: string, language: Language): WordedSentence {
  const phrases = sentence.phrases.map((phrase) => ({
    ...phrase,
    tokens: language === 'en' ? [] : tokensOf(phrase, folded),
  }));
  return { ...sentence, phrases };
}

function tokensOf(phrase: Phrase, folded: string): readonly Token[] {
  const tokens: Token[] = [];
  let start = phrase.start;
  for (const span of phrase.opaque) {
    tokens.push(...segment(folded, start, span.start));
    tokens.push({ ...span, text: folded.slice(span.start, span.end), word: undefined });
    start = span.end;
  }
  tokens.push(...segment(folded, start, phrase.end));
  return splitFaced(tokens.filter((token) => token.text.trim() !== ''));
}

const lightVerbs = /^(?:进行|开展|实施|给予|予以|作出|做出|加以|提供|采取|负责|做|建立|设置|配备|保密|公示)$/;

/** 應對入駐團隊進行評估 is 應|對 …, 應對突發事件 is one word: the light verb behind the object tells them apart. */
function splitFaced(tokens: readonly Token[]): readonly Token[] {
  return tokens.flatMap((token, at) => {
    const faces = token.text === '应对' && !tokens[at - 1]?.word?.verb;
    if (!faces || !tokens.slice(at + 2).some(({ text }) => lightVerbs.test(text))) return [token];
    const middle = token.start + 1;
    return [
      { start: token.start, end: middle, text: '应', word: lexicon().words.get('应') },
      { start: middle, end: token.end, text: '对', word: lexicon().words.get('对') },
    ];
  });
}
