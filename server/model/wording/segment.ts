import { lexicon, type Word } from './lexicon.ts';
import type { Span } from './span.ts';
import { root } from './word-tree.ts';

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

/** Where the last word of the cheapest way to an offset begins, what it costs to get there, and what that word is. */
interface Ways {
  readonly from: Uint32Array;
  readonly cost: Uint32Array;
  readonly word: (Word | undefined)[];
}

/** For one phrase at a time; longer ones replace it. */
let ways: Ways = newWays(256);

function newWays(length: number): Ways {
  return { from: new Uint32Array(length), cost: new Uint32Array(length), word: [] };
}

const noWay = 0xffffffff;

/** The words of a folded text between two offsets, without gaps. The text holds no sentence marks there. */
export function segment(folded: string, start: number, end: number): readonly Token[] {
  if (start >= end) return [];
  const { words, tree } = lexicon();
  const length = end - start;
  if (ways.cost.length <= length) ways = newWays(length * 2);
  const { cost } = ways;
  cost.fill(noWay, 0, length + 1);
  cost[0] = 0;
  for (let at = 0; at < length; at++) {
    const so = cost[at] ?? 0;
    // Inside a foreign word: no way leads here.
    if (so === noWay) continue;
    const here = start + at;
    const run = foreignRun(folded, here, end);
    if (run > 0) {
      reach(ways, at, run, so + ofSingle, words.get(folded.slice(here, here + run)));
      continue;
    }
    const unit = folded.charCodeAt(here);
    let node = tree.branch(root, unit);
    const one = tree.wordAt(node);
    reach(ways, at, 1, so + priceOfOne(unit, one), one);
    for (let next = here + 1; node !== root && next < end; next++) {
      node = tree.branch(node, folded.charCodeAt(next));
      const word = tree.wordAt(node);
      if (word) reach(ways, at, next + 1 - here, so + (word.modal ? ofLongModal : ofWord), word);
    }
  }
  return collect(folded, start, length, ways);
}

/** `<=`: of two equal ways the one whose last word is shorter, that is, the longer word first (forward matching). */
function reach(ways: Ways, at: number, size: number, total: number, word: Word | undefined): void {
  const to = at + size;
  if (total > (ways.cost[to] ?? 0)) return;
  ways.cost[to] = total;
  ways.from[to] = at;
  ways.word[to] = word;
}

function foreignRun(folded: string, at: number, end: number): number {
  const code = folded.charCodeAt(at);
  if (code >= 0x2e80 && code < 0xff00) return 0;
  foreign.lastIndex = at;
  const match = foreign.exec(folded);
  return match ? Math.min(match[0].length, end - at) : 0;
}

const particle = '的'.charCodeAt(0);
const space = ' '.charCodeAt(0);

function priceOfOne(unit: number, word: Word | undefined): number {
  if (unit === particle || unit === space) return ofParticle;
  if (word === undefined) return ofUnknown;
  return word.modal ? ofModal : ofSingle;
}

function collect(folded: string, start: number, length: number, { from, word }: Ways): readonly Token[] {
  const tokens: Token[] = [];
  for (let to = length; to > 0; ) {
    const at = from[to] ?? 0;
    tokens.push({ start: start + at, end: start + to, text: folded.slice(start + at, start + to), word: word[to] });
    to = at;
  }
  return tokens.reverse();
}
