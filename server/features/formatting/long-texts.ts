import { isSteering } from '../../base/visible.ts';
import { displayWidth } from '../../base/width.ts';
import { scalarOf } from '../../model/keys/type-at.ts';
import type { ScalarNode } from '../../syntax/tree.ts';
import { type Draft, keptLines } from './draft.ts';
import { type PlacedLine, rowsOf } from './levels.ts';
import type { LaidLine } from './line.ts';
import type { FormatOptions } from './options.ts';
import { type ReplacedLines, replacedIn } from './replaced-lines.ts';
import { type Visited, walkValues } from './walk.ts';
import { wrapped } from './wrap.ts';
import { writtenLines } from './written-lines.ts';

/** The lines of a draft with the texts that are longer than a line below their keys, broken at punctuation. */
export function folded(draft: Draft, options: FormatOptions): readonly LaidLine[] | undefined {
  const { tree, root } = draft;
  if (!options.longTexts) return undefined;
  const kept = keptLines(draft);
  const rows = rowsOf(tree.text, writtenLines(tree, root), kept);
  if (rows === undefined) return undefined;
  const replaced: ReplacedLines[] = [];
  walkValues(tree, root, (one) => {
    if (one.value.kind !== 'scalar' || one.flow) return true;
    const found = blockFor(one, one.value, rows, draft, options);
    if (found !== undefined) replaced.push(found);
    return true;
  });
  return replaced.length === 0 ? undefined : replacedIn(draft, replaced);
}

function blockFor(
  { type, line: at }: Visited,
  node: ScalarNode,
  rows: readonly PlacedLine[],
  { tree: { text } }: Draft,
  { width, indent }: FormatOptions,
): ReplacedLines | undefined {
  if (type === undefined || scalarOf(type)?.kind !== 'text' || node.style === 'literal') return undefined;
  const [first, last] = [at + node.range.start.line, at + node.range.end.line];
  const row = rows[first];
  const level = row?.kind === 'written' ? row.levels.at(-1) : undefined;
  const lines = text.slice(first, last + 1);
  if (level === undefined || !lines.some((line) => displayWidth(line) > width)) return undefined;
  const start = text.line(first).slice(0, node.range.start.character);
  const header = node.style === 'folded' ? headerOf(text.line(first).slice(start.length)) : '>-';
  const end = node.style === 'folded' ? '' : text.line(last).slice(node.range.end.character).trimEnd();
  const said = header?.startsWith('>-') === false ? node.text.replace(/\n$/, '') : node.text;
  if (header === undefined || !isWrappable(said)) return undefined;
  const column = level.old + (level.kind === 'list' ? 2 : indent);
  const broken = wrapped(said, Math.max(width - column, leastColumns));
  if (node.style !== 'folded' && broken.length < 2) return undefined;
  const block = [start + header + end, ...broken.map((line) => ' '.repeat(column) + line)];
  return block.every((line, index) => line === lines[index]) ? undefined : { first, last, lines: block };
}

/** Deep in a file there is hardly any room left: lines of fewer columns would be no help. */
const leastColumns = 20;

/** The header of a folded block with its comment, where it asks for nothing out of the ordinary. */
function headerOf(text: string): string | undefined {
  return /^>-?(?:\s+#.*)?$/.exec(text.trimEnd())?.[0];
}

function isWrappable(text: string): boolean {
  return text !== '' && text.trim() === text && !/\p{C}/u.test(text) && !isSteering(text);
}
