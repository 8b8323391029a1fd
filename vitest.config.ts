import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts', 'server/**/*.test.ts'],
    exclude: ['test/vscode/**', 'test/bench/**', 'test/edge/editors/**', 'node_modules/**'],
    globalSetup: 'test/support/random-seed.ts',
    setupFiles: 'test/support/seeded.ts',
    // A guard against hanging, not a measure of speed: a busy machine must not fail a test.
    testTimeout: 180_000,
    maxWorkers: 2,
  },
});
