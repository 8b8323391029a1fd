import fc from 'fast-check';
import { expect, test } from 'vitest';
import { draftOf, sortedMap } from '../../server/base/sorted-map.ts';

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

test('changes made at once leave what they leave one by one', () => {
  const many = fc.array(fc.record({ key, value: fc.nat(9), put: fc.boolean() }), { maxLength: 900 });
  fc.assert(
    fc.property(steps, many, (first, then) => {
      const before = first.reduce((map, one) => (one.put ? map.with(one.key, one.value) : map), sortedMap<number>());
      const entries = [...before];
      const draft = draftOf(before);
      let expected = before;
      for (const one of then) {
        expected = one.put ? expected.with(one.key, one.value) : expected.without(one.key);
        draft.set(one.key, one.put ? one.value : undefined);
        expect(draft.get(one.key)).toBe(expected.get(one.key));
      }
      const after = draft.done();
      expect([...after]).toEqual([...expected]);
      expect(after.size).toBe(expected.size);
      for (const at of [...after.keys(), 'a', '中']) expect(after.get(at)).toBe(expected.get(at));
      // And may be changed again.
      const again = then.reduce((map, one) => map.with(one.key, one.value), after);
      expect([...again]).toEqual([...then.reduce((map, one) => map.with(one.key, one.value), expected)]);
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
  const all = Array.from({ length: 100 }, (_, at) => [String(at), at] as const);
  const large = sortedMap(all);
  expect(large.withAll(new Map([...all, ['none', undefined]]))).toBe(large);
});

test('no map brings a generator of its own, by which the engine would hold it', () => {
  const [one, other] = [sortedMap([['a', 1]]), sortedMap([['b', 2]])];
  for (const way of ['keys', 'values', 'entries'] as const) {
    expect(Object.getPrototypeOf(one[way]())).toBe(Object.getPrototypeOf(other[way]()));
  }
});
