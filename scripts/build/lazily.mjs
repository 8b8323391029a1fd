// @ts-check

/**
 * Large tables that few sessions need are bundles of their own, loaded when somebody asks; a browser's server holds them.
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
