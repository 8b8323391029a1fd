import { describe, expect, test } from 'vitest';
import { runSuite } from './suite.ts';

const hosts = [
  { server: 'node', locale: 'en' },
  { server: 'web', locale: 'zh-Hant' },
] as const;

for (const host of hosts) {
  const outcomes = await runSuite(`features`, host);
  describe(`VS Code with the server in ${host.server}, read in ${host.locale}`, () => {
    test('runs its tests', () => expect(outcomes).not.toEqual([]));
    test.each(outcomes)('$title', ({ failure }) => {
      if (failure !== undefined) throw new Error(failure);
    });
  });
}
