import { copyFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { build } from 'esbuild';
import { root } from './scratch.ts';

/** Makes an extension that stands beside the one under test, of its folder here, and gives the folder that it is run from. */
export async function layExtension(name: 'tasks/probe' | 'virtual'): Promise<string> {
  const [source, folder] = [join(root, 'test', 'vscode', name), join(root, 'test-results', basename(name))];
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
