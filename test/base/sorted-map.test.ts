import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sortedMap } from '../../server/base/sorted-map.ts';

const key = fc.oneof(fc.constantFrom('', 'a', 'b', 'file:///a', 'file:///a/b', '中', '文'), fc.nat(400).map(String));
const steps = fc.array(fc.record({ key, value: fc.nat(9), put: fc.boolean() }), { maxLength: 500 });

test('after any sequence it holds what a plain map holds, in the order of the keys', () => {
  fc.assert(
    fc.property(steps, (all) => {
      const plain = new Map<string, number>();
      let map = sortedMap<number>();
      for (const { key: at, value, put } of all) {
        if (put) plain.set(at, value);
        else plain.delete(at);
        map = put ? map.with(at, value) : map.without(at);
      }
      const sorted = [...plain].sort(([a], [b]) => (a < b ? -1 : 1));
      expect([...map]).toEqual(sorted);
      expect([...map.keys()]).toEqual(sorted.map(([at]) => at));
      expect([...map.values()]).toEqual(sorted.map(([, value]) => value));
      expect(map.size).toBe(plain.size);
      for (const { key: at } of all) {
        expect(map.get(at)).toBe(plain.get(at));
        expect(map.has(at)).toBe(plain.has(at));
      }
    }),
  );
});

test('a changed copy leaves the one it was made from as it was', () => {
  fc.assert(
    fc.property(steps, steps, (first, then) => {
      const apply = (from: ReturnType<typeof sortedMap<number>>, all: typeof first) =>
        all.reduce((map, one) => (one.put ? map.with(one.key, one.value) : map.without(one.key)), from);
      const before = apply(sortedMap(), first);
      const entries = [...before];
      apply(before, then);
      expect([...before]).toEqual(entries);
    }),
  );
});

test('putting what is there, and taking out what is not, changes nothing', () => {
  const map = sortedMap([
    ['b', 1],
    ['a', 2],
  ]);
  expect(map.with('a', 2)).toBe(map);
  expect(map.without('c')).toBe(map);
});

test('no map brings a generator of its own, by which the engine would hold it', () => {
  const [one, other] = [sortedMap([['a', 1]]), sortedMap([['b', 2]])];
  for (const way of ['keys', 'values', 'entries'] as const) {
    expect(Object.getPrototypeOf(one[way]())).toBe(Object.getPrototypeOf(other[way]()));
  }
});
