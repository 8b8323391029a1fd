import { defineConfig } from 'vitest/config';

/** One file after the other: each starts a VS Code and a browser of its own, and two of them at once starve each other. */
export default defineConfig({
  test: {
    globalSetup: 'test/vscode/package-once.ts',
    include: ['test/vscode/*.test.ts'],
    // Starting VS Code takes seconds on an idle machine, and minutes on a busy one.
    testTimeout: 300_000,
    hookTimeout: 300_000,
    expect: { poll: { timeout: 45_000, interval: 100 } },
    fileParallelism: false,
  },
});
