// @ts-check
import { dirname } from 'node:path';

/**
 * The writer of workbooks packs larger ones in workers of its own, by a global name that Node.js has not and a browser may refuse. What it
 * packs is packed anew anyway: it need not be made smaller before.
 * @type {import('esbuild').Plugin}
 */
export const zipAtOnce = {
  name: 'zip-at-once',
  setup(build) {
    build.onLoad({ filter: /[\\/]write-excel-file[\\/]modules[\\/]zip[\\/]zipToArrayBuffer\.js$/ }, ({ path }) => ({
      contents: `import { zipSync } from 'fflate'; export default async (files) => zipSync(files, { level: 0 }).buffer;`,
      resolveDir: dirname(path),
    }));
  },
};
