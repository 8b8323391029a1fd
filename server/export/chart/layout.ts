import { type GridPlace, gridOf } from './grid.ts';
import { type Route, routed } from './routes.ts';
import { wrapped } from './wrap.ts';

/** What stands in the box of a step. */
export interface StepText {
  readonly title: string;
  /** Who does it, within what time: a line each. */
  readonly details: readonly string[];
  readonly ways: readonly { readonly to?: number; readonly when: string }[];
}

export interface ChartLine {
  readonly kind: 'title' | 'detail';
  readonly text: string;
  /** Of its base line. */
  readonly y: number;
}

export interface ChartBox {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly lines: readonly ChartLine[];
  /** Whether several ways lead on, of which one is taken. */
  readonly isChoice: boolean;
  readonly isEnd: boolean;
}

/** A flow chart, in pixels from its top left. The same process always makes the same chart. */
export interface Chart {
  readonly width: number;
  readonly height: number;
  readonly boxes: readonly ChartBox[];
  readonly routes: readonly Route[];
}

const boxWidth = 168;
const gap = 44;
const padding = 10;
const titleSize = 13;
const titleHeight = 19;
const detailSize = 11;
const detailHeight = 16;
const labelSize = 11;
const labelHeight = 14;
/** Between two rows, where nothing is written there. */
const gutter = 40;
const above = 34;
const below = 34;

export function layOut(steps: readonly StepText[]): Chart {
  const places = gridOf(steps.map(({ ways }) => ways));
  const labels = steps.map(({ ways }) => ways.map(({ when }) => wrapped(when, (boxWidth - 20) / labelSize)));
  const texts = steps.map(linesOf);
  const rows = rowsOf(places, texts.map(heightOf), labels);
  const boxes = steps.map((step, at): ChartBox => {
    const { row, column } = places[at] ?? { row: 0, column: 0 };
    const { y, height } = rows[row] ?? { y: 0, height: 0 };
    const lines = texts[at] ?? [];
    const lead = y + (height - heightOf(lines)) / 2 + padding;
    return {
      x: column * (boxWidth + gap),
      y,
      width: boxWidth,
      height,
      lines: placed(lines, lead),
      isChoice: step.ways.some(({ when }) => when !== ''),
      isEnd: step.ways.length === 0,
    };
  });
  const { routes, left, right } = routed(
    steps.map(({ ways }) => ways),
    { places, boxes, labels, labelHeight },
  );
  return moved({ boxes, routes }, left, Math.max(0, ...boxes.map(({ x }) => x + boxWidth), right), heightOfAll(rows));
}

type BoxLine = Pick<ChartLine, 'kind' | 'text'>;

function linesOf({ title, details }: StepText): readonly BoxLine[] {
  const inside = boxWidth - 2 * padding;
  const line = (kind: BoxLine['kind'], size: number) => (text: string) =>
    wrapped(text, inside / size).map((one) => ({ kind, text: one }));
  return [...line('title', titleSize)(title), ...details.flatMap(line('detail', detailSize))];
}

function heightOf(lines: readonly BoxLine[]): number {
  const text = lines.reduce((sum, { kind }) => sum + (kind === 'title' ? titleHeight : detailHeight), 0);
  return text + 2 * padding;
}

function placed(lines: readonly BoxLine[], top: number): readonly ChartLine[] {
  let y = top;
  return lines.map((line) => {
    const height = line.kind === 'title' ? titleHeight : detailHeight;
    y += height;
    return { ...line, y: y - height * 0.28 };
  });
}

interface ChartRow {
  readonly y: number;
  readonly height: number;
}

/** Rows as high as the highest box in them, and so far apart that what is written between them has room. */
function rowsOf(
  places: readonly GridPlace[],
  heights: readonly number[],
  labels: readonly (readonly (readonly string[])[])[],
): readonly ChartRow[] {
  const count = Math.max(0, ...places.map(({ row }) => row + 1));
  const rows: ChartRow[] = [];
  let y = above;
  for (let row = 0; row < count; row++) {
    const inside = places.flatMap((place, at) => (place.row === row ? [at] : []));
    const height = Math.max(0, ...inside.map((at) => heights[at] ?? 0));
    rows.push({ y, height });
    const written = Math.max(0, ...inside.flatMap((at) => (labels[at] ?? []).map((lines) => lines.length)));
    y += height + gutter + (written === 0 ? 0 : 8 + written * labelHeight);
  }
  return rows;
}

function heightOfAll(rows: readonly ChartRow[]): number {
  const last = rows.at(-1);
  return last === undefined ? above : last.y + last.height + below;
}

/** Everything so far to the right that what is drawn left of the boxes is inside. */
function moved({ boxes, routes }: Pick<Chart, 'boxes' | 'routes'>, left: number, right: number, height: number): Chart {
  const by = 1 - left;
  return {
    width: right + by + 1,
    height,
    boxes: boxes.map((box) => ({ ...box, x: box.x + by })),
    routes: routes.map(({ points, label, ...rest }) => ({
      ...rest,
      points: points.map(({ x, y }) => ({ x: x + by, y })),
      ...(label && { label: { ...label, x: label.x + by } }),
    })),
  };
}
