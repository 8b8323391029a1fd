import type { Position } from '../../base/position.ts';
import type { Locale, Words } from '../../base/words.ts';
import { typeUnder } from '../../model/keys/type-at.ts';
import { childStart, containerOf } from '../../syntax/children.ts';
import type { Document } from '../../workspace/document.ts';
import type { StructureOutcome, StructureRefusal } from './change.ts';
import { clauseDeeper, clauseOutwards } from './clause-level.ts';
import type { Leveled } from './leveled.ts';
import { isAlone, keyIn, linesFrom, type PlacedKey, replacedLines, shifted } from './lines.ts';
import { groupOf, hasOwnLines, levelsAt, spanOf, startOf, type Thing } from './things.ts';

const words = {
  noneAbove: { en: 'There is none above that it could go under.', 'zh-Hant': '它上面沒有可以歸入的同類內容。' },
  holdsClauses: {
    en: 'The section above holds clauses, and cannot hold sections as well.',
    'zh-Hant': '上面的節下面是條款，不能再分節。',
  },
  outermost: { en: 'It is on the outermost level already.', 'zh-Hant': '它已在最外一層。' },
} satisfies Readonly<Record<string, Words>>;

/**
 * Moves the list item, section or clause that begins on the line one level in: an item or a section under the one above, a clause
 * into a section. Undefined where none begins there.
 */
export function deeper(document: Document, position: Position, locale: Locale): StructureOutcome | undefined {
  const leveled = leveledAt(document, position.line);
  if (leveled === undefined) return undefined;
  return leveled.key === 'clauses'
    ? clauseDeeper(document, leveled, position, locale)
    : under(document, leveled, position);
}

/** The other way: an item or a section behind the one that it is under, a clause out of its section. */
export function outwards(document: Document, position: Position): StructureOutcome | undefined {
  const leveled = leveledAt(document, position.line);
  if (leveled === undefined) return undefined;
  return leveled.key === 'clauses' ? clauseOutwards(document, leveled, position) : out(document, leveled, position);
}

function leveledAt(document: Document, line: number): Leveled | undefined {
  const levels = levelsAt(document, line);
  const at = levels.findLastIndex(
    ({ thing }) => thing !== undefined && startOf(document, thing.group.container, thing.index).line === line,
  );
  const thing = levels[at]?.thing;
  const owner = levels[at - 2];
  const key = thing?.group.path.at(-1);
  if (thing === undefined || owner === undefined || typeof key !== 'string') return undefined;
  if (!['items', 'sections', 'clauses'].includes(key) || !hasOwnLines(document, thing)) return undefined;
  return { thing, key, owner, above: levels.slice(0, at - 1) };
}

function under(document: Document, leveled: Leveled, { line, character }: Position): StructureOutcome | undefined {
  const { group, index } = leveled.thing;
  if (index === 0) return { why: words.noneAbove };
  const home = nestIn(document, { group, index: index - 1 }, leveled.key, indentOf(document, leveled));
  if (home === undefined || 'why' in home) return home;
  const span = spanOf(document, group, index);
  const by = home.column - group.column;
  const own = [...home.added, ...shifted(linesFrom(document, span.head, span.tail), by)];
  const between = linesFrom(document, home.behind + 1, span.head - 1);
  const lines = home.isEnd ? [...between, ...own] : [...own, ...between];
  const down = home.added.length - (home.isEnd ? 0 : between.length);
  return {
    ...replacedLines(document, home.behind + 1 - home.lines.length, span.tail, [...home.lines, ...lines]),
    cursor: { line: line + down, character: Math.max(0, character + by) },
  };
}

/** How much further in the dashes of a list stand than the key that it is under. */
function indentOf(document: Document, { thing: { group }, owner, key }: Leveled): number {
  return group.column - (keyIn(document, owner.written, key)?.column ?? group.column);
}

/** Where a thing goes that is put under another. */
interface Nest {
  readonly column: number;
  /** The line behind which it goes. */
  readonly behind: number;
  /** Whether the other ends there. */
  readonly isEnd: boolean;
  /** The lines up to that one as they are written anew. */
  readonly lines: readonly string[];
  /** What goes before the thing. */
  readonly added: readonly string[];
}

function nestIn(document: Document, other: Thing, key: string, indent: number): Nest | StructureRefusal | undefined {
  const { container: list, column: dash, of } = other.group;
  if (list.kind !== 'list' || !hasOwnLines(document, other)) return undefined;
  const written = list.child(other.index);
  const map = containerOf(written);
  const { tail, last } = spanOf(document, other.group, other.index);
  if (map === undefined) return nestInText(document, other, key, indent);
  if (map.kind !== 'map' || map.flow) return undefined;
  const nested = keyIn(document, written, key);
  if (nested === undefined) {
    if (key === 'sections' && keyIn(document, written, 'clauses') !== undefined) return { why: words.holdsClauses };
    const { character: column } = startOf(document, map, 0);
    return { column: column + indent, behind: tail, isEnd: true, lines: [], added: [`${' '.repeat(column)}${key}:`] };
  }
  const inner = groupOf(document, nested.value, typeUnder(of, key), []);
  if (inner === undefined || inner.column <= dash) return undefined;
  const end = spanOf(document, inner, inner.container.count - 1);
  const isEnd = end.last === last;
  return { column: inner.column, behind: isEnd ? tail : end.tail, isEnd, lines: [], added: [] };
}

/** A text that is to hold others becomes the `text` of an item with keys. */
function nestInText(document: Document, { group, index }: Thing, key: string, indent: number): Nest | undefined {
  const { tree } = document;
  const { first, last, tail } = spanOf(document, group, index);
  const { line, character: column } = childStart(tree, group.container, index);
  const written = tree.text.line(line);
  if (key !== 'items' || first !== last || line !== first || written.length === column || tail !== last)
    return undefined;
  const lines = [`${written.slice(0, column)}text: ${written.slice(column)}`];
  const added = [`${' '.repeat(column)}${key}:`];
  return { column: column + indent, behind: first, isEnd: true, lines, added };
}

function out(document: Document, leveled: Leveled, { line, character }: Position): StructureOutcome | undefined {
  const { thing, key, owner } = leveled;
  const outer = owner.thing;
  if (outer === undefined || outer.group.path.at(-1) !== key) return { why: words.outermost };
  const list = keyIn(document, owner.written, key);
  if (list === undefined || !hasOwnLines(document, outer)) return undefined;
  const [span, around] = [spanOf(document, thing.group, thing.index), spanOf(document, outer.group, outer.index)];
  const isOnly = thing.group.container.count === 1;
  if (isOnly && !isAlone(document, list, key)) return undefined;
  const by = outer.group.column - thing.group.column;
  const own = shifted(linesFrom(document, span.head, span.tail), by);
  const isEnd = span.last === around.last;
  const head = isOnly ? withoutNest(document, outer, list, around.first) : undefined;
  const from = head === undefined ? span.head : around.first;
  const before = head === undefined ? [] : [...head, ...linesFrom(document, list.line + 1, span.head - 1)];
  const after = isEnd ? [] : linesFrom(document, span.tail + 1, around.tail);
  const at = from + before.length + after.length + (line - span.head);
  return {
    ...replacedLines(document, from, isEnd ? span.tail : around.tail, [...before, ...after, ...own]),
    cursor: { line: at, character: Math.max(0, character + by) },
  };
}

/** The lines of an item up to its list, of which nothing is left; where it then has a text alone, as a plain one. */
function withoutNest(document: Document, outer: Thing, list: PlacedKey, first: number): readonly string[] {
  const lines = linesFrom(document, first, list.line - 1);
  const { container } = outer.group;
  const map = container.kind === 'list' ? containerOf(container.child(outer.index)) : undefined;
  const [only, ...more] = lines;
  if (map?.count !== 2 || more.some((line) => line.trim() !== '') || only === undefined) return lines;
  return [only.replace(/^(\s*-\s+)text:\s+(?![|>])/, '$1'), ...more];
}
