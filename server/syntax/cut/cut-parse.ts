import { indexAt } from '../../base/index-at.ts';
import { type LongList, longList } from '../../base/long-list.ts';
import { memory } from '../../base/memory.ts';
import { maxExpansions } from '../alias-budget.ts';
import { fragmentStarts, rememberStarts } from '../navigate.ts';
import type { Edit } from '../problem.ts';
import type { Shape } from '../shape.ts';
import type { LineText } from '../text.ts';
import type { Tree } from '../tree.ts';
import { addSlice, type Builder, closeTo, newBuilder, openParts, takeOver } from './build.ts';
import { changedRegions, deltaOf, type Region } from './changes.ts';
import { beforeAll, type CutState, type Level, sameLevel, sameState } from './level.ts';
import { numberSlices } from './orders.ts';
import { type CutUnit, nextUnit, type Unsound } from './scan.ts';
import { append, newSequence, type Sequence, take as takeFrom, toLongList } from './sequence.ts';
import { readSlice, type Slice, type SliceBefore } from './slice.ts';
import { type LineRun, type Starts, startsOf } from './starts.ts';

/** What was parsed before, cut, and what changed since. */
interface Old {
  readonly tree: Tree;
  readonly slices: LongList<Slice>;
  readonly starts: Starts;
  readonly regions: readonly Region[];
}

/** A parse under way. */
interface Cutting {
  readonly text: LineText;
  readonly shape: Shape;
  readonly builder: Builder;
  readonly slices: Sequence<Slice, LongList<Slice>>;
  readonly lines: LineRun[];
  sums: Sums;
  line: number;
  state: CutState;
}

/** What the fragments come to together, so that an edit need not ask them all. */
interface Sums {
  readonly anchors: number;
  readonly unresolved: number;
  readonly expansions: number;
  readonly problems: number;
  readonly comments: number;
}

const noSlices: LongList<Slice> = longList([]);
const noSums: Sums = { anchors: 0, unresolved: 0, expansions: 0, problems: 0, comments: 0 };
const sumsOf = memory<Sums>();

/** The document cut into fragments; a word instead where that would be unsound. */
export function cutParse(
  text: LineText,
  shape: Shape,
  previous?: { tree: Tree; edits: readonly Edit[] },
): Tree | Unsound {
  const old = previous && oldOf(text, shape, previous.tree, previous.edits);
  const cutting: Cutting = {
    text,
    shape,
    builder: newBuilder(),
    slices: newSequence(old?.slices ?? noSlices),
    lines: [],
    sums: (old && sumsOf.of(old.tree)) ?? noSums,
    line: 0,
    state: beforeAll(shape),
  };
  const stopped = old ? update(cutting, old) : scan(cutting, () => false);
  if (stopped) return stopped;
  const tree = finish(cutting, old);
  if (tree) return tree;
  return old ? cutParse(text, shape) : 'unsound';
}

function oldOf(text: LineText, shape: Shape, tree: Tree, edits: readonly Edit[]): Old | undefined {
  if (tree.shape !== shape || !sumsOf.of(tree)) return undefined;
  const regions = changedRegions(tree.text, edits, text);
  return { tree, slices: tree.fragments as LongList<Slice>, starts: fragmentStarts(tree), regions };
}

/** Cuts on until `done`, or the end. */
function scan(cutting: Cutting, done: () => boolean, old?: Old): Unsound | undefined {
  const { text, builder } = cutting;
  const starts: number[] = [];
  cutting.lines.push({ from: cutting.slices.length, starts });
  while (cutting.line < text.lineCount && !done()) {
    const unit = nextUnit(text, cutting.line, cutting.state);
    if (typeof unit === 'string') return unit;
    const slice =
      (old && unchanged(old, unit, unit.to === text.lineCount)) ?? readSlice(text, unit, old && sliceBefore(old, unit));
    append(cutting.slices, slice);
    starts.push(unit.from);
    addSlice(builder, slice);
    cutting.line = unit.to;
    cutting.state = unit.after;
  }
  return undefined;
}

/** The old slice of the same lines in the same place, if none of them was touched. */
function unchanged(old: Old, unit: CutUnit, isLast: boolean): Slice | undefined {
  let delta = 0;
  for (const region of old.regions) {
    if (region.newTo <= unit.from) delta = deltaOf(region);
    else if (region.newFrom < unit.to) return undefined;
  }
  const from = unit.from - delta;
  const index = indexAt(old.starts, from);
  const slice = old.slices.at(index);
  if (!slice || old.starts[index] !== from || slice.lineCount !== unit.to - unit.from) return undefined;
  // What stands at either end of the text is read a little otherwise.
  if ((from === 0) !== (unit.from === 0) || (index === old.slices.length - 1) !== isLast) return undefined;
  if (slice.role !== unit.role) return undefined;
  if (!sameLevel(slice.level, unit.level) || !sameState(slice.after, unit.after)) return undefined;
  return slice.keep === unit.keep && slice.push.length === unit.push.length ? slice : undefined;
}

/** The old slice that began where a unit begins that it is not the same as: no other unit has it, and it does not stay. */
function sliceBefore({ tree, slices, starts, regions }: Old, unit: CutUnit): SliceBefore | undefined {
  let delta = 0;
  for (const region of regions) {
    if (region.newTo <= unit.from) delta = deltaOf(region);
    // What was put in before a line is not what that line was.
    else if (region.newFrom < unit.from || (region.newFrom === unit.from && region.oldFrom === region.oldTo))
      return undefined;
  }
  const from = unit.from - delta;
  const index = indexAt(starts, from);
  const slice = slices.at(index);
  return slice && starts[index] === from ? { slice, text: tree.text, from } : undefined;
}

/** Takes over what no edit touched, and cuts the rest. */
function update(cutting: Cutting, old: Old): Unsound | undefined {
  const { slices, starts, regions } = old;
  /** The old slice that begins where cutting stands. */
  let next = 0;
  for (let at = 0; at < regions.length; ) {
    // The slice before an edited one may reach further now.
    const first = Math.max(next, restart(old, at));
    take(cutting, old, next, first, deltaOf(regions[at - 1]));
    let resume = slices.length;
    const stopped = scan(
      cutting,
      () => {
        while (at + 1 < regions.length && cutting.line >= (regions[at + 1]?.newFrom ?? 0)) at += 1;
        const region = regions[at];
        if (!region || cutting.line < region.newTo) return false;
        const line = cutting.line - deltaOf(region);
        const index = indexAt(starts, line);
        if (starts[index] !== line || index === 0) return false;
        if (!sameState(slices.at(index - 1)?.after ?? beforeAll(cutting.shape), cutting.state)) return false;
        if (at + 1 < regions.length && restart(old, at + 1) < index) return false;
        resume = index;
        return true;
      },
      old,
    );
    if (stopped) return stopped;
    cutting.sums = addSums(cutting.sums, slices, first, resume, -1);
    next = resume;
    at += 1;
    if (resume === slices.length) return undefined;
  }
  take(cutting, old, next, slices.length, deltaOf(regions[regions.length - 1]));
  return undefined;
}

/** The first old slice that a region's edit may change. */
function restart({ tree, starts, regions }: Old, at: number): number {
  // The line before is looked at as well: what ended there may have looked ahead for where it ends, past comments.
  let line = (regions[at]?.oldFrom ?? 0) - 1;
  while (line > 0 && /^\s*(?:$|[#＃])/.test(tree.text.line(line))) line -= 1;
  return Math.max(0, indexAt(starts, line) - 1);
}

/** Takes over the old slices `[from, to)`, whose lines moved by `delta`. */
function take(cutting: Cutting, old: Old, from: number, to: number, delta: number): void {
  const { tree, slices, starts } = old;
  if (from < to) cutting.lines.push({ from: cutting.slices.length, old: from, count: to - from, delta });
  takeFrom(cutting.slices, slices, from, to);
  if (from < to) {
    const before = openAt(old, from);
    const behind = openAt(old, to);
    const state = slices.at(to - 1)?.after ?? cutting.state;
    const opened = from > 0 && slices.at(from - 1)?.after.opening !== undefined && slices.at(from)?.push.length !== 0;
    takeOver(cutting.builder, before, behind, levelsOf(to < slices.length ? state.level : undefined), opened);
    if (from === 0 && to === slices.length) cutting.builder.root = tree.root;
    cutting.state = state;
  }
  cutting.line = (starts[to] ?? tree.text.lineCount) + delta;
}

function openAt({ tree, slices }: Old, index: number): ReturnType<typeof openParts> {
  const [before, slice] = [slices.at(index - 1), slices.at(index)];
  return before && slice ? openParts(tree.root, before.after, slice.order) : [];
}

function levelsOf(level: Level | undefined): Level[] {
  const levels: Level[] = [];
  for (let one = level; one; one = one.parent) levels.unshift(one);
  return levels;
}

function finish(cutting: Cutting, old: Old | undefined): Tree | undefined {
  const { text, shape, builder } = cutting;
  closeTo(builder, 0);
  if (builder.empty || !builder.root || cutting.slices.length === 0) return undefined;
  const slices = replacing(builder, toLongList(cutting.slices));
  for (const run of cutting.lines) {
    if (run.starts && !numberSlices(slices, run.from, run.from + run.starts.length)) return undefined;
  }
  const sums = sumsWith(cutting, slices);
  const linked = sums.unresolved > 0 && sums.anchors > 0;
  if (linked || sums.expansions > maxExpansions) return undefined;
  const { problems, comments } = sums;
  const counts = { problems, comments };
  const tree: Tree = { text, shape, fragments: slices, root: builder.root, counts, cut: true, memory: undefined };
  sumsOf.keep(tree, sums);
  rememberStarts(tree, startsOf(cutting.lines, slices.length, old?.starts));
  return tree;
}

/** The sums of what was taken over, and of what was read. */
function sumsWith({ builder, sums, lines }: Cutting, slices: LongList<Slice>): Sums {
  // A key given twice is marked wherever it stands, taken over or not.
  if (builder.replaced.size > 0) return addSums(noSums, slices, 0, slices.length, 1);
  return lines.reduce(
    (sum, run) => (run.starts ? addSums(sum, slices, run.from, run.from + run.starts.length, 1) : sum),
    sums,
  );
}

function replacing({ replaced }: Builder, slices: LongList<Slice>): LongList<Slice> {
  if (replaced.size === 0) return slices;
  return longList(slices.stretches.map((stretch) => stretch.map((slice) => replaced.get(slice) ?? slice)));
}

function addSums(sums: Sums, slices: LongList<Slice>, from: number, to: number, sign: 1 | -1): Sums {
  let { anchors, unresolved, expansions, problems, comments } = sums;
  for (let i = from; i < to; i++) {
    const slice = slices.at(i);
    if (slice === undefined) continue;
    if (slice.anchors) anchors += sign;
    if (slice.unresolved) unresolved += sign;
    expansions += sign * slice.expansions;
    problems += sign * slice.problems.length;
    comments += sign * slice.comments.length;
  }
  return { anchors, unresolved, expansions, problems, comments };
}
