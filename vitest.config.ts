import { defineConfig } from 'vitest/config';
import { apart } from './test/support/apart.ts';

const exclude = ['test/vscode/**', 'test/bench/**', 'test/edge/editors/**', 'node_modules/**'];
const alone = [...apart('test')];
const each = {
  setupFiles: 'test/support/seeded.ts',
  // A guard against hanging, not a measure of speed: a busy machine must not fail a test.
  testTimeout: 180_000,
  hookTimeout: 180_000,
};

export default defineConfig({
  test: {
    globalSetup: 'test/support/random-seed.ts',
    maxWorkers: 2,
    projects: [
      // Most need no process of their own: sources that are read once for all of them take a quarter less of the time.
      {
        test: {
          ...each,
          name: 'together',
          include: ['test/**/*.test.ts', 'server/**/*.test.ts'],
          exclude: [...exclude, ...alone],
          isolate: false,
        },
      },
      { test: { ...each, name: 'apart', include: alone, exclude } },
    ],
  },
});
