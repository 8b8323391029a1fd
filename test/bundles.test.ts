import { join, resolve } from 'node:path';
import { build } from 'esbuild';
import { unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { lazily, lazilyByClient } from '../scripts/build/lazily.mjs';
import { ofMachine } from '../scripts/build/of-machine.mjs';
import { zipAtOnce } from '../scripts/build/zip-at-once.mjs';
import { sha256InHex } from '../server/base/sha256.ts';

const root = resolve(import.meta.dirname, '..');

/** The files that a bundle is made of. */
async function inputsOf(entry: string, platform: 'node' | 'browser'): Promise<readonly string[]> {
  const { metafile } = await build({
    absWorkingDir: root,
    entryPoints: [join(root, entry)],
    outfile: 'bundle.cjs',
    bundle: true,
    write: false,
    metafile: true,
    platform,
    plugins: platform === 'node' ? [lazily, ofMachine] : [lazilyByClient],
    logLevel: 'error',
  });
  return Object.keys(metafile.inputs);
}

/** What waits until somebody asks, by what it would be seen from. */
const waiting = {
  pinyin: /\/pinyin-pro\//,
  'phrases of Simplified text': /opencc-js\/.*\/(?:ST|TW)[A-Z]\w+\.js$/,
  'the bundles of their own': /^server\/lazy\//,
} as const;

const held = (inputs: readonly string[]) =>
  Object.entries(waiting)
    .filter(([, mark]) => inputs.some((input) => mark.test(input)))
    .map(([name]) => name);

describe('what is loaded before the first finding', () => {
  test.each(['server/lsp/node.ts', 'server/cli/main.ts'])('%s leaves out what few sessions need', async (entry) => {
    expect(held(await inputsOf(entry, 'node'))).toEqual([]);
  });
  test('the server leaves out the command line and what it prints', async () => {
    const inputs = await inputsOf('server/lsp/node.ts', 'node');
    expect(inputs.filter((input) => /^server\/cli\/|\/commander\//.test(input))).toEqual([]);
  });
  test('the command line and its threads leave out the server', async () => {
    const inputs = await inputsOf('server/cli/main.ts', 'node');
    expect(inputs.filter((input) => /\/vscode-(?:languageserver|jsonrpc)\/|^server\/lsp\/serve/.test(input))).toEqual(
      [],
    );
  });
  test.each([
    ['server/lsp/node.ts', 'node', 'server/disk/sha256.ts'],
    ['server/cli/main.ts', 'node', 'server/disk/sha256.ts'],
    ['server/lsp/browser.ts', 'browser', 'server/base/sha256.ts'],
  ] as const)('%s reckons digests as %s can', async (entry, platform, file) => {
    const inputs = await inputsOf(entry, platform);
    expect(inputs.filter((input) => /\/sha256\.ts$/.test(input))).toEqual([file]);
    expect(inputs.some((input) => input.includes('@noble/hashes'))).toBe(platform === 'browser');
  });
  test.each(['documents', 'excel', 'pack', 'pinyin', 'traditional', 'word'])(
    '%s needs nothing of a machine',
    async (name) => {
      const { metafile } = await build({
        absWorkingDir: root,
        entryPoints: [join(root, `server/lazy/${name}.ts`)],
        bundle: true,
        write: false,
        metafile: true,
        platform: 'browser',
        logLevel: 'error',
      });
      expect(Object.values(metafile.outputs).flatMap(({ imports }) => imports)).toEqual([]);
    },
  );
  test('a large workbook is written where nobody lends workers', async () => {
    const { outputFiles } = await build({
      absWorkingDir: root,
      entryPoints: [join(root, 'server/lazy/excel.ts')],
      bundle: true,
      write: false,
      platform: 'browser',
      format: 'cjs',
      plugins: [zipAtOnce],
      logLevel: 'error',
    });
    const made: { exports: Partial<typeof import('../server/lazy/excel.ts')> } = { exports: {} };
    new Function('module', outputFiles[0]?.text ?? '')(made);
    // More than is packed without a worker, and nothing that packs well.
    const rows = Array.from({ length: 4000 }, (_, at) => [{ content: sha256InHex(String(at)) }]);
    const title = { en: 'a', 'zh-Hant': 'a' };
    const sheet = { key: 'a', title, columns: [{ key: 'id', title, width: 10 }], rows };
    const bytes = await made.exports.workbookOf?.([sheet], ['en']);
    expect(Object.keys(unzipSync(bytes ?? new Uint8Array()))).toContain('xl/worksheets/sheet1.xml');
  });
  test('a server in a browser, which has nothing to load from, is given it by its client', async () => {
    expect(held(await inputsOf('server/lsp/browser.ts', 'browser'))).toEqual([]);
  });
});
