import { expect, test } from 'vitest';
import { recentOnes } from '../../server/base/recent.ts';

const keys = Array.from({ length: 30 }, (_, index) => ({ index }));

test('what was set lately is there, and what was set long before is not', () => {
  const recent = recentOnes<object, number>(8);
  keys.forEach((key, index) => {
    recent.set(key, index);
    const there = keys.filter((one) => recent.get(one) !== undefined);
    expect(there.length).toBeLessThanOrEqual(16);
    expect(there).toEqual(expect.arrayContaining(keys.slice(Math.max(0, index - 7), index + 1)));
    expect(recent.get(key)).toBe(index);
  });
});
