// @ts-check
// `npm run bench`: measures this server, an echo of it, and the programs that people use in its place; bench/README.md says
// what is measured and which options there are. Builds first: with --store or --production what is published, unless it is
// to be profiled: what is published does not tell any more which file it was made from.
import { rmSync } from 'node:fs';
import { mkdir, mkdtemp } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { installPackages, isInstalled } from './prepare/packages.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const args = process.argv.slice(2);
if (args.includes('--store') && !args.includes('--profile')) process.argv.push('--production');
await import('./build.mjs');
const peers = join(root, 'bench');
if (!args.includes('--no-peers') && !isInstalled(peers)) {
  console.log('Installing the programs to measure against (once; about a minute, 90 MB on the disk).');
  installPackages(peers);
}
const cache = join(root, 'node_modules', '.cache');
await mkdir(cache, { recursive: true });
const programs = await mkdtemp(join(cache, 'bench-'));
process.once('exit', () => rmSync(programs, { recursive: true, force: true }));
for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => process.exit(130));
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
