// @ts-check
// `npm run bench`: measures this server, an echo of it, and the programs that people use in its place; bench/README.md says
// what is measured and which options there are. Builds first, with what it is given: --production for what is published.
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import './build.mjs';
import { installPackages, isInstalled } from './prepare/packages.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const args = process.argv.slice(2);
const peers = join(root, 'bench');
if (!args.includes('--no-peers') && !isInstalled(peers)) {
  console.log('Installing the programs to measure against (once; about a minute, 90 MB on the disk).');
  installPackages(peers);
}
const cache = join(root, 'node_modules', '.cache');
await mkdir(cache, { recursive: true });
const programs = await mkdtemp(join(cache, 'bench-'));
try {
  /** @type {import('esbuild').BuildOptions} */
  const options = { bundle: true, platform: 'node', target: 'node20', logLevel: 'warning' };
  const echo = { entryPoints: [join(root, 'bench/servers/echo.ts')], outfile: join(programs, 'echo.cjs') };
  const main = { entryPoints: [join(root, 'bench/main.ts')], outfile: join(programs, 'main.mjs') };
  await Promise.all([
    build({ ...options, ...echo, format: 'cjs' }),
    build({ ...options, ...main, format: 'esm', packages: 'external' }),
  ]);
  const program = await import(pathToFileURL(main.outfile).href);
  await program.main(args, { root, programs });
} finally {
  await rm(programs, { recursive: true, force: true });
}
