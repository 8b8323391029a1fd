// @ts-check
import { fileURLToPath } from 'node:url';

/**
 * What the core does by itself, so that it runs in a browser, and a machine does faster.
 * @type {import('esbuild').Plugin}
 */
export const ofMachine = {
  name: 'of-machine',
  setup(build) {
    const path = fileURLToPath(new URL('../../server/disk/sha256.ts', import.meta.url));
    build.onResolve({ filter: /\/base\/sha256\.ts$/ }, () => ({ path }));
  },
};
