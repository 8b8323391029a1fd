import { defineConfig } from 'vitest/config';

/** Editors that nobody here wrote, one after the other. */
export default defineConfig({
  test: {
    include: ['test/edge/editors/*.test.ts'],
    testTimeout: 180_000,
    hookTimeout: 180_000,
    fileParallelism: false,
  },
});
