// @ts-check
// `npm run soak`: strains the program as it is built for as long as it is told, and compares; docs/reliability.md says what is
// promised. `-- --minutes 5`; what is found is printed with the seed by which it comes again. Exit code 1 on any difference.
import { rmSync } from 'node:fs';
import { mkdir, mkdtemp } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('..', import.meta.url));
await import('./build.mjs');
const cache = join(root, 'node_modules', '.cache');
await mkdir(cache, { recursive: true });
const programs = await mkdtemp(join(cache, 'soak-'));
process.once('exit', () => rmSync(programs, { recursive: true, force: true }));
for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => process.exit(130));
const outfile = join(programs, 'soak.mjs');
await build({
  entryPoints: [join(root, 'test/edge/soak/run.ts')],
  outfile,
  bundle: true,
  platform: 'node',
  target: 'node20',
  format: 'esm',
  packages: 'external',
  logLevel: 'warning',
});
const program = await import(pathToFileURL(outfile).href);
process.exitCode = await program.main(process.argv.slice(2), join(root, 'dist', 'cli.cjs'));
