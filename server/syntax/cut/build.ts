import { firstFragment } from '../children.ts';
import type { Problem } from '../problem.ts';
import type { LeafPart, ListPart, MapPart, Part, PartEntry } from '../tree.ts';
import { isPlaceholder } from '../unwritten.ts';
import type { CutState, Level } from './level.ts';
import { append, lastOf, newSequence, replaceLast, type Sequence, take, toList } from './sequence.ts';
import { leafOf, type Slice, withProblems } from './slice.ts';

/** A map or list under construction. */
type Frame = MapFrame | ListFrame;

interface MapFrame {
  readonly kind: 'map';
  readonly level: Level;
  readonly children: Sequence<PartEntry>;
  readonly old: MapPart | undefined;
}

interface ListFrame {
  readonly kind: 'list';
  readonly level: Level;
  readonly children: Sequence<Part>;
  readonly old: ListPart | undefined;
}

/** Parts as they grow, slice by slice. */
export interface Builder {
  readonly frames: Frame[];
  root: Part | undefined;
  /** A map or list that came to nothing: the cut was unsound. */
  empty: boolean;
  /** Slices that other fragments make wrong, or no longer do, by what they were before. */
  readonly replaced: Map<Slice, Slice>;
}

export function newBuilder(): Builder {
  return { frames: [], root: undefined, empty: false, replaced: new Map() };
}

/** Adds what one slice holds. */
export function addSlice(builder: Builder, slice: Slice): void {
  closeTo(builder, slice.keep);
  for (const level of slice.push) {
    const parent = builder.frames[builder.frames.length - 1];
    if (parent?.kind === 'list' && slice.role === 'first-entry') append(parent.children, emptyPart(slice));
    builder.frames.push(newFrame(level));
  }
  const frame = builder.frames[builder.frames.length - 1];
  if (!frame) return;
  for (const part of slice.content) {
    if (frame.kind === 'map' && !('kind' in part)) append(frame.children, part);
    if (frame.kind === 'list' && 'kind' in part) append(frame.children, part);
  }
  if (slice.content.length === 0 && isNeeded(slice)) builder.empty = true;
}

/** Whether a slice must hold something: others hang on it, or it was read without fault as something else than an entry. */
function isNeeded(slice: Slice): boolean {
  return slice.after.opening !== undefined || slice.push.length > 0 || slice.problems.length === 0;
}

function newFrame(level: Level): Frame {
  if (level.kind === 'map') return { kind: 'map', level, children: newSequence(), old: undefined };
  return { kind: 'list', level, children: newSequence(), old: undefined };
}

function emptyPart(fragment: Slice): LeafPart {
  const start = { line: 0, character: 0 };
  return leafOf(fragment, { kind: 'scalar', text: '', style: 'empty', range: { start, end: start } });
}

/** Completes the innermost maps and lists until `count` are left open. */
export function closeTo(builder: Builder, count: number): void {
  while (builder.frames.length > count) {
    const frame = builder.frames.pop();
    if (frame) attach(builder, partOf(builder, frame));
  }
}

function partOf(builder: Builder, frame: Frame): Part {
  if (frame.children.length === 0) builder.empty = true;
  if (frame.kind === 'list') {
    const items = toList(frame.children);
    return frame.old?.items === items ? frame.old : { kind: 'list-part', items, memory: undefined };
  }
  const entries = toList(frame.children);
  if (frame.old?.entries === entries) return frame.old;
  return withKeys(builder, entries, frame.old);
}

function attach(builder: Builder, part: Part): void {
  const parent = builder.frames[builder.frames.length - 1];
  if (!parent) {
    builder.root = part;
    return;
  }
  if (parent.kind === 'list') {
    if (lastOf(parent.children) !== part) replaceLast(parent.children, part);
    return;
  }
  const entry = lastOf(parent.children);
  if (!entry) builder.empty = true;
  if (entry && entry.value !== part) replaceLast(parent.children, { ...entry, value: part });
}

/** Maps in which a key stands twice. */
const keyedTwice = new WeakSet<MapPart>();

/**
 * The map of these entries. Keys that stand in an earlier fragment of it already are marked; what stands twice in one
 * fragment is told there.
 */
function withKeys(builder: Builder, entries: readonly PartEntry[], old: MapPart | undefined): MapPart {
  if (old && old.entries.length === entries.length && !keyedTwice.has(old)) {
    if (entries.every((entry, index) => entry.key.text === old.entries[index]?.key.text)) {
      return { kind: 'map-part', entries, memory: undefined };
    }
  }
  if (areFirst(entries)) return { kind: 'map-part', entries, memory: undefined };
  let twice = false;
  const first = new Map<string, Slice>();
  const wrong = new Map<Slice, Problem[]>();
  for (const { key, fragment } of entries) {
    const slice = fragment as Slice;
    if (!wrong.has(slice)) wrong.set(slice, []);
    const before = first.get(key.text);
    if (!before) first.set(key.text, slice);
    else twice = true;
    if (before && before !== slice && key.text !== '<<' && !isPlaceholder(key)) {
      wrong.get(slice)?.push({ kind: 'duplicate-key', range: key.range, data: { key: key.text } });
    }
  }
  for (const [slice, problems] of wrong) {
    const now = withProblems(slice, problems);
    if (now !== slice) builder.replaced.set(slice, now);
  }
  const part: MapPart = {
    kind: 'map-part',
    entries: builder.replaced.size === 0 ? entries : replaced(builder, entries),
    memory: undefined,
  };
  if (twice) keyedTwice.add(part);
  return part;
}

/** Whether no key stands twice, nor did in an earlier state of one of the fragments. */
function areFirst(entries: readonly PartEntry[]): boolean {
  const keys = new Set<string>();
  for (const { key, fragment } of entries) {
    if ((fragment as Slice).plain !== undefined) return false;
    keys.add(key.text);
  }
  return keys.size === entries.length;
}

function replaced(builder: Builder, entries: readonly PartEntry[]): readonly PartEntry[] {
  return entries.map((entry) => {
    const now = builder.replaced.get(entry.fragment as Slice);
    if (!now) return entry;
    const isLeaf = entry.value.kind === 'leaf' && entry.value.fragment === entry.fragment;
    const own = now.content.find((one): one is PartEntry => 'key' in one && one.key === entry.key);
    return isLeaf && own ? own : { ...entry, fragment: now };
  });
}

/** A part that is open behind some slice of a tree, and how many of its children begin before. */
interface OpenPart {
  readonly part: MapPart | ListPart;
  readonly count: number;
}

/** The parts open between two slices: `after` is the state behind the first, `order` that of the second. */
export function openParts(root: Part, after: CutState, order: number): OpenPart[] {
  const open: OpenPart[] = [];
  let part: Part | undefined = root;
  for (let depth = after.level?.depth ?? 0; depth > 0 && part && part.kind !== 'leaf'; depth--) {
    // A dash with nothing behind it counts: its item begins with the lines below.
    const dash = depth === 1 && part.kind === 'list-part' && after.opening !== undefined;
    const count: number = childrenBefore(part, order) + (dash ? 1 : 0);
    open.push({ part, count });
    part = part.kind === 'map-part' ? part.entries[count - 1]?.value : part.items[count - 1];
  }
  return open;
}

function childrenBefore(part: MapPart | ListPart, order: number): number {
  let low = 0;
  let high = part.kind === 'map-part' ? part.entries.length : part.items.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (firstOrder(part, middle) < order) low = middle + 1;
    else high = middle;
  }
  return low;
}

function firstOrder(part: MapPart | ListPart, index: number): number {
  if (part.kind === 'map-part') return part.entries[index]?.fragment.order ?? Number.POSITIVE_INFINITY;
  const item = part.items[index];
  return item ? firstFragment(item).order : Number.POSITIVE_INFINITY;
}

/**
 * Takes over what an earlier tree has between two places: `from` is what was open at the first, where the builder stands now,
 * `to` what is open at the second, at the levels `levels`. `opened`: with the first slice taken begins the value of the last
 * key or dash.
 */
export function takeOver(
  builder: Builder,
  from: readonly OpenPart[],
  to: readonly OpenPart[],
  levels: readonly Level[],
  opened: boolean,
): void {
  if (opened) takeValue(builder, from[from.length - 1]);
  let common = 0;
  while (common < from.length && from[common]?.part === to[common]?.part) common += 1;
  for (let i = from.length - 1; i >= common; i--) {
    takeChildren(builder, i, from[i], Number.POSITIVE_INFINITY);
    closeTo(builder, i);
  }
  if (common > 0) takeChildren(builder, common - 1, from[common - 1], to[common - 1]?.count ?? 0);
  for (let i = common; i < to.length; i++) {
    const [open, level] = [to[i], levels[i]];
    if (!open || !level) continue;
    const { part, count } = open;
    const frame: Frame =
      part.kind === 'map-part'
        ? { kind: 'map', level, children: newSequence(part.entries), old: part }
        : { kind: 'list', level, children: newSequence(part.items), old: part };
    if (part.kind === 'map-part' && frame.kind === 'map') take(frame.children, part.entries, 0, count);
    else if (part.kind === 'list-part' && frame.kind === 'list') take(frame.children, part.items, 0, count);
    builder.frames.push(frame);
  }
}

/** Takes over the children of an open part behind those that were begun before. */
function takeChildren(builder: Builder, at: number, open: OpenPart | undefined, upTo: number): void {
  const frame = builder.frames[at];
  if (!frame || !open) return;
  const { part, count } = open;
  if (frame.kind === 'map' && part.kind === 'map-part') take(frame.children, part.entries, count, upTo);
  else if (frame.kind === 'list' && part.kind === 'list-part') take(frame.children, part.items, count, upTo);
}

/** The last child's value is what the earlier tree has there. */
function takeValue(builder: Builder, open: OpenPart | undefined): void {
  const frame = builder.frames[builder.frames.length - 1];
  const at = (open?.count ?? 0) - 1;
  if (frame?.kind === 'map' && open?.part.kind === 'map-part') {
    const [entry, value] = [lastOf(frame.children), open.part.entries[at]?.value];
    if (entry && value) replaceLast(frame.children, { ...entry, value });
  } else if (frame?.kind === 'list' && open?.part.kind === 'list-part') {
    const item = open.part.items[at];
    if (item) replaceLast(frame.children, item);
  }
}
