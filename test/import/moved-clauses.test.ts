import fc from 'fast-check';
import { expect, test } from 'vitest';
import { movedClauses } from '../../server/features/intake/moved-clauses.ts';

const moves = (before: string, now: string) =>
  movedClauses(Array.from(before), Array.from(now)).map(
    ({ id, note }) => `${id} ${/“(.)”/.exec(note?.en ?? '')?.[1] ?? '-'}`,
  );

test.each([
  ['abcd', 'abcd', []],
  ['abcd', 'acbd', ['c a']],
  ['abcd', 'bcda', ['a d']],
  ['abcd', 'dabc', ['d -']],
  ['abcd', 'xaczd', []],
  ['abcdef', 'aefbcd', ['e a', 'f e']],
])('of %s as %s', (before, now, told) => {
  expect(moves(before, now).sort()).toEqual(told);
});

test('what is left without the moved stands in its order', () => {
  fc.assert(
    fc.property(fc.shuffledSubarray(Array.from('abcdefghij')), (now) => {
      const moved = new Set(movedClauses(Array.from('abcdefghij'), now).map(({ id }) => id));
      const rest = now.filter((id) => !moved.has(id));
      expect(rest).toEqual([...rest].sort());
      if (now.length > 0) expect(rest.length).toBeGreaterThan(0);
    }),
  );
});
