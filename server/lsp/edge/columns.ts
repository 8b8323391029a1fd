import type { PositionEncodingKind } from 'vscode-languageserver';

/** What a client counts the columns of a line in: bytes of UTF-8, units of UTF-16 as everything here does, or characters. */
export type PositionEncoding = 'utf-8' | 'utf-16' | 'utf-32';

/** Of what a client offers, UTF-16 if it may be, since nothing has to be counted then; else what it would like best. */
export function chosenEncoding(offered: readonly PositionEncodingKind[] | undefined): PositionEncoding {
  if (!Array.isArray(offered) || offered.includes('utf-16')) return 'utf-16';
  return offered.find((one): one is PositionEncoding => one === 'utf-8' || one === 'utf-32') ?? 'utf-16';
}

/** How wide a character is, which begins with a UTF-16 unit of this code point. */
const widths: Readonly<Record<Exclude<PositionEncoding, 'utf-16'>, (code: number) => number>> = {
  'utf-8': (code) => (code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4),
  'utf-32': () => 1,
};

/** The UTF-16 unit at a column, of a column inside of a character the one that it begins with; past the end, as far past it. */
export function unitAt(line: string, column: number, encoding: PositionEncoding): number {
  if (encoding === 'utf-16') return column;
  let at = 0;
  let left = column;
  while (at < line.length) {
    const code = line.codePointAt(at) ?? 0;
    const width = widths[encoding](code);
    if (left < width) return at;
    left -= width;
    at += code > 0xffff ? 2 : 1;
  }
  return at + left;
}

/** The column of a UTF-16 unit. */
export function columnOf(line: string, unit: number, encoding: PositionEncoding): number {
  if (encoding === 'utf-16') return unit;
  let column = 0;
  let at = 0;
  while (at < line.length && at < unit) {
    const code = line.codePointAt(at) ?? 0;
    const next = at + (code > 0xffff ? 2 : 1);
    // Between the halves of a character there is no column.
    if (next > unit) break;
    column += widths[encoding](code);
    at = next;
  }
  return column + Math.max(0, unit - line.length);
}
