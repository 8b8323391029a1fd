import fc from 'fast-check';
import { expect, test } from 'vitest';
import { comparePositions, type Range, rangeOf } from '../../server/base/position.ts';
import { collides, keepApart } from '../../server/rules/engine/fix-edits.ts';

/** Whether two ranges share a sign, or both begin at one place. */
function collide(a: Range, b: Range): boolean {
  if (comparePositions(a.start, b.start) === 0) return true;
  return comparePositions(a.start, b.end) < 0 && comparePositions(b.start, a.end) < 0;
}

const place = fc.record({ line: fc.nat(2), character: fc.nat(4) });
const range = fc
  .tuple(place, place)
  .map((both) => [...both].sort(comparePositions))
  .map(([a, b]) => rangeOf(a?.line ?? 0, a?.character ?? 0, b?.line ?? 0, b?.character ?? 0));

test('of ranges that come in any order those are kept that collide with none kept before', () => {
  fc.assert(
    fc.property(fc.array(range, { maxLength: 20 }), (ranges) => {
      const kept: Range[] = [];
      const apart: Range[] = [];
      for (const one of ranges) {
        const is = kept.some((other) => collide(one, other));
        expect(collides(one, apart)).toBe(is);
        if (is) continue;
        kept.push(one);
        keepApart(one, apart);
      }
      expect(apart).toEqual([...kept].sort((a, b) => comparePositions(a.start, b.start)));
    }),
  );
});
