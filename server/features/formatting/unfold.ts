import { displayWidth } from '../../base/width.ts';
import { fragmentStarts } from '../../syntax/navigate.ts';
import type { LineText } from '../../syntax/text.ts';
import type { Node, Tree } from '../../syntax/tree.ts';
import { type Draft, keptLines } from './draft.ts';
import { type PlacedLine, rowsOf } from './levels.ts';
import type { LaidLine } from './line.ts';
import type { FormatOptions } from './options.ts';
import { type ReplacedLines, replacedIn } from './replaced-lines.ts';
import { type Visited, walkValues } from './walk.ts';
import { isInBrackets, writtenLines } from './written-lines.ts';

/** The lines of a draft with what stands in brackets and is longer than a line below its key or dash, an entry a line. */
export function unfolded(draft: Draft, options: FormatOptions): readonly LaidLine[] | undefined {
  const { tree, root } = draft;
  const long: Visited[] = [];
  walkValues(tree, root, (one) => {
    if (!isInBrackets(one)) return true;
    if (isTooLong(one, tree.text, options.width)) long.push(one);
    return false;
  });
  const rows = long.length === 0 ? undefined : rowsOf(tree.text, writtenLines(tree, root), keptLines(draft));
  if (rows === undefined) return undefined;
  const comments = commentColumns(tree);
  const replaced = long.flatMap((one) => inBlock(one, { text: tree.text, options, rows, comments }) ?? []);
  return replaced.length === 0 ? undefined : replacedIn(draft, replaced);
}

function isTooLong({ value, line }: Visited, text: LineText, width: number): boolean {
  if (!('range' in value)) return false;
  const { start, end } = value.range;
  for (let at = start.line; at <= end.line; at++) if (displayWidth(text.line(line + at)) > width) return true;
  return false;
}

/** Where the comment of a line begins, by line. */
function commentColumns(tree: Tree): ReadonlyMap<number, number> {
  const columns = new Map<number, number>();
  const starts = fragmentStarts(tree);
  let index = 0;
  for (const { comments } of tree.fragments) {
    const line = starts[index++] ?? 0;
    for (const { range } of comments) columns.set(line + range.start.line, range.start.character);
  }
  return columns;
}

interface Surrounding {
  readonly text: LineText;
  readonly options: FormatOptions;
  readonly rows: readonly PlacedLine[];
  readonly comments: ReadonlyMap<number, number>;
}

function inBlock(one: Visited, around: Surrounding): ReplacedLines | undefined {
  const { value, line } = one;
  if (value.kind !== 'map' && value.kind !== 'list') return undefined;
  const { start, end } = value.range;
  const [first, last] = [line + start.line, line + end.line];
  const row = around.rows[first];
  const before = around.text.line(first).slice(0, start.character);
  const after = around.text.line(last).slice(end.character).trimEnd();
  if (hasCommentIn(first, last, end.character, around.comments) || hasProperties(value, line, around)) return undefined;
  if (row?.kind === 'value' && before.trim() === '' && after === '') {
    const lines = blockLines(value, line, start.character, around);
    return lines && { first, last, lines: lines.map((said) => before + said) };
  }
  const level = row?.kind === 'written' ? row.levels.at(-1) : undefined;
  if (level?.kind === 'map' && /:\s*$/.test(before)) {
    const column = level.old + around.options.indent;
    const lines = blockLines(value, line, column, around);
    return (
      lines && { first, last, lines: [before.trimEnd() + after, ...lines.map((said) => ' '.repeat(column) + said)] }
    );
  }
  if (level?.kind !== 'list' || !/-\s+$/.test(before) || after !== '') return undefined;
  const [head, ...rest] = blockLines(value, line, start.character, around) ?? [];
  if (head === undefined) return undefined;
  return { first, last, lines: [before + head, ...rest.map((said) => ' '.repeat(start.character) + said)] };
}

function hasCommentIn(first: number, last: number, end: number, comments: ReadonlyMap<number, number>): boolean {
  for (let line = first; line < last; line++) if (comments.has(line)) return true;
  return (comments.get(last) ?? end) < end;
}

/** Whether anchors, tags or signs of keys stand there beside the values. */
function hasProperties(value: Node, line: number, around: Surrounding): boolean {
  const marks = (source: string) => source.match(/[&!?]/g)?.length ?? 0;
  const inValues = (node: Node): number => {
    if (node.kind === 'map') return node.entries.reduce((sum, one) => sum + inValues(one.key) + inValues(one.value), 0);
    if (node.kind === 'list') return node.items.reduce((sum, one) => sum + inValues(one), 0);
    return marks(sourceOf(node, line, around) ?? '');
  };
  const { start, end } = value.range;
  let all = 0;
  for (let at = start.line; at <= end.line; at++) {
    const text = around.text.line(line + at);
    all += marks(text.slice(at === start.line ? start.character : 0, at === end.line ? end.character : text.length));
  }
  return all !== inValues(value);
}

/** What stands in brackets as lines of a block that begins in a column; undefined where there is more to it than its values. */
function blockLines(value: Node, line: number, column: number, around: Surrounding): readonly string[] | undefined {
  const lines: string[] = [];
  const { indent } = around.options;
  const entries = value.kind === 'map' ? value.entries : [];
  for (const entry of entries) {
    const name = sourceOf(entry.key, line, around);
    if (name === undefined) return undefined;
    const said = valueLines(
      entry.value,
      line,
      { inline: column + displayWidth(name) + 2, below: column + indent },
      around,
    );
    if (said === undefined) return undefined;
    if (typeof said !== 'string') lines.push(`${name}:`, ...said.map((one) => ' '.repeat(indent) + one));
    else lines.push(said === '' ? `${name}:` : `${name}: ${said}`);
  }
  const items = value.kind === 'list' ? value.items : [];
  for (const item of items) {
    const said = valueLines(item, line, { inline: column + 2, below: column + 2 }, around);
    if (said === undefined || said === '') return undefined;
    if (typeof said === 'string') lines.push(`- ${said}`);
    else lines.push(...said.map((one, at) => (at === 0 ? `- ${one}` : `  ${one}`)));
  }
  return lines;
}

/** The columns in which a value begins on the line of its key, and below it. */
interface StartColumns {
  readonly inline: number;
  readonly below: number;
}

/** A value on the line of its key, or lines below it. */
function valueLines(
  node: Node,
  line: number,
  { inline, below }: StartColumns,
  around: Surrounding,
): string | readonly string[] | undefined {
  if (node.kind === 'scalar' && node.style === 'empty') return '';
  const source = sourceOf(node, line, around);
  if (node.kind === 'scalar' || node.kind === 'alias') return source;
  const isEmpty = node.kind === 'map' ? node.entries.length === 0 : node.items.length === 0;
  if (source !== undefined && (isEmpty || inline + displayWidth(source) <= around.options.width)) return source;
  return blockLines(node, line, below, around);
}

/** What is written there, on one line and without name or tag. */
function sourceOf(node: Node, line: number, { text }: Surrounding): string | undefined {
  const { start, end } = node.range;
  if (start.line !== end.line || ('anchor' in node && node.anchor !== undefined)) return undefined;
  return text.line(line + start.line).slice(start.character, end.character);
}
