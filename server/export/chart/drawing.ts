import type { Drawing, DrawnShape } from '../metafile/metafile.ts';
import type { Chart } from './layout.ts';
import { type ChartShape, shapesOf } from './shapes.ts';

/** A flow chart in black and white, for a metafile. */
export function drawingOf(chart: Chart): Drawing {
  const { width, height } = chart;
  return { width, height, shapes: shapesOf(chart).map(drawn) };
}

const pointed = { choice: 'outline', arrow: 'filled', way: 'line' } as const;

function drawn(shape: ChartShape): DrawnShape {
  switch (shape.kind) {
    case 'box':
    case 'disc':
    case 'ring':
      return shape;
    case 'choice':
    case 'arrow':
    case 'way':
      return { kind: pointed[shape.kind], points: shape.points };
    default:
      return { ...shape, kind: 'text', size: shape.kind === 'title' ? 13 : 11 };
  }
}
