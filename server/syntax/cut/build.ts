import type { Problem } from '../problem.ts';
import type { LeafPart, ListPart, MapPart, Part, PartEntry } from '../tree.ts';
import { isPlaceholder } from '../unwritten.ts';
import type { Level } from './level.ts';
import { append, lastOf, newSequence, replaceLast, type Sequence, toList } from './sequence.ts';
import { leafOf, type Slice, withProblems } from './slice.ts';

/** A map or list under construction. */
export type Frame = MapFrame | ListFrame;

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
