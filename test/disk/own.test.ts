import { expect, test } from 'vitest';
import { isOnlyFor, makeOwnFolder } from '../../server/disk/own.ts';

test.each([
  ['of their own group alone', { user: 1000, group: 1000 }, { uid: 1000, gid: 1000, mode: 0o775 }, true],
  [
    'of a group of that number that is not theirs',
    { user: 1000, group: 50 },
    { uid: 1000, gid: 1000, mode: 0o775 },
    false,
  ],
  ['of a group of many', { user: 1000, group: 1000 }, { uid: 1000, gid: 50, mode: 0o775 }, false],
  ['of everybody', { user: 1000, group: 1000 }, { uid: 1000, gid: 1000, mode: 0o777 }, false],
  ['of the group of root', { user: 0, group: 0 }, { uid: 0, gid: 0, mode: 0o775 }, false],
  ['of somebody else', { user: 1000, group: 1000 }, { uid: 1001, gid: 1000, mode: 0o755 }, false],
])('what is writable for a user and those %s: whether it is theirs alone', (_, who, stats, expected) => {
  expect(isOnlyFor(who, stats)).toBe(expected);
});

test.runIf(process.platform === 'linux')('where no folder can be made, that is so at once', () => {
  expect(() => makeOwnFolder('/proc/nowhere/clausewright/findings')).toThrow();
});
