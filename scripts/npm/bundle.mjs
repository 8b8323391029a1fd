// @ts-check
import { readFile } from 'node:fs/promises';
import { isBuiltin } from 'node:module';
import { join, resolve } from 'node:path';
import { build } from 'esbuild';
import { parserAlone } from '../build/parser-alone.mjs';

/** Large, and few sessions need it: installed beside the package where it can be had, and done without elsewhere. */
export const optional = ['opencc-js', 'pinyin-pro', '@modelcontextprotocol/server'];

/** By what they are written in, and what they are called by. */
const entries = {
  cli: 'server/cli/start-npm.ts',
  server: 'server/lsp/start-npm.ts',
  library: 'server/library.ts',
};

/**
 * Bundles command line, server and library so that they share the core, which stays free of Node.js. Answers the files that they
 * are made of.
 * @param {string} outdir @param {Record<string, string>} define
 */
export async function bundle(outdir, define) {
  const { metafile } = await build({
    entryPoints: entries,
    outdir,
    bundle: true,
    splitting: true,
    minify: true,
    metafile: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    charset: 'utf8',
    legalComments: 'none',
    logLevel: 'warning',
    // A module knows itself otherwise than a script does, and is compiled by Node.js itself.
    define: { ...define, __filename: 'import.meta.filename', 'module.compiled': 'undefined' },
    banner: { js: '// Clausewright: MIT licence. What is inside: third-party.txt, bill-of-materials.json' },
    external: ['opencc-js/from/cn', 'opencc-js/to/tw', 'pinyin-pro', '@modelcontextprotocol/*'],
    plugins: [withoutRequire, anywhere, parserAlone],
  });
  return metafile;
}

/**
 * Packages written as scripts get the modules of Node.js without a `require`, which no module has; `yaml` is taken as browsers
 * get it, which is the same but for that.
 * @type {import('esbuild').Plugin}
 */
const withoutRequire = {
  name: 'without-require',
  setup(on) {
    on.onResolve({ filter: /^yaml$/ }, () => ({ path: resolve('node_modules/yaml/browser/index.js') }));
    on.onResolve({ filter: /./ }, ({ path, kind }) =>
      kind === 'require-call' && isBuiltin(path) ? { path, namespace: 'built-in' } : undefined,
    );
    on.onLoad({ filter: /./, namespace: 'built-in' }, ({ path }) => ({
      contents: `module.exports = process.getBuiltinModule(${JSON.stringify(path)});`,
    }));
  },
};

/**
 * Digests are reckoned by the machine where there is one.
 * @type {import('esbuild').Plugin}
 */
const anywhere = {
  name: 'anywhere',
  setup(on) {
    const path = resolve('server/disk/sha256-anywhere.ts');
    on.onResolve({ filter: /\/base\/sha256\.ts$/ }, ({ importer }) => (importer === path ? undefined : { path }));
  },
};

/** The names of what is built for each entry. @param {import('esbuild').Metafile} metafile */
export function outputOf(metafile, /** @type {keyof typeof entries} */ entry) {
  const found = Object.entries(metafile.outputs).find(([, { entryPoint }]) => entryPoint === entries[entry]);
  if (!found) throw new Error(`${entry} was not built`);
  return found[0];
}

/** What has to be installed besides, with the versions that were tried. */
export async function optionalDependencies() {
  const manifests = optional.map(async (name) =>
    JSON.parse(await readFile(join('node_modules', name, 'package.json'), 'utf8')),
  );
  return Object.fromEntries((await Promise.all(manifests)).map(({ name, version }) => [name, version]));
}
