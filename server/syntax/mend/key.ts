import type { Shape } from '../shape.ts';
import { afterBlanks, idPattern, isBlank, withoutInvisible } from './signs.ts';

/** A key found at the start of some text, and how its colon is written. */
export interface FoundKey {
  readonly text: string;
  /** Where the key ends and where its colon stands, in the line. */
  readonly end: number;
  readonly colon: number;
  /** `plain`: as YAML wants it. `full-width`: `：`. `no-space`: text follows at once. `invisible`: a blank YAML does not know. */
  readonly form: 'plain' | 'full-width' | 'no-space' | 'invisible';
  /** Whether the key table has it here. */
  readonly known: boolean;
}

/** What looks like a key that the place does not know, rather than the beginning of a sentence. */
const wordPattern = /^[\p{L}\p{N}][\p{L}\p{N}._-]{0,15}$/u;

const quotedKey = /(?:"((?:[^"\\]|\\.)*)"|'((?:[^']|'')*)')[ \t]*:/y;

/**
 * The key with which the text at `at` begins. `flow`: between `{` and `}`. `certain`: only a key may stand here, so an id
 * before a full-width colon is one where keys are free, and a word where they are not.
 */
export function findKey(line: string, at: number, shape: Shape, flow: boolean, certain: boolean): FoundKey | undefined {
  const sign = line[at];
  if (sign === '"' || sign === "'") return findQuoted(line, at, shape, flow);
  if (sign === '?' && isEnd(line[at + 1])) return undefined;
  const end = wordEnd(line, at, flow);
  const word = withoutInvisible(line.slice(at, end));
  const colon = afterBlanks(line, end);
  const known = shape.map?.keys.has(word) === true;
  const free = shape.map?.other !== undefined && certain && idPattern.test(word);
  const next = line[colon + 1];
  const closed = shape.map !== undefined && shape.map.other === undefined;
  if (word !== '' && line[colon] === '：' && (known || free || (closed && certain && wordPattern.test(word)))) {
    // A word that nobody knows, and further on the key that YAML sees.
    return (known ? undefined : findSpaced(line, at, flow)) ?? { text: word, end, colon, form: 'full-width', known };
  }
  if (word !== '' && line[colon] === ':') {
    if (isEnd(next) || (flow && isFlowSign(next))) return { text: word, end, colon, form: 'plain', known };
    if ((known || free) && isBlank(next)) return { text: word, end, colon, form: 'invisible', known };
    if (next !== ':' && (known || (free && next !== '/'))) return { text: word, end, colon, form: 'no-space', known };
  }
  return findSpaced(line, at, flow);
}

function findQuoted(line: string, at: number, shape: Shape, flow: boolean): FoundKey | undefined {
  quotedKey.lastIndex = at;
  const found = quotedKey.exec(line);
  if (!found) return undefined;
  const colon = at + found[0].length - 1;
  const text = found[1] ?? (found[2] ?? '').replaceAll("''", "'");
  const known = shape.map?.keys.has(text) === true;
  const end = at + found[0].slice(0, -1).trimEnd().length;
  if (flow || isEnd(line[colon + 1])) return { text, end, colon, form: 'plain', known };
  return known ? { text, end, colon, form: 'no-space', known } : undefined;
}

/** A key of several words, or one that holds a colon: YAML's own reading, up to the first `: `. */
function findSpaced(line: string, at: number, flow: boolean): FoundKey | undefined {
  for (let i = at; i < line.length; i++) {
    const sign = line[i];
    if (sign === ':' && i > at && (isEnd(line[i + 1]) || (flow && isFlowSign(line[i + 1])))) {
      const text = line.slice(at, i).trimEnd();
      return { text, end: at + text.length, colon: i, form: 'plain', known: false };
    }
    if (sign === '#' && isEnd(line[i - 1])) return undefined;
    if (flow && isFlowSign(sign)) return undefined;
  }
  return undefined;
}

function wordEnd(line: string, at: number, flow: boolean): number {
  let end = at;
  for (; end < line.length; end++) {
    const sign = line[end];
    if (sign === ':' || sign === '：' || sign === ' ' || sign === '\t' || sign === '\u3000' || sign === '\u00a0') break;
    if (flow && (isFlowSign(sign) || sign === '，' || sign === '、' || sign === '｝')) break;
  }
  return end;
}

export function isEnd(sign: string | undefined): boolean {
  return sign === undefined || sign === ' ' || sign === '\t';
}

export function isFlowSign(sign: string | undefined): boolean {
  return sign === ',' || sign === '[' || sign === ']' || sign === '{' || sign === '}';
}

/**
 * Whether a `word: text` that YAML would take for a map is prose: a text may stand here, and the word is neither a key of
 * this place, nor nearly one, nor the name of a language.
 */
export function isProse(key: FoundKey, shape: Shape): boolean {
  if (shape.scalar !== 'prose' || key.known || key.form !== 'plain') return false;
  const { map } = shape;
  if (!map) return true;
  if (map.other) return false;
  if (/^[a-z]{2,3}(-[A-Za-z]{2,8})*$/.test(key.text)) return false;
  for (const known of map.keys.keys()) if (isNear(key.text, known)) return false;
  return true;
}

/** Equal but for case, or one sign off in a word of four or more. */
function isNear(a: string, b: string): boolean {
  const [one, other] = [a.toLowerCase(), b.toLowerCase()];
  if (one === other) return true;
  if (Math.min(one.length, other.length) < 4 || Math.abs(one.length - other.length) > 1) return false;
  let start = 0;
  while (start < one.length && one[start] === other[start]) start += 1;
  const rest = (text: string, skip: number): string => text.slice(start + skip);
  return (
    rest(one, 1) === rest(other, 1) ||
    rest(one, 1) === rest(other, 0) ||
    rest(one, 0) === rest(other, 1) ||
    (one[start] === other[start + 1] && one[start + 1] === other[start] && rest(one, 2) === rest(other, 2))
  );
}
