import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts', 'server/**/*.test.ts'],
    exclude: ['test/vscode/**', 'test/bench/**', 'node_modules/**'],
    testTimeout: 30_000,
    maxWorkers: 2,
  },
});
