import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { build } from 'esbuild';

export interface Programs {
  readonly folder: string;
  readonly server: string;
}

/** The server as the sources are now, and its echo, bundled to a folder that the caller removes. */
export async function bundlePrograms(): Promise<Programs> {
  const root = resolve(import.meta.dirname, '../..');
  const folder = mkdtempSync(join(tmpdir(), 'clausewright-ratios-'));
  const server = join(folder, 'server.cjs');
  await Promise.all(
    [
      ['server/lsp/node.ts', server],
      ['bench/servers/echo.ts', join(folder, 'echo.cjs')],
    ].map(([entry = '', outfile = '']) =>
      build({
        entryPoints: [join(root, entry)],
        outfile,
        bundle: true,
        platform: 'node',
        target: 'node20',
        format: 'cjs',
        charset: 'utf8',
        logLevel: 'error',
        define: { clausewrightVersion: '"0.0.0"' },
      }),
    ),
  );
  return { folder, server };
}
