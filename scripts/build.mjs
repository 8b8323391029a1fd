// Bundles what runs: the client, the server and the command line, for Node.js and for the browser.
import { existsSync } from 'node:fs';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { billOfMaterials } from './build/bill.mjs';
import { identity } from './build/identity.mjs';
import { lazily, lazilyByClient } from './build/lazily.mjs';
import { notices } from './build/notices.mjs';
import { ofMachine } from './build/of-machine.mjs';
import { parserAlone } from './build/parser-alone.mjs';
import { withoutSchemas } from './build/without-schemas.mjs';
import { zipAtOnce } from './build/zip-at-once.mjs';
import './generate.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
process.chdir(root);

const node = { platform: 'node', target: 'node20', format: 'cjs' };
const browser = { platform: 'browser', target: 'es2022', format: 'cjs' };
/**
 * Run by `start.ts` from what was compiled of it earlier; what is run so can import nothing later but by `require`. Chinese in it is
 * escaped: a start takes the bytes as they are for its text, at half the memory, and need not decode it.
 */
const compiled = { ...node, supported: { 'dynamic-import': false }, charset: 'ascii' };
const shebang = { banner: { js: '#!/usr/bin/env node' } };

/** Entry, bundle, options. What is loaded when somebody asks is the same in both. VS Code loads CommonJS only; a plain ESM bundle of the server dies on a dynamic require. */
const bundles = [
  ['client/extension.ts', 'dist/client.cjs', { ...node, external: ['vscode'] }],
  ['client/extension.browser.ts', 'dist/client.browser.cjs', { ...browser, external: ['vscode'] }],
  ['client/preview/page/main.js', 'dist/preview.js', { ...browser, format: 'iife' }],
  ['server/lsp/start.ts', 'dist/server.cjs', node],
  ['server/lsp/node.ts', 'dist/server.main.cjs', compiled],
  ['server/lazy/pinyin.ts', 'dist/pinyin.cjs', browser],
  ['server/lazy/traditional.ts', 'dist/traditional.cjs', browser],
  ['server/lazy/documents.ts', 'dist/documents.cjs', browser],
  ['server/lazy/word.ts', 'dist/word.cjs', browser],
  ['server/lazy/excel.ts', 'dist/excel.cjs', browser],
  ['server/lazy/pack.ts', 'dist/pack.cjs', browser],
  ['server/lazy/mcp.ts', 'dist/mcp.cjs', node],
  ['server/lsp/browser.ts', 'dist/server.browser.js', { ...browser, format: 'iife' }],
  ['server/cli/start.ts', 'dist/cli.cjs', { ...node, ...shebang }],
  ['server/cli/main.ts', 'dist/cli.main.cjs', compiled],
  // Proof of purity, never run: the core with everything it reaches must resolve without Node.js and without VS Code.
  ['server/service.ts', 'dist/proof/core.js', { ...browser, format: 'esm' }],
];

/** A package that has a build for browsers hides what it would need elsewhere; here a built-in is refused by name. */
const withoutNode = {
  name: 'without-node',
  setup(build) {
    build.onResolve(
      { filter: /^(node:|vscode$|vscode-languageserver(\/|$)|vscode-languageserver-protocol|vscode-jsonrpc)/ },
      ({ path, importer }) => ({
        errors: [{ text: `The core must not reach ${path} (from ${importer})` }],
      }),
    );
  },
};

/** Escapes what esbuild leaves as it is, in regular expressions, which mean the same then. In what is debugged the columns would move. */
function inAscii(code) {
  // A sign behind a backslash would be another one, or none.
  const escaped = /\\[^\0-\x7f]/.exec(code);
  if (escaped) throw new Error(`${escaped[0]} cannot be written in ASCII; leave out the backslash`);
  return code.replace(/[^\0-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

const define = await identity();
const production = process.argv.includes('--production');
await rm('dist', { recursive: true, force: true });
await mkdir('dist', { recursive: true });
const present = bundles.filter(([entry]) => {
  if (existsSync(entry)) return true;
  console.log(`build: ${entry} is not there yet, left out`);
  return false;
});
const results = await Promise.all(
  present.map(([entry, outfile, options]) =>
    build({
      entryPoints: [entry],
      outfile,
      bundle: true,
      // Without `keepNames`: the name would be set on each function whenever one is made: 5 to 10% of opening a large file.
      minify: production,
      sourcemap: production ? false : 'linked',
      legalComments: 'none',
      // Chinese as it is where nobody waits for it: escaped, it takes twice the room.
      charset: 'utf8',
      metafile: true,
      logLevel: 'warning',
      define,
      plugins: outfile.startsWith('dist/proof/')
        ? [withoutNode]
        : options.platform === 'node'
          ? [lazily, ofMachine, withoutSchemas, parserAlone]
          : outfile === 'dist/server.browser.js'
            ? [lazilyByClient]
            : [parserAlone, zipAtOnce],
      ...options,
    }),
  ),
);
if (production) {
  const outfiles = present.flatMap(([, outfile, options]) => (options === compiled ? [outfile] : []));
  await Promise.all(outfiles.map(async (one) => writeFile(one, inAscii(await readFile(one, 'utf8')), 'latin1')));
}
const inputs = results.flatMap(({ metafile }) => Object.keys(metafile.inputs));
await writeFile('dist/third-party.txt', await notices(inputs));
if (production) {
  await rm('dist/proof', { recursive: true });
  const own = JSON.parse(await readFile('package.json', 'utf8'));
  await writeFile('dist/bill-of-materials.json', await billOfMaterials('dist', inputs, own));
}
console.log(`build: ${present.map(([, outfile]) => outfile).join(', ')}`);
