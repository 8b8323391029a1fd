import type { Surroundings } from '../mend/mend.ts';
import type { EarlierMap } from '../ordinary/lines.ts';
import { readOrdinary } from '../ordinary/read.ts';
import type { Problem } from '../problem.ts';
import { readMended } from '../read.ts';
import type { ParsedLines } from '../reading.ts';
import type { LineText } from '../text.ts';
import type { Entry, Fragment, LeafPart, Node, PartEntry } from '../tree.ts';
import { type CutState, type Level, sameLevel } from './level.ts';
import type { CutUnit } from './scan.ts';

/** A fragment with all that cutting knows of it; none of it says where in the document it stands. */
export interface Slice extends Fragment {
  /** Not a number until the tree is made. */
  order: number;
  readonly keep: number;
  readonly push: readonly Level[];
  readonly role: CutUnit['role'];
  readonly level: Level;
  readonly after: CutState;
  /** What it adds to the innermost level: entries of a map, items of a list. */
  readonly content: readonly PartEntry[] | readonly LeafPart[];
  /** An anchor stands in it. */
  readonly anchors: boolean;
  /** An alias stands in it that no anchor in it explains. */
  readonly unresolved: boolean;
  readonly expansions: number;
  /** Whether it is of the ordinary shape, whose lines mean the same whatever else stands in it. */
  readonly ordinary: boolean;
  /** The same fragment without what other fragments make wrong in it. */
  readonly plain: Slice | undefined;
}

/** A slice as it stood in a text before an edit of some of its lines. */
export interface SliceBefore {
  readonly slice: Slice;
  readonly text: LineText;
  readonly from: number;
}

/** Reads the lines of a unit. What an edit left as it was, and where it was, keeps its nodes. */
export function readSlice(text: LineText, unit: CutUnit, before?: SliceBefore): Slice {
  const { level } = unit;
  const lines = linesOf(text, unit.from, unit.to);
  const around: Surroundings = {
    frames: [{ kind: level.kind, indent: level.indent, shape: level.shape }],
    shape: level.shape,
    tab: unit.after.level?.tab,
    depth: level.depth - 1,
    opensDocument: unit.from === 0,
    valueBelow: unit.after.opening !== undefined,
    ...(unit.role === 'first-entry' && unit.after.level ? { mapBehindDash: unit.after.level.indent } : {}),
  };
  const read = readOrdinary(lines, around, before && earlierIn(before, unit));
  const ordinary = read && unit.after.opening && holdsMore(read.node) ? undefined : read;
  const reading = ordinary ?? readMended(lines, around);
  return sliceOf(unit, reading, ordinary !== undefined);
}

/** Whether something stands below the key or dash that waits for its value: it interrupts what the mender alone knows to go on. */
function holdsMore(node: Node | undefined): boolean {
  if (node?.kind === 'list') return node.items.length > 1 || holdsMore(node.items[0]);
  if (node?.kind === 'map') return node.entries.length > 1 || holdsMore(node.entries[0]?.value);
  return node?.kind === 'scalar' && node.style !== 'empty';
}

/** The line end behind the last line belongs to a block of text that keeps its line ends. */
function linesOf(text: LineText, from: number, to: number): readonly string[] {
  const lines = text.slice(from, to);
  return to < text.lineCount ? [...lines, ''] : lines;
}

/**
 * What an item may keep. Of other values something may be remembered that names the fragment, and an item's comments would have to
 * be told apart by line.
 */
function earlierIn({ slice, text, from }: SliceBefore, unit: CutUnit): EarlierMap | undefined {
  if (!slice.ordinary || slice.comments.length > 0 || unit.role !== 'item' || slice.role !== 'item') return undefined;
  const [item, another] = slice.content;
  if (item === undefined || another !== undefined || !('kind' in item) || item.node.kind !== 'map') return undefined;
  if (item.node.flow || !sameLevel(slice.level, unit.level)) return undefined;
  return { lines: linesOf(text, from, from + slice.lineCount), map: item.node };
}

function sliceOf(unit: CutUnit, reading: ParsedLines, ordinary: boolean): Slice {
  const { keep, push, role, level, after } = unit;
  const slice: { -readonly [K in keyof Slice]: Slice[K] } = {
    order: Number.NaN,
    lineCount: unit.to - unit.from,
    problems: reading.problems,
    comments: reading.comments,
    keep,
    push,
    role,
    level,
    after,
    content: [],
    anchors: reading.anchors,
    unresolved: reading.unresolved,
    expansions: reading.expansions,
    ordinary,
    plain: undefined,
  };
  slice.content = contentOf(role, reading.node).map((node) => partOf(slice, node)) as PartEntry[] | LeafPart[];
  return slice;
}

function contentOf(role: CutUnit['role'], node: Node | undefined): readonly (Entry | Node)[] {
  if (role === 'entry') return node?.kind === 'map' && !node.flow ? node.entries : [];
  if (node?.kind !== 'list' || node.flow) return [];
  if (role === 'item') return node.items;
  const first = node.items[0];
  return node.items.length === 1 && first?.kind === 'map' && !first.flow ? first.entries : [];
}

function partOf(fragment: Fragment, node: Entry | Node): PartEntry | LeafPart {
  if ('kind' in node) return leafOf(fragment, node);
  return { key: node.key, fragment, value: leafOf(fragment, node.value) };
}

export function leafOf(fragment: Fragment, node: Node): LeafPart {
  return { kind: 'leaf', fragment, node, memory: undefined };
}

/** The slice with other problems than its own beside those; without any, as it was read. */
export function withProblems(slice: Slice, problems: readonly Problem[]): Slice {
  const plain = slice.plain ?? slice;
  if (problems.length === 0) {
    plain.order = slice.order;
    return plain;
  }
  const told = slice.plain ? slice.problems.slice(plain.problems.length) : [];
  if (JSON.stringify(told) === JSON.stringify(problems)) return slice;
  const content: (PartEntry | LeafPart)[] = [];
  const changed: Slice = {
    ...plain,
    order: slice.order,
    problems: [...plain.problems, ...problems],
    content: content as PartEntry[] | LeafPart[],
    plain,
  };
  for (const part of plain.content) content.push(movedTo(changed, part));
  return changed;
}

/** A leaf has nodes of its own: what is remembered of a node names the fragment that it stands in. */
function movedTo(fragment: Fragment, part: PartEntry | LeafPart): PartEntry | LeafPart {
  const moved = (leaf: LeafPart): LeafPart => leafOf(fragment, copyOf(leaf.node, new Map()));
  if ('kind' in part) return moved(part);
  return { ...part, fragment, value: part.value.kind === 'leaf' ? moved(part.value) : part.value };
}

/** `anchored`: what aliases in it stand for, by what they stood for. */
function copyOf(node: Node, anchored: Map<Node, Node>): Node {
  const copy = copied(node, anchored);
  if ('anchor' in node) anchored.set(node, copy);
  return copy;
}

function copied(node: Node, anchored: Map<Node, Node>): Node {
  switch (node.kind) {
    case 'scalar':
      return { ...node, memory: undefined };
    case 'alias':
      return { ...node, target: node.target && (anchored.get(node.target) ?? node.target), memory: undefined };
    case 'list':
      return { ...node, items: node.items.map((item) => copyOf(item, anchored)), memory: undefined };
    case 'map':
      return {
        ...node,
        entries: node.entries.map((entry) => ({ ...entry, value: copyOf(entry.value, anchored) })),
        memory: undefined,
      };
  }
}
