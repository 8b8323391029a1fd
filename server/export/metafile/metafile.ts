import { joined, record, recordOf, wide, words } from './records.ts';
import { advances, hasHan } from './widths.ts';

/** A drawing in black on white, in pixels of 96 to the inch, from its top left. */
export interface Drawing {
  readonly width: number;
  readonly height: number;
  readonly shapes: readonly DrawnShape[];
}

interface DrawnPoint {
  readonly x: number;
  readonly y: number;
}

export type DrawnShape =
  | { readonly kind: 'line' | 'outline' | 'filled'; readonly points: readonly DrawnPoint[] }
  | { readonly kind: 'box'; readonly x: number; readonly y: number; readonly width: number; readonly height: number }
  | { readonly kind: 'disc' | 'ring'; readonly x: number; readonly y: number; readonly radius: number }
  | DrawnText;

interface DrawnText {
  readonly kind: 'text';
  readonly x: number;
  /** Of its base line. */
  readonly y: number;
  readonly anchor: 'start' | 'middle' | 'end';
  readonly size: number;
  readonly text: string;
}

/** Of a pixel. */
const fine = 20;
const at = (value: number) => Math.round(value * fine);

/** What is selected for drawing, by the number under which it is made. */
const handles = { pen: 1, white: 2, black: 3, firstFont: 4 } as const;
const ink = 0;
const paper = 0xffffff;

/** A drawing as an enhanced metafile, which Word, WPS and LibreOffice show without loss at any size. The same drawing makes the same bytes. */
export function metafile({ width, height, shapes }: Drawing): Uint8Array {
  const fonts = fontsOf(shapes);
  const body = [
    record('mapMode', 8),
    record('windowOrigin', 0, 0),
    record('windowSize', at(width), at(height)),
    record('viewportOrigin', 0, 0),
    record('viewportSize', Math.ceil(width), Math.ceil(height)),
    record('transparency', 1),
    record('pen', handles.pen, 0, fine, 0, ink),
    record('brush', handles.white, 0, paper, 0),
    record('brush', handles.black, 0, ink, 0),
    ...fonts.map(({ face, size }, index) => fontRecord(handles.firstFont + index, face, size)),
    record('select', handles.pen),
    ...shapes.flatMap((shape) => shapeRecords(shape, fonts)),
    record('end', 0, 16, 20),
  ];
  const length = body.reduce((sum, one) => sum + one.length, 0);
  const head = headRecord({ width, height }, length, body.length + 1, handles.firstFont + fonts.length);
  return joined([head, ...body]);
}

const headLength = 88;
const mark = 0x464d4520;
const version = 0x10000;
/** How many pixels a screen has, and how wide it is: 96 to the inch. */
const [screen, millimetres] = [960, 254];

function headRecord(
  size: Pick<Drawing, 'width' | 'height'>,
  length: number,
  records: number,
  count: number,
): Uint8Array {
  const [right, bottom] = [Math.ceil(size.width), Math.ceil(size.height)];
  const inHundredths = (pixels: number) => Math.round((pixels * 100 * millimetres) / screen);
  return record(
    'head',
    ...[0, 0, right - 1, bottom - 1],
    ...[0, 0, inHundredths(right), inHundredths(bottom)],
    ...[mark, version, headLength + length, records, count],
    ...[0, 0, 0],
    ...[screen, screen, millimetres, millimetres],
  );
}

interface DrawnFont {
  readonly face: string;
  readonly size: number;
}

function fontOf({ text, size }: DrawnText): DrawnFont {
  return { face: hasHan(text) ? 'SimSun' : 'Arial', size };
}

function fontsOf(shapes: readonly DrawnShape[]): readonly DrawnFont[] {
  const fonts = shapes.flatMap((shape) => (shape.kind === 'text' ? [fontOf(shape)] : []));
  return [...new Map(fonts.map((one) => [`${one.face} ${one.size}`, one])).values()];
}

const usualWeight = 400;
/** Whichever signs the font has. */
const anySigns = 1;

function fontRecord(handle: number, face: string, size: number): Uint8Array {
  const form = Uint8Array.of(0, 0, 0, anySigns, 0, 0, 0, 0);
  // Names of style and vendor, which no reader asks for.
  const rest = new Uint8Array(228);
  return recordOf('font', words(handle, -at(size), 0, 0, 0, usualWeight), form, wide(face.slice(0, 31), 64), rest);
}

const noBounds = [0, 0, -1, -1] as const;

function shapeRecords(shape: DrawnShape, fonts: readonly DrawnFont[]): readonly Uint8Array[] {
  switch (shape.kind) {
    case 'line':
      return [pointsRecord('polyline', shape.points)];
    case 'outline':
      return [record('select', handles.white), pointsRecord('polygon', shape.points)];
    case 'filled':
      return [record('select', handles.black), pointsRecord('polygon', shape.points)];
    case 'box': {
      const { x, y, width, height } = shape;
      const round = at(8);
      return [
        record('select', handles.white),
        record('roundedBox', at(x), at(y), at(x + width), at(y + height), round, round),
      ];
    }
    case 'disc':
    case 'ring': {
      const { x, y, radius } = shape;
      const sides = [x - radius, y - radius, x + radius, y + radius].map(at);
      return [record('select', shape.kind === 'disc' ? handles.black : handles.white), record('ellipse', ...sides)];
    }
    case 'text':
      return textRecords(shape, fonts);
  }
}

function pointsRecord(name: 'polyline' | 'polygon', points: readonly DrawnPoint[]): Uint8Array {
  return record(name, ...noBounds, points.length, ...points.flatMap(({ x, y }) => [at(x), at(y)]));
}

/** Beside what point a text stands: before it, around it, behind it; always on its base line. */
const aligned = { start: 24, middle: 24 + 6, end: 24 + 2 } as const;
const textHead = 76;

function textRecords(text: DrawnText, fonts: readonly DrawnFont[]): readonly Uint8Array[] {
  const { face, size } = fontOf(text);
  const font = fonts.findIndex((one) => one.face === face && one.size === size);
  const said = wide(text.text, Math.ceil(text.text.length / 2) * 4);
  const ratio = new Uint8Array(new Float32Array([1, 1]).buffer);
  const place = words(at(text.x), at(text.y), text.text.length, textHead, 0, ...noBounds, textHead + said.length);
  const widths = words(...advances(text.text).map((one) => Math.round(one * at(size))));
  return [
    record('select', handles.firstFont + font),
    record('textAlign', aligned[text.anchor]),
    recordOf('text', words(...noBounds, 1), ratio, place, said, widths),
  ];
}
