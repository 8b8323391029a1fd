import fc from 'fast-check';
import { expect, test } from 'vitest';
import { hasRepeated, shortHash } from '../../server/base/repeated.ts';

test('a text that stands twice is found, and nothing is where all differ', () => {
  fc.assert(
    fc.property(fc.array(fc.array(fc.string({ maxLength: 4 }))), (lists) => {
      const hashes = lists.map((texts) => texts.map(shortHash));
      const all = hashes.flat();
      expect(hasRepeated(hashes)).toBe(new Set(all).size < all.length);
      expect(new Set(lists.flat()).size === lists.flat().length || hasRepeated(hashes)).toBe(true);
    }),
  );
});
