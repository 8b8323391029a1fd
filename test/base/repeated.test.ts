import fc from 'fast-check';
import { expect, test } from 'vitest';
import { repeatsAmong, shortHash } from '../../server/base/repeated.ts';

const texts = fc.array(fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'), { maxLength: 3 });

test('a text that stands twice is found, whatever was asked before', () => {
  fc.assert(
    fc.property(fc.array(texts, { minLength: 1 }), fc.array(fc.array(fc.nat(), { maxLength: 4 })), (pool, states) => {
      const hashed = pool.map((list) => list.map(shortHash));
      const isRepeated = repeatsAmong();
      for (const state of states) {
        const lists = state.map((at) => hashed[at % hashed.length] ?? []);
        const all = lists.flat();
        expect(isRepeated(lists)).toBe(new Set(all).size < all.length);
      }
    }),
  );
});

test('texts that differ have other numbers, nearly always', () => {
  expect(new Set(['甲', '乙', '丙', 'ab', 'ba', ''].map(shortHash)).size).toBe(6);
});
