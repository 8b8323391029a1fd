import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createQuiet } from '../../server/lsp/quiet.ts';

beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'performance'] }));
afterEach(() => void vi.useRealTimers());

test('it is quiet once the editor has said nothing for a while, and what waits has had its turn', async () => {
  const slices: (() => void)[] = [];
  const quiet = createQuiet({ begin: (work) => void slices.push(work) });
  let came = false;
  void quiet.comes().then(() => {
    came = true;
  });
  for (let message = 0; message < 10; message++) {
    await vi.advanceTimersByTimeAsync(300);
    quiet.heard();
    slices.shift()?.();
    await vi.advanceTimersByTimeAsync(0);
    expect(came).toBe(false);
  }
  await vi.advanceTimersByTimeAsync(2_000);
  expect([came, slices.length]).toEqual([false, 1]);
  slices.shift()?.();
  await vi.advanceTimersByTimeAsync(0);
  expect(came).toBe(true);
});
