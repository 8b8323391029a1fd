import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { expect, test, vi } from 'vitest';
import { once } from '../../server/base/once.ts';

setFlagsFromString('--expose-gc');
const collectGarbage: () => void = runInNewContext('gc');

test('something is made at the first asking, and is the same from then on', () => {
  const make = vi.fn(() => ({}));
  const made = once(make);
  expect(make).not.toHaveBeenCalled();
  expect(made()).toBe(made());
  expect(make).toHaveBeenCalledTimes(1);
});

test('what something was made from is not held by it', async () => {
  const from = () => {
    const all = { length: 3 };
    return { length: once(() => all.length), held: new WeakRef(all) };
  };
  const { length, held } = from();
  expect(length()).toBe(3);
  await new Promise(setImmediate);
  collectGarbage();
  expect(held.deref()).toBeUndefined();
  expect(length()).toBe(3);
});
