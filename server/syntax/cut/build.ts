import { firstFragment } from '../children.ts';
import type { Problem } from '../problem.ts';
import type { LeafPart, ListPart, MapPart, Part, PartEntry } from '../tree.ts';
import type { Level, State } from './level.ts';
import { type Slice, withProblems } from './slice.ts';

/** A map or list under construction. */
type Frame = MapFrame | ListFrame;

interface Building {
  readonly level: Level;
  /** Whether anything in it differs from `old`. */
  changed: boolean;
}

interface MapFrame extends Building {
  readonly kind: 'map';
  entries: PartEntry[];
  readonly old: MapPart | undefined;
}

interface ListFrame extends Building {
  readonly kind: 'list';
  items: Part[];
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
    if (parent?.kind === 'list' && slice.role === 'first-entry') {
      parent.items.push(emptyPart(slice));
      parent.changed = true;
    }
    builder.frames.push(newFrame(level));
  }
  const frame = builder.frames[builder.frames.length - 1];
  if (!frame) return;
  for (const part of slice.content) {
    if (frame.kind === 'map' && !('kind' in part)) frame.entries.push(part);
    if (frame.kind === 'list' && 'kind' in part) frame.items.push(part);
  }
  if (slice.content.length === 0 && isNeeded(slice)) builder.empty = true;
  frame.changed = true;
}

/** Whether a slice must hold something: others hang on it, or it was read without fault as something else than an entry. */
function isNeeded(slice: Slice): boolean {
  return slice.after.opening !== undefined || slice.push.length > 0 || slice.problems.length === 0;
}

function newFrame(level: Level): Frame {
  if (level.kind === 'map') return { kind: 'map', level, entries: [], old: undefined, changed: true };
  return { kind: 'list', level, items: [], old: undefined, changed: true };
}

function emptyPart(fragment: Slice): LeafPart {
  const start = { line: 0, character: 0 };
  return { kind: 'leaf', fragment, node: { kind: 'scalar', text: '', style: 'empty', range: { start, end: start } } };
}

/** Completes the innermost maps and lists until `count` are left open. */
export function closeTo(builder: Builder, count: number): void {
  while (builder.frames.length > count) {
    const frame = builder.frames.pop();
    if (frame) attach(builder, partOf(builder, frame));
  }
}

function partOf(builder: Builder, frame: Frame): Part {
  if (frame.kind === 'list') {
    if (frame.items.length === 0) builder.empty = true;
    const same = !frame.changed && frame.old?.items.length === frame.items.length;
    return same && frame.old ? frame.old : { kind: 'list-part', items: frame.items };
  }
  if (frame.entries.length === 0) builder.empty = true;
  if (!frame.changed && frame.old?.entries.length === frame.entries.length) return frame.old;
  const twice = checkKeys(builder, frame);
  const part: MapPart = { kind: 'map-part', entries: frame.entries };
  if (twice) keyedTwice.add(part);
  return part;
}

function attach(builder: Builder, part: Part): void {
  const parent = builder.frames[builder.frames.length - 1];
  if (!parent) {
    builder.root = part;
    return;
  }
  if (parent.kind === 'list') {
    const at = parent.items.length - 1;
    if (parent.items[at] === part) return;
    if (at < 0) parent.items.push(part);
    else parent.items[at] = part;
  } else {
    const at = parent.entries.length - 1;
    const entry = parent.entries[at];
    if (!entry) builder.empty = true;
    if (!entry || entry.value === part) return;
    parent.entries[at] = { ...entry, value: part };
  }
  parent.changed = true;
}

/** Maps in which a key stands twice. */
const keyedTwice = new WeakSet<MapPart>();

/**
 * Marks keys that stand in an earlier fragment of the map already; what stands twice in one fragment is told there. Returns
 * whether any key stands twice.
 */
function checkKeys(builder: Builder, frame: MapFrame): boolean {
  const { entries, old } = frame;
  if (old && old.entries.length === entries.length && !keyedTwice.has(old)) {
    if (entries.every((entry, index) => entry.key.text === old.entries[index]?.key.text)) return false;
  }
  let twice = false;
  const first = new Map<string, Slice>();
  const wrong = new Map<Slice, Problem[]>();
  for (const { key, fragment } of entries) {
    const slice = fragment as Slice;
    if (!wrong.has(slice)) wrong.set(slice, []);
    const before = first.get(key.text);
    if (!before) first.set(key.text, slice);
    else twice = true;
    if (before && before !== slice && key.text !== '<<') {
      wrong.get(slice)?.push({ kind: 'duplicate-key', range: key.range, data: { key: key.text } });
    }
  }
  for (const [slice, problems] of wrong) {
    const now = withProblems(slice, problems);
    if (now !== slice) builder.replaced.set(slice, now);
  }
  if (builder.replaced.size === 0) return twice;
  frame.entries = entries.map((entry) => {
    const now = builder.replaced.get(entry.fragment as Slice);
    if (!now) return entry;
    const leaf = entry.value.kind === 'leaf' && entry.value.fragment === entry.fragment;
    return { ...entry, fragment: now, value: leaf ? { ...entry.value, fragment: now } : entry.value };
  });
  return twice;
}

/** A part that is open behind some slice of a tree, and how many of its children begin before. */
interface OpenPart {
  readonly part: MapPart | ListPart;
  readonly count: number;
}

/** The parts open between two slices: `after` is the state behind the first, `order` that of the second. */
export function openParts(root: Part, after: State, order: number): OpenPart[] {
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
    if (part.kind === 'map-part') {
      builder.frames.push({ kind: 'map', level, entries: part.entries.slice(0, count), old: part, changed: false });
    } else builder.frames.push({ kind: 'list', level, items: part.items.slice(0, count), old: part, changed: false });
  }
}

function takeChildren(builder: Builder, at: number, open: OpenPart | undefined, upTo: number): void {
  const frame = builder.frames[at];
  if (!frame || !open) return;
  const { part, count } = open;
  if (frame.kind === 'map' && part.kind === 'map-part') {
    frame.entries = frame.entries.concat(part.entries.slice(count, upTo));
  } else if (frame.kind === 'list' && part.kind === 'list-part') {
    frame.items = frame.items.concat(part.items.slice(count, upTo));
  }
}

/** The last child's value is what the earlier tree has there. */
function takeValue(builder: Builder, open: OpenPart | undefined): void {
  const frame = builder.frames[builder.frames.length - 1];
  const at = (open?.count ?? 0) - 1;
  if (frame?.kind === 'map' && open?.part.kind === 'map-part') {
    const last = frame.entries.length - 1;
    const [entry, value] = [frame.entries[last], open.part.entries[at]?.value];
    if (entry && value) frame.entries[last] = { ...entry, value };
  } else if (frame?.kind === 'list' && open?.part.kind === 'list-part') {
    const item = open.part.items[at];
    if (item) frame.items[frame.items.length - 1] = item;
  }
}
