import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type DrawnShape, metafile } from '../../server/export/metafile/metafile.ts';

interface FoundRecord {
  readonly type: number;
  readonly view: DataView;
}

/** The records of a metafile, one after the other; throws where one goes beyond the end. */
function recordsOf(bytes: Uint8Array): readonly FoundRecord[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const found: FoundRecord[] = [];
  for (let at = 0; at < bytes.length; ) {
    const size = view.getUint32(at + 4, true);
    if (size < 8 || size % 4 !== 0) throw new Error(`a record of ${size} bytes at ${at}`);
    found.push({ type: view.getUint32(at, true), view: new DataView(bytes.buffer, bytes.byteOffset + at, size) });
    at += size;
  }
  return found;
}

const text = 84;
const select = 37;

/** What a text record says, and how far each of its units goes on. */
function textIn({ view }: FoundRecord): readonly [said: string, widths: readonly number[]] {
  const [length, from, widths] = [view.getUint32(44, true), view.getUint32(48, true), view.getUint32(72, true)];
  const units = Array.from({ length }, (_, at) => at);
  const said = String.fromCharCode(...units.map((at) => view.getUint16(from + 2 * at, true)));
  return [said, units.map((at) => view.getInt32(widths + 4 * at, true))];
}

const number = fc.integer({ min: 0, max: 5000 }).map((one) => one / 10);
const point = fc.record({ x: number, y: number });
const points = fc.array(point, { minLength: 2, maxLength: 6 });
const shape: fc.Arbitrary<DrawnShape> = fc.oneof(
  fc.record({ kind: fc.constantFrom('line', 'outline', 'filled'), points }),
  fc.record({ kind: fc.constant('box'), x: number, y: number, width: number, height: number }),
  fc.record({ kind: fc.constantFrom('disc', 'ring'), x: number, y: number, radius: number }),
  fc.record({
    kind: fc.constant('text'),
    x: number,
    y: number,
    anchor: fc.constantFrom('start', 'middle', 'end'),
    size: fc.constantFrom(11, 13),
    text: fc.string({ unit: fc.constantFrom('甲', 'a', 'W', ' ', '1', '𠮷', '（'), minLength: 1, maxLength: 9 }),
  }),
);

test('a metafile is whole: its head counts what is in it, and each thing that is selected was made before', () => {
  fc.assert(
    fc.property(number, number, fc.array(shape, { maxLength: 12 }), (width, height, shapes) => {
      const bytes = metafile({ width: width + 1, height: height + 1, shapes });
      expect(metafile({ width: width + 1, height: height + 1, shapes })).toEqual(bytes);
      const records = recordsOf(bytes);
      const head = records[0]?.view;
      expect(records[0]?.type).toBe(1);
      expect(head?.getUint32(40, true)).toBe(0x464d4520);
      expect([head?.getUint32(48, true), head?.getUint32(52, true)]).toEqual([bytes.length, records.length]);
      expect(records.at(-1)?.type).toBe(14);
      const made = new Set<number>();
      for (const { type, view } of records) {
        if (type === 38 || type === 39 || type === 82) made.add(view.getUint32(8, true));
        if (type === select) expect(made).toContain(view.getUint32(8, true));
      }
      expect(head?.getUint16(56, true)).toBe(made.size + 1);
      const said = shapes.flatMap((one) => (one.kind === 'text' ? [one.text] : []));
      const texts = records.filter(({ type }) => type === text).map(textIn);
      expect(texts.map(([one]) => one)).toEqual(said);
      for (const [one, widths] of texts) expect(widths).toHaveLength(one.length);
    }),
  );
});

test('Song sets Latin letters half as wide as its own signs, Arial each in its width', () => {
  const widthsOf = (said: string) => {
    const bytes = metafile({
      width: 9,
      height: 9,
      shapes: [{ kind: 'text', x: 0, y: 0, anchor: 'start', size: 10, text: said }],
    });
    return recordsOf(bytes)
      .filter(({ type }) => type === text)
      .flatMap((one) => textIn(one)[1]);
  };
  expect(widthsOf('甲1W𠮷')).toEqual([200, 100, 100, 200, 0]);
  expect(widthsOf('iW1')).toEqual([44, 189, 111]);
});
