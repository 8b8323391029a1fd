// @ts-check
import { readFile } from 'node:fs/promises';

/**
 * Large tables that few sessions need are bundles of their own, loaded when somebody asks.
 * @type {import('esbuild').Plugin}
 */
export const lazily = {
  name: 'lazily',
  setup(build) {
    build.onResolve({ filter: /\/lazy\/[a-z]+\.ts$/ }, ({ path, kind }) =>
      kind === 'dynamic-import'
        ? { path: path.replace(/^.*\/lazy\/([a-z]+)\.ts$/, './$1.cjs'), external: true }
        : undefined,
    );
  },
};

const dynamicImport = /\bimport\('(?:\.\.?\/)+lazy\/([a-z]+)\.ts'\)/g;

/**
 * The same in a browser's worker, which has nothing beside it: it is given the bundle by whoever started it (`server/lsp/parts.ts`).
 * @type {import('esbuild').Plugin}
 */
export const lazilyByClient = {
  name: 'lazily-by-client',
  setup(build) {
    build.onLoad({ filter: /[\\/]server[\\/].*\.ts$/ }, async ({ path }) => {
      const text = await readFile(path, 'utf8');
      const contents = text.replace(dynamicImport, "globalThis.clausewrightPart('$1')");
      return contents === text ? undefined : { contents, loader: 'ts' };
    });
  },
};
