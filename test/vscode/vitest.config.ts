import { defineConfig } from 'vitest/config';

/** One file after the other: each starts a VS Code and a browser of its own, and two of them at once starve each other. */
export default defineConfig({
  test: {
    globalSetup: 'test/vscode/package-once.ts',
    include: ['test/vscode/*.test.ts'],
    testTimeout: 90_000,
    hookTimeout: 120_000,
    fileParallelism: false,
  },
});
