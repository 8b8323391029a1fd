import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { root } from '../scratch.ts';

/** Makes the extension that tells what the editor holds, and gives its folder. */
export async function layProbe(): Promise<string> {
  const [source, folder] = [join(root, 'test', 'vscode', 'tasks', 'probe'), join(root, 'test-results', 'probe')];
  await build({
    entryPoints: [join(source, 'extension.ts')],
    outfile: join(folder, 'extension.cjs'),
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    external: ['vscode'],
    logLevel: 'warning',
  });
  copyFileSync(join(source, 'package.json'), join(folder, 'package.json'));
  return folder;
}
