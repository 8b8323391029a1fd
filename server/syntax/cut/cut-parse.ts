import { indexAt } from '../../base/index-at.ts';
import { type LongList, longList } from '../../base/long-list.ts';
import { maxExpansions } from '../alias-budget.ts';
import { rememberStarts } from '../navigate.ts';
import type { Edit } from '../problem.ts';
import type { Shape } from '../shape.ts';
import type { LineText } from '../text.ts';
import type { Tree } from '../tree.ts';
import { addSlice, type Builder, closeTo, newBuilder } from './build.ts';
import { deltaOf } from './changes.ts';
import { type EarlierSlices, earlierSlices, openAt, restart, sliceBefore, unchanged } from './earlier-slices.ts';
import { beforeAll, type CutState, type Level, sameState } from './level.ts';
import { numberSlices } from './orders.ts';
import { nextUnit, type Unsound } from './scan.ts';
import { append, newSequence, type Sequence, take as takeFrom, toLongList } from './sequence.ts';
import { readSlice, type Slice } from './slice.ts';
import { addSums, noSums, type SliceSums, sumsOf } from './slice-sums.ts';
import { type LineRun, startsOf } from './starts.ts';
import { takeOver } from './take-over.ts';

/** A parse under way. */
interface Cutting {
  readonly text: LineText;
  readonly shape: Shape;
  readonly builder: Builder;
  readonly slices: Sequence<Slice, LongList<Slice>>;
  readonly lines: LineRun[];
  sums: SliceSums;
  line: number;
  state: CutState;
}

const noSlices: LongList<Slice> = longList([]);

/** The document cut into fragments; a word instead where that would be unsound. */
export function cutParse(
  text: LineText,
  shape: Shape,
  previous?: { tree: Tree; edits: readonly Edit[] },
): Tree | Unsound {
  const old = previous && earlierSlices(text, shape, previous.tree, previous.edits);
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

/** Cuts on until `done`, or the end. */
function scan(cutting: Cutting, done: () => boolean, old?: EarlierSlices): Unsound | undefined {
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

/** Takes over what no edit touched, and cuts the rest. */
function update(cutting: Cutting, old: EarlierSlices): Unsound | undefined {
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

/** Takes over the old slices `[from, to)`, whose lines moved by `delta`. */
function take(cutting: Cutting, old: EarlierSlices, from: number, to: number, delta: number): void {
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

function levelsOf(level: Level | undefined): Level[] {
  const levels: Level[] = [];
  for (let one = level; one; one = one.parent) levels.unshift(one);
  return levels;
}

function finish(cutting: Cutting, old: EarlierSlices | undefined): Tree | undefined {
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
function sumsWith({ builder, sums, lines }: Cutting, slices: LongList<Slice>): SliceSums {
  // A key given twice is marked wherever it stands, taken over or not.
  if (builder.replaced.size > 0) return addSums(noSums, slices, 0, slices.length, 1);
  return lines.reduce(
    (sum, run) => (run.starts ? addSums(sum, slices, run.from, run.from + run.starts.length, 1) : sum),
    sums,
  );
}

function replacing({ replaced }: Builder, slices: LongList<Slice>): LongList<Slice> {
  if (replaced.size === 0) return slices;
  return longList(slices.chunks.map((chunk) => chunk.map((slice) => replaced.get(slice) ?? slice)));
}
