import type { Memorable } from '../../base/memory.ts';
import { toHalfWidth } from '../../base/width.ts';
import type { Language } from '../field.ts';
import { foldScript } from './fold.ts';
import { lexicon } from './lexicon.ts';
import { segment, type Token } from './segment.ts';
import { type Phrase, splitSentences } from './sentences.ts';
import { findSetApart } from './set-apart.ts';
import { type Span, spanAt } from './span.ts';

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
  /** `folded`, with digits, letters and signs in half width. */
  readonly halfWidth: string;
  /** What is no words of the author, see `findSetApart`. */
  readonly apart: readonly Span[];
  readonly sentences: readonly WordedSentence[];
}

/**
 * Reads a text of prose. Chinese is cut into words; English keeps its phrases without tokens. Each part of the reading is
 * made when it is first asked for: most texts of a report are looked at for a name or a number, and no further.
 */
export function readProse(text: string, language: Language): ProseReading {
  return new LazyReading(text, language);
}

// Classes, because a getter in an object literal would give each of them a shape of its own.

class LazyReading implements ProseReading, Memorable {
  readonly text: string;
  readonly language: Language;
  memory: Memorable['memory'];
  #folded: string | undefined;
  #halfWidth: string | undefined;
  #apart: readonly Span[] | undefined;
  #sentences: readonly WordedSentence[] | undefined;

  constructor(text: string, language: Language) {
    this.text = text;
    this.language = language;
  }

  get folded(): string {
    this.#folded ??= this.language === 'en' ? this.text : foldScript(this.text);
    return this.#folded;
  }

  get halfWidth(): string {
    this.#halfWidth ??= toHalfWidth(this.folded);
    return this.#halfWidth;
  }

  get apart(): readonly Span[] {
    this.#apart ??= findSetApart(this.text);
    return this.#apart;
  }

  get sentences(): readonly WordedSentence[] {
    this.#sentences ??= splitSentences(this.text, this.language, this.apart).map(({ start, end, phrases }) => ({
      start,
      end,
      phrases: phrases.map((phrase) => new LazyPhrase(phrase, this)),
    }));
    return this.#sentences;
  }
}

class LazyPhrase implements WordedPhrase {
  readonly start: number;
  readonly end: number;
  readonly closing: string;
  readonly opaque: readonly Span[];
  readonly #reading: ProseReading;
  #tokens: readonly Token[] | undefined;

  constructor({ start, end, closing, opaque }: Phrase, reading: ProseReading) {
    this.start = start;
    this.end = end;
    this.closing = closing;
    this.opaque = opaque;
    this.#reading = reading;
  }

  get tokens(): readonly Token[] {
    this.#tokens ??= this.#reading.language === 'en' ? [] : tokensOf(this, this.#reading.folded);
    return this.#tokens;
  }
}

/** The phrase in which an offset lies; undefined between phrases. */
export function phraseAt({ sentences }: ProseReading, at: number): WordedPhrase | undefined {
  return spanAt(spanAt(sentences, at)?.phrases ?? [], at);
}

function tokensOf(phrase: Phrase, folded: string): readonly Token[] {
  const tokens: Token[] = [];
  let start = phrase.start;
  for (const span of phrase.opaque) {
    for (const token of segment(folded, start, span.start)) tokens.push(token);
    tokens.push({ ...span, text: folded.slice(span.start, span.end), word: undefined });
    start = span.end;
  }
  for (const token of segment(folded, start, phrase.end)) tokens.push(token);
  return splitFaced(tokens.filter((token) => token.text.trim() !== ''));
}

const lightVerbs = /^(?:进行|开展|实施|给予|予以|作出|做出|加以|提供|采取|负责|做|建立|设置|配备|保密|公示)$/;

/** 應對入駐團隊進行評估 is 應|對 …, 應對突發事件 is one word: the light verb behind the object tells them apart. */
function splitFaced(tokens: readonly Token[]): readonly Token[] {
  if (!tokens.some(({ text }) => text === '应对')) return tokens;
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
