import { defineConfig } from 'vitest/config';

/** By itself, after the other suites: what is compared here are times. */
export default defineConfig({
  test: { include: ['test/bench/*.test.ts'], testTimeout: 180_000, hookTimeout: 180_000, fileParallelism: false },
});
