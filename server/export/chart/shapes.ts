import type { Chart, ChartBox, ChartLine } from './layout.ts';
import { type ChartPoint, choiceSize, type Route } from './routes.ts';

/** What is drawn of a flow chart, in the order of drawing. */
export type ChartShape =
  | { readonly kind: 'box'; readonly x: number; readonly y: number; readonly width: number; readonly height: number }
  | { readonly kind: 'choice' | 'arrow' | 'way'; readonly points: readonly ChartPoint[] }
  | { readonly kind: 'disc' | 'ring'; readonly x: number; readonly y: number; readonly radius: number }
  | ChartText;

interface ChartText {
  readonly kind: ChartLine['kind'] | 'when';
  readonly x: number;
  /** Of its base line. */
  readonly y: number;
  readonly anchor: 'start' | 'middle' | 'end';
  readonly text: string;
}

const labelHeight = 14;

export function shapesOf({ boxes, routes }: Chart): readonly ChartShape[] {
  const [first] = boxes;
  return [
    ...(first === undefined ? [] : startShapes(first)),
    ...routes.flatMap(routeShapes),
    ...boxes.flatMap(boxShapes),
  ];
}

function startShapes({ x, y, width }: ChartBox): readonly ChartShape[] {
  const middle = x + width / 2;
  return [
    { kind: 'disc', x: middle, y: 8, radius: 6 },
    {
      kind: 'way',
      points: [
        { x: middle, y: 14 },
        { x: middle, y },
      ],
    },
    arrow({ x: middle, y }, 'down'),
  ];
}

function routeShapes({ points, label }: Route): readonly ChartShape[] {
  const [end, before] = [points.at(-1), points.at(-2)];
  const lines = label?.lines ?? [];
  const texts = lines.map((text, at): ChartText => {
    return {
      kind: 'when',
      x: label?.x ?? 0,
      y: (label?.y ?? 0) + at * labelHeight,
      anchor: label?.anchor ?? 'start',
      text,
    };
  });
  const head = end === undefined ? [] : [arrow(end, before?.y === end.y ? 'right' : 'down')];
  return [{ kind: 'way', points }, ...head, ...texts];
}

function arrow({ x, y }: ChartPoint, to: 'down' | 'right'): ChartShape {
  const [long, half] = [8, 4];
  const back =
    to === 'down'
      ? [point(x - half, y - long), point(x + half, y - long)]
      : [point(x - long, y - half), point(x - long, y + half)];
  return { kind: 'arrow', points: [point(x, y), ...back] };
}

function boxShapes({ x, y, width, height, lines, isChoice, isEnd }: ChartBox): readonly ChartShape[] {
  const [middle, bottom] = [x + width / 2, y + height];
  const texts = lines.map((line): ChartText => ({ ...line, x: middle, anchor: 'middle' }));
  const choice: ChartShape = {
    kind: 'choice',
    points: [
      point(middle, bottom - choiceSize),
      point(middle + choiceSize, bottom),
      point(middle, bottom + choiceSize),
      point(middle - choiceSize, bottom),
    ],
  };
  const end: readonly ChartShape[] = [
    { kind: 'way', points: [point(middle, bottom), point(middle, bottom + 12)] },
    { kind: 'ring', x: middle, y: bottom + 19, radius: 7 },
    { kind: 'disc', x: middle, y: bottom + 19, radius: 4 },
  ];
  return [{ kind: 'box', x, y, width, height }, ...texts, ...(isChoice ? [choice] : []), ...(isEnd ? end : [])];
}

function point(x: number, y: number): ChartPoint {
  return { x, y };
}
