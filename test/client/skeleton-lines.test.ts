import fc from 'fast-check';
import { expect, test } from 'vitest';
import { linesAfter } from '../../client/skeleton-lines.ts';
import { lineText } from '../../server/syntax/line-text.ts';

/** Lines `b` to `d` of seven are a skeleton. */
const text = lineText('x\na\nb\nc\nd\ne\ny');
const skeleton = { first: 2, last: 4 };

test('wherever lines come and go beside or between them, the first and the last are still those', () => {
  const place = fc.record({ line: fc.constantFrom(0, 1, 2, 3, 4, 5, 6), character: fc.constantFrom(1) });
  const written = fc.constantFrom('', 'z', '\n', '\nz\r\nz', 'z\n');
  fc.assert(
    fc.property(place, place, written, (one, other, insert) => {
      const [start, end] = one.line <= other.line ? [one, other] : [other, one];
      const change = { range: { start, end }, text: insert };
      const lines = linesAfter(skeleton, change);
      const after = text.edit([change]);
      // Torn where a change reaches from within over the end; whatever else leaves the first line's start and the last's end.
      const isTorn = start.line < skeleton.last && end.line > skeleton.last;
      expect(lines === undefined).toBe(isTorn);
      if (lines === undefined || (start.line < 2 && end.line >= 2)) return;
      expect(after.line(lines.first)).toMatch(/^b/);
      if (start.line < 4 && end.line < 4) expect(after.line(lines.last)).toBe('d');
      if (start.line >= 4) expect(lines.last).toBe(4);
    }),
  );
});
