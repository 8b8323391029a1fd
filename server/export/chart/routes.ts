import { type ChartWays, type GridPlace, isFree } from './grid.ts';

export interface ChartPoint {
  readonly x: number;
  readonly y: number;
}

/** The line from a step to one that follows, with an arrow at its end. */
export interface Route {
  readonly points: readonly ChartPoint[];
  /** When this way is taken: its lines, the first with its base line at `y`. */
  readonly label?: ChartPoint & { readonly lines: readonly string[]; readonly anchor: 'start' | 'end' };
}

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly isChoice: boolean;
}

interface Drawn {
  readonly places: readonly GridPlace[];
  readonly boxes: readonly Box[];
  /** Of each step, for each way on, the lines of its condition. */
  readonly labels: readonly (readonly (readonly string[])[])[];
  readonly labelHeight: number;
}

/** Half the height of the sign of a choice, at the lower edge of its box. */
export const choiceSize = 8;
const laneWidth = 16;
const drop = 16;

/** All lines of a chart, and how far they reach to the left and right of its boxes. */
export function routed(ways: ChartWays, drawn: Drawn) {
  const lanes = { left: 0, right: 0 };
  const routes: Route[] = [];
  const labelled = new Map<number, number>();
  const right = Math.max(0, ...drawn.boxes.map(({ x, width }) => x + width));
  for (const [from, all] of ways.entries()) {
    for (const [branch, { to }] of all.entries()) {
      if (to === undefined) continue;
      const points = pointsOf(from, to, drawn, lanes, right);
      const lines = drawn.labels[from]?.[branch] ?? [];
      const isBack = isBackwards(from, to, drawn.places);
      const spot = isBack ? besideSource(points) : aboveTarget(points, lines, drawn.labelHeight, labelled.get(to) ?? 0);
      if (!isBack) labelled.set(to, (labelled.get(to) ?? 0) + lines.length);
      routes.push({ points, ...(lines.length > 0 && { label: { ...spot, lines } }) });
    }
  }
  const labels = routes.flatMap(({ label }) => (label?.anchor === 'end' ? [label.x - widest(label.lines)] : []));
  const ends = routes.flatMap(({ label }) => (label?.anchor === 'start' ? [label.x + widest(label.lines)] : []));
  return {
    routes,
    left: Math.min(0, -lanes.left * laneWidth, ...labels),
    right: Math.max(right + lanes.right * laneWidth, ...ends),
  };
}

const signWidth = 11.5;

function widest(lines: readonly string[]): number {
  return Math.max(0, ...lines.map((line) => line.length * signWidth));
}

function isBackwards(from: number, to: number, places: readonly GridPlace[]): boolean {
  return (places[to]?.row ?? 0) <= (places[from]?.row ?? 0);
}

const nowhere: Box = { x: 0, y: 0, width: 0, height: 0, isChoice: false };

function pointsOf(
  from: number,
  to: number,
  { places, boxes }: Drawn,
  lanes: { left: number; right: number },
  right: number,
): readonly ChartPoint[] {
  const [source, target] = [boxes[from] ?? nowhere, boxes[to] ?? nowhere];
  const [here, there] = [places[from] ?? { row: 0, column: 0 }, places[to] ?? { row: 0, column: 0 }];
  const x = source.x + source.width / 2;
  const end = target.x + target.width / 2;
  const start = source.y + source.height + (source.isChoice ? choiceSize : 0);
  const turn = source.y + source.height + drop;
  if (isBackwards(from, to, places)) {
    lanes.left += 1;
    const lane = -lanes.left * laneWidth;
    const back = turn - 4;
    if (there.column === 0) {
      const middle = target.y + target.height / 2;
      return [at(x, start), at(x, back), at(lane, back), at(lane, middle), at(target.x, middle)];
    }
    const over = target.y - 10;
    return [at(x, start), at(x, back), at(lane, back), at(lane, over), at(end, over), at(end, target.y)];
  }
  if (isFree(places, there.column, here.row, there.row)) {
    if (x === end) return [at(x, start), at(end, target.y)];
    return [at(x, start), at(x, turn), at(end, turn), at(end, target.y)];
  }
  const over = target.y - 10;
  if (isFree(places, here.column, here.row, there.row)) {
    return [at(x, start), at(x, over), at(end, over), at(end, target.y)];
  }
  lanes.right += 1;
  const lane = right + lanes.right * laneWidth;
  return [at(x, start), at(x, turn), at(lane, turn), at(lane, over), at(end, over), at(end, target.y)];
}

function at(x: number, y: number): ChartPoint {
  return { x, y };
}

/** Beside the end of the line, above what is already written there. */
function aboveTarget(points: readonly ChartPoint[], lines: readonly string[], height: number, written: number) {
  const end = points.at(-1) ?? at(0, 0);
  return { x: end.x + 7, y: end.y - 12 - (written + lines.length - 1) * height, anchor: 'start' as const };
}

function besideSource(points: readonly ChartPoint[]) {
  const [, corner = at(0, 0)] = points;
  return { x: corner.x - 7, y: corner.y + 14, anchor: 'end' as const };
}
