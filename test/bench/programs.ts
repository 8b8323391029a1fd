import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { build } from 'esbuild';

export interface Programs {
  readonly folder: string;
  readonly server: string;
}

const root = resolve(import.meta.dirname, '../..');

/** A program as the sources are now. */
export async function bundle(entry: string, outfile: string): Promise<void> {
  await build({
    entryPoints: [join(root, entry)],
    outfile,
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    charset: 'utf8',
    logLevel: 'error',
    define: { clausewrightVersion: '"0.0.0"' },
  });
}

/** The server as the sources are now, and its echo, bundled to a folder that the caller removes. */
export async function bundlePrograms(): Promise<Programs> {
  const folder = mkdtempSync(join(tmpdir(), 'clausewright-ratios-'));
  const server = join(folder, 'server.cjs');
  await Promise.all([bundle('server/lsp/node.ts', server), bundle('bench/servers/echo.ts', join(folder, 'echo.cjs'))]);
  return { folder, server };
}
