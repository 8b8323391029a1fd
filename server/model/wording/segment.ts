import { type Lexicon, lexicon, type Word } from './lexicon.ts';
import type { Span } from './span.ts';

/** A word of a text. `word` is absent for characters, numbers and foreign words that the lexicon does not hold. */
export interface Token extends Span {
  /** In folded script. */
  readonly text: string;
  readonly word: Word | undefined;
}

// What a word costs. The cheapest way through wins: few words, known ones, and no character left over. A modal verb on
// its own is far more frequent in a standard than any other single character, so 應聘請 is 應|聘請 and not 應聘|請.
const ofWord = 10;
const ofModal = 6;
const ofLongModal = 9;
const ofParticle = 5;
const ofSingle = 8;
const ofUnknown = 14;

/** A foreign word or number is one token, whatever it means. */
const foreign = /[\p{Script=Latin}\p{N}][\p{Script=Latin}\p{N}.,%‰°℃/+_-]*/uy;

/** The words of a folded text between two offsets, without gaps. The text holds no sentence marks there. */
export function segment(folded: string, start: number, end: number): readonly Token[] {
  if (start >= end) return [];
  const dictionary = lexicon();
  const length = end - start;
  const cost = new Uint32Array(length + 1).fill(0xffffffff);
  /** Where the last word of the cheapest way to an offset begins. */
  const from = new Uint32Array(length + 1);
  cost[0] = 0;
  for (let at = 0; at < length; at++) {
    const so = cost[at] ?? 0;
    // Inside a foreign word: no way leads here.
    if (so === 0xffffffff) continue;
    const here = start + at;
    const run = foreignRun(folded, here, end);
    if (run > 0) {
      reach(cost, from, at, run, so + ofSingle);
      continue;
    }
    const limit = Math.min(dictionary.longest.get(folded.slice(here, here + 2)) ?? 1, end - here);
    for (let size = limit; size > 1; size--) {
      const word = dictionary.words.get(folded.slice(here, here + size));
      if (word) reach(cost, from, at, size, so + (word.modal ? ofLongModal : ofWord));
    }
    reach(cost, from, at, 1, so + priceOfOne(folded.charAt(here), dictionary));
  }
  return collect(folded, start, length, from, dictionary);
}

/** `<=`: of two equal ways the one whose last word is shorter, that is, the longer word first (forward matching). */
function reach(cost: Uint32Array, from: Uint32Array, at: number, size: number, total: number): void {
  if (total <= (cost[at + size] ?? 0)) {
    cost[at + size] = total;
    from[at + size] = at;
  }
}

function foreignRun(folded: string, at: number, end: number): number {
  const code = folded.charCodeAt(at);
  if (code >= 0x2e80 && code < 0xff00) return 0;
  foreign.lastIndex = at;
  const match = foreign.exec(folded);
  return match ? Math.min(match[0].length, end - at) : 0;
}

function priceOfOne(character: string, { words }: Lexicon): number {
  if (character === '的' || character === ' ') return ofParticle;
  const word = words.get(character);
  if (word === undefined) return ofUnknown;
  return word.modal ? ofModal : ofSingle;
}

function collect(
  folded: string,
  start: number,
  length: number,
  from: Uint32Array,
  { words }: Lexicon,
): readonly Token[] {
  const tokens: Token[] = [];
  for (let to = length; to > 0; ) {
    const at = from[to] ?? 0;
    const text = folded.slice(start + at, start + to);
    tokens.push({ start: start + at, end: start + to, text, word: words.get(text) });
    to = at;
  }
  return tokens.reverse();
}
