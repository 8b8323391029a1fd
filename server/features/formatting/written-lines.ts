import type { ValueType } from '../../model/keys/types.ts';
import { blockHeader } from '../../syntax/decode-block.ts';
import type { LineText } from '../../syntax/text.ts';
import type { ScalarNode, Tree } from '../../syntax/tree.ts';
import { writtenCount } from './line-changes.ts';
import { type Visited, walkValues } from './walk.ts';

/** A value that goes on over several lines, brackets included. */
export interface LongValue {
  readonly first: number;
  readonly last: number;
  readonly style: 'block' | 'double' | 'other' | 'flow';
  /** Of a block: whether its header tells how far its lines are indented. */
  readonly isIndented?: boolean;
  /** Of a block: where its text begins on its lines, told by the first that is not empty. */
  readonly content?: number;
  /** Of a block: whether the empty lines behind it belong to it. */
  readonly keeps?: boolean;
}

/** What stands on the lines of a file, as far as layout has to know. */
export interface WrittenLines {
  /** Lines on which a key of a map in block style stands. */
  readonly keys: ReadonlySet<number>;
  /** By the line on which they begin. */
  readonly longValues: ReadonlyMap<number, LongValue>;
}

export function writtenLines(tree: Tree, root: ValueType | undefined): WrittenLines {
  const keys = new Set<number>();
  const longValues = new Map<number, LongValue>();
  walkValues(tree, root, (one) => {
    if (one.key !== undefined && !one.flow) keys.add(one.key.line + one.key.node.range.start.line);
    const long = longValueOf(one, tree.text);
    if (long !== undefined) longValues.set(long.first, long);
    return !isInBrackets(one);
  });
  return { keys, longValues };
}

export function isInBrackets({ value }: Visited): boolean {
  return (value.kind === 'map' || value.kind === 'list') && value.flow;
}

function longValueOf(one: Visited, text: LineText): LongValue | undefined {
  const { value, line } = one;
  if (value.kind !== 'scalar' && !isInBrackets(one)) return undefined;
  if (value.kind === 'map-part' || value.kind === 'list-part') return undefined;
  const [first, last] = [line + value.range.start.line, line + value.range.end.line];
  if (value.kind !== 'scalar') return last > first ? { first, last, style: 'flow' } : undefined;
  if (value.style === 'literal' || value.style === 'folded') return blockOf(value, first, last, text);
  return last > first ? { first, last, style: value.style === 'double' ? 'double' : 'other' } : undefined;
}

function blockOf({ range }: ScalarNode, first: number, last: number, text: LineText): LongValue {
  const header = blockHeader(/^[|>][-+0-9]*/.exec(text.line(first).slice(range.start.character))?.[0] ?? '|');
  const keeps = header.chomp === '+';
  const content = contentColumn(text, first, last);
  let end = last;
  for (let line = last + 1; line < writtenCount(text) && text.line(line).trim() === ''; line++) {
    if (keeps || text.line(line).length > (content ?? Number.POSITIVE_INFINITY)) end = line;
  }
  const isIndented = header.indent > 0;
  return { first, last: end, style: 'block', isIndented, keeps, ...(content !== undefined && { content }) };
}

function contentColumn(text: LineText, first: number, last: number): number | undefined {
  for (let line = first + 1; line <= last; line++) {
    const column = text.line(line).search(/[^ ]/);
    if (column >= 0) return column;
  }
  return undefined;
}
