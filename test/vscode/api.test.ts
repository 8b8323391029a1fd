import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { desktop } from './desktop.ts';
import { root } from './scratch.ts';
import { runSuite } from './suite.ts';

const runs = [
  { suite: 'features', server: 'node', locale: 'en', on: 'browser' },
  { suite: 'features', server: 'web', locale: 'zh-Hant', on: 'browser' },
  { suite: 'features', server: 'node', locale: 'zh-Hans', on: 'desktop' },
  { suite: 'typing', server: 'node', locale: 'en', on: 'browser' },
  { suite: 'quiet', server: 'node', locale: 'en', on: 'browser', content: [join(root, 'test', 'cli')] },
] as const;

for (const { suite, ...options } of runs) {
  if (options.on === 'desktop' && desktop === undefined) continue;
  const { host, tests } = await runSuite(suite, options);
  describe(`${suite} in VS Code (${options.on}), the server in ${options.server}, read in ${options.locale}`, () => {
    test('ran where it was to run', () => {
      expect(host).toBe(options.server);
      expect(tests).not.toEqual([]);
    });
    for (const { title, failure } of tests) {
      test(title, () => {
        if (failure !== undefined) throw new Error(failure);
      });
    }
  });
}
