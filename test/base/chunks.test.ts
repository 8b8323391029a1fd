import fc from 'fast-check';
import { expect, test } from 'vitest';
import { chunksOf, joined, samePairs, usualChunk } from '../../server/base/chunks.ts';
import { longList } from '../../server/base/long-list.ts';
import { append, newSequence, take, toList, toLongList } from '../../server/syntax/cut/sequence.ts';

type Item = { readonly id: number };

let next = 0;
const fresh = (count: number): Item[] => Array.from({ length: count }, () => ({ id: next++ }));

function listOf(items: readonly Item[]): readonly Item[] {
  const sequence = newSequence<Item>();
  for (const one of items) append(sequence, one);
  return toList(sequence);
}

/** The list with some elements taken out and others put in. */
function spliced(list: readonly Item[], from: number, removed: number, added: readonly Item[]): readonly Item[] {
  const sequence = newSequence(list);
  take(sequence, list, 0, from);
  for (const one of added) append(sequence, one);
  take(sequence, list, from + removed, list.length);
  return toList(sequence);
}

const change = fc.record({ at: fc.nat(), remove: fc.nat(150), add: fc.nat(150) });

test('a list changed over and over is the list, in chunks of the usual length', () => {
  fc.assert(
    fc.property(fc.nat(300), fc.array(change, { maxLength: 8 }), (count, changes) => {
      let plain: readonly Item[] = fresh(count);
      let list = listOf(plain);
      for (const { at, remove, add } of changes) {
        const from = at % (plain.length + 1);
        const removed = Math.min(remove, plain.length - from);
        const added = fresh(add);
        plain = plain.toSpliced(from, removed, ...added);
        list = spliced(list, from, removed, added);
        expect(list).toEqual(plain);
        const chunks = chunksOf(list);
        expect(chunks.flat()).toEqual(plain);
        expect(chunks.every((one) => one.length > 0 && one.length <= 3 * usualChunk)).toBe(true);
        // Scraps do not pile up: none but the last is one.
        expect(chunks.slice(0, -1).every((one) => one.length >= usualChunk / 2)).toBe(true);
      }
    }),
    { examples: [[3, Array.from({ length: 3 }, (_, index) => ({ at: 3 + index, remove: 0, add: 1 }))]] },
  );
});

test('a change in a long list leaves all chunks but those it falls into', () => {
  const list = listOf(fresh(100 * usualChunk));
  const before = new Set(chunksOf(list));
  const replaced = spliced(list, 1000, 1, fresh(1));
  const inserted = spliced(replaced, 2000, 0, fresh(1));
  expect(chunksOf(replaced).filter((one) => !before.has(one))).toHaveLength(1);
  expect(chunksOf(inserted).filter((one) => !before.has(one))).toHaveLength(2);
});

test('a list in which nothing changed is the same list', () => {
  const list = listOf(fresh(200));
  expect(spliced(list, 100, 1, [list[100] as Item])).toBe(list);
});

test('a short list is its own chunk, an empty one has none', () => {
  const items = fresh(3);
  expect(chunksOf(items)).toEqual([items]);
  expect(joined([[], items])).toBe(items);
  expect(joined([])).toEqual([]);
  expect(chunksOf([])).toEqual([]);
});

test('two lists are compared one by one, but for the chunks that they share', () => {
  const list = listOf(fresh(20 * usualChunk));
  let looks = 0;
  const same = (one: Item, other: Item) => {
    looks += 1;
    return one.id < 0 === other.id < 0;
  };
  expect(samePairs(list, spliced(list, 300, 1, fresh(1)), same)).toBe(true);
  expect(looks).toBeLessThan(3 * usualChunk);
  expect(samePairs(list, spliced(list, 300, 1, [{ id: -1 }]), same)).toBe(false);
  expect(samePairs(list, spliced(list, 300, 0, fresh(1)), same)).toBe(false);
  expect(samePairs(list, [...list], same)).toBe(true);
});

test('a long list is read like the list of its elements, and changes like it', () => {
  fc.assert(
    fc.property(fc.nat(300), change, fc.nat(400), (count, { at, remove, add }, index) => {
      const plain = fresh(count);
      const from = at % (count + 1);
      const removed = Math.min(remove, count - from);
      const added = fresh(add);
      const list = longList(chunksOf(listOf(plain)));
      const sequence = newSequence(list);
      take(sequence, list, 0, from);
      for (const one of added) append(sequence, one);
      take(sequence, list, from + removed, count);
      const changed = toLongList(sequence);
      const expected = plain.toSpliced(from, removed, ...added);
      expect([...changed]).toEqual(expected);
      expect(changed.length).toBe(expected.length);
      expect(changed.at(index)).toBe(expected[index]);
      expect(changed.at(-1)).toBeUndefined();
      if (removed === 0 && add === 0) expect(changed).toBe(list);
    }),
  );
});
