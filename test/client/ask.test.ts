import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { asking } from '../../client/ask.ts';

vi.mock('vscode', () => ({ window: { setStatusBarMessage: () => undefined }, env: { language: 'en' } }));
vi.mock('vscode-languageclient', () => ({ ResponseError: class extends Error {} }));
vi.mock('../../client/settings.ts', () => ({ currentLocale: () => 'en' }));

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** A server that answers after a time. */
function server(after: number) {
  let silent = 0;
  const sendRequest = () => new Promise((resolve) => setTimeout(resolve, after, 'done'));
  const client = { sendRequest } as unknown as Parameters<typeof asking>[0];
  const ask = asking(
    client,
    async () => true,
    () => silent++,
  );
  return { ask, timesSilent: () => silent };
}

function token() {
  const listeners: ((event: unknown) => void)[] = [];
  return {
    isCancellationRequested: false,
    onCancellationRequested(listener: (event: unknown) => void) {
      listeners.push(listener);
      return { dispose() {} };
    },
    cancel() {
      this.isCancellationRequested = true;
      for (const one of listeners) one(undefined);
    },
  };
}

test('a server that says nothing for half a minute is told of', async () => {
  const { ask, timesSilent } = server(60_000);
  const answer = ask('a', {});
  await vi.advanceTimersByTimeAsync(31_000);
  expect(await answer).toBeUndefined();
  expect(timesSilent()).toBe(1);
});

test('what the reader may give up is waited for however long it takes', async () => {
  const { ask, timesSilent } = server(60_000);
  const answer = ask('a', {}, token());
  await vi.advanceTimersByTimeAsync(61_000);
  expect(await answer).toBe('done');
  expect(timesSilent()).toBe(0);
});

test('what the reader gives up is no silence', async () => {
  const { ask, timesSilent } = server(60_000);
  const until = token();
  const answer = ask('a', {}, until);
  await vi.advanceTimersByTimeAsync(1000);
  until.cancel();
  expect(await answer).toBeUndefined();
  expect(timesSilent()).toBe(0);
});
