import type { Range } from '../../base/position.ts';
import { fragmentAt, lineOf } from '../../syntax/navigate.ts';
import type { Document } from '../../workspace/document.ts';
import type { Snapshot } from '../../workspace/snapshot.ts';
import { sizeOfToken, type TokenBlock } from './block.ts';
import { blocksOf } from './blocks.ts';
import { groundOf, type TokenGround } from './ground.ts';

/** A block where it stands now: its first token so many lines behind the last one before it. */
interface PlacedBlock {
  readonly block: TokenBlock;
  readonly lead: number;
}

/** What the words and ids of a file mean, at one moment. */
export interface FileTokens {
  readonly ground: TokenGround;
  readonly placed: readonly PlacedBlock[];
}

/** `before`: those of an earlier state of the file; what an edit left alone is taken over from it. */
export function tokensOf(snapshot: Snapshot, document: Document, before?: FileTokens): FileTokens {
  const ground = groundOf(snapshot, document, before?.ground);
  const all = { from: Number.NEGATIVE_INFINITY, to: Number.POSITIVE_INFINITY };
  return { ground, placed: placedIn(document, blocksOf(document, ground, all)) };
}

/** Those on the lines of a range, as numbers of the protocol; what stands elsewhere is not looked at. */
export function tokensWithin(
  snapshot: Snapshot,
  document: Document,
  { start, end }: Range,
  before?: FileTokens,
): readonly number[] {
  const { tree } = document;
  const [first, last] = [fragmentAt(tree, start.line), fragmentAt(tree, end.line)];
  if (first === undefined || last === undefined) return [];
  const wanted = { from: first.fragment.order, to: last.fragment.order };
  const blocks = blocksOf(document, groundOf(snapshot, document, before?.ground), wanted);
  return onLines(numbersOf(placedIn(document, blocks)), start.line, end.line);
}

function placedIn({ tree }: Document, blocks: readonly TokenBlock[]): readonly PlacedBlock[] {
  let last = 0;
  return blocks.map((block) => {
    const start = lineOf(tree, block.fragment);
    const lead = start + (block.data[0] ?? 0) - last;
    last = start + block.lastLine;
    return { block, lead };
  });
}

/** All tokens as the protocol writes them. */
export function numbersOf(placed: readonly PlacedBlock[]): readonly number[] {
  const numbers: number[] = [];
  for (const { block, lead } of placed) {
    const at = numbers.length;
    for (const one of block.data) numbers.push(one);
    numbers[at] = lead;
  }
  return numbers;
}

function onLines(numbers: readonly number[], from: number, to: number): readonly number[] {
  const found: number[] = [];
  let [line, last] = [0, 0];
  for (let at = 0; at < numbers.length; at += sizeOfToken) {
    const [down = 0, ...rest] = numbers.slice(at, at + sizeOfToken);
    line += down;
    if (line < from || line > to) continue;
    found.push(line - last, ...rest);
    last = line;
  }
  return found;
}

/** What of the numbers of an earlier state is to be replaced. */
interface TokenEdit {
  readonly start: number;
  readonly deleteCount: number;
  readonly data: readonly number[];
}

/** What makes the numbers of one state those of another: at most one edit. Blocks that both have need no look. */
export function editBetween({ placed: before }: FileTokens, { placed: after }: FileTokens): TokenEdit | undefined {
  const shorter = Math.min(before.length, after.length);
  let head = 0;
  while (head < shorter && isSame(before[head], after[head])) head++;
  let tail = 0;
  while (tail < shorter - head && isSame(before.at(-1 - tail), after.at(-1 - tail))) tail++;
  const was = numbersOf(before.slice(head, before.length - tail));
  const is = numbersOf(after.slice(head, after.length - tail));
  const start = before.slice(0, head).reduce((sum, { block }) => sum + block.data.length, 0);
  return trimmed(was, is, start);
}

function isSame(a: PlacedBlock | undefined, b: PlacedBlock | undefined): boolean {
  return a?.block === b?.block && a?.lead === b?.lead;
}

function trimmed(was: readonly number[], is: readonly number[], start: number): TokenEdit | undefined {
  const shorter = Math.min(was.length, is.length);
  let head = 0;
  while (head < shorter && was[head] === is[head]) head++;
  let tail = 0;
  while (tail < shorter - head && was.at(-1 - tail) === is.at(-1 - tail)) tail++;
  const deleteCount = was.length - head - tail;
  const data = is.slice(head, is.length - tail);
  return deleteCount === 0 && data.length === 0 ? undefined : { start: start + head, deleteCount, data };
}
