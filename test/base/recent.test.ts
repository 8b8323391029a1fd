import { expect, test } from 'vitest';
import { recentOnes } from '../../server/base/recent.ts';

const keys = Array.from({ length: 30 }, (_, index) => ({ index }));

test('what was set lately is there, and nothing besides', () => {
  const recent = recentOnes<object, number>(8);
  keys.forEach((key, index) => {
    recent.set(key, index);
    const there = keys.filter((one) => recent.get(one) !== undefined);
    expect(there).toEqual(keys.slice(Math.max(0, index - 7), index + 1));
    expect(recent.get(key)).toBe(index);
  });
});

test('what is set again is there once, as it was set last', () => {
  const recent = recentOnes<object, number>(3);
  const [one, two, three] = keys as [object, object, object];
  recent.set(one, 1);
  recent.set(two, 2);
  recent.set(one, 3);
  recent.set(three, 4);
  expect([one, two, three].map(recent.get)).toEqual([3, 2, 4]);
});
