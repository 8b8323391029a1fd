import { firstFragment } from '../children.ts';
import type { ListPart, MapPart, Part } from '../tree.ts';
import { type Builder, closeTo, type Frame } from './build.ts';
import type { CutState, Level } from './level.ts';
import { lastOf, newSequence, replaceLast, take } from './sequence.ts';

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
