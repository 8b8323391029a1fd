// Everything that is derived from other files: each step in scripts/generate/ writes its part, in the order of its name.
// A step exports `title` and `run({ root, write, load })`; `write(path, text)` leaves an unchanged file alone, so that
// nothing downstream believes it new, and `load(path)` imports a TypeScript module of this project.
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('..', import.meta.url));
const steps = fileURLToPath(new URL('generate/', import.meta.url));

async function write(path, text) {
  const target = join(root, path);
  const old = await readFile(target, 'utf8').catch(() => undefined);
  if (old === text) return;
  await mkdir(dirname(target), { recursive: true });
  await writeFile(target, text);
  console.log(`generate: ${path}`);
}

async function load(path) {
  const cache = join(root, 'node_modules', '.cache');
  await mkdir(cache, { recursive: true });
  const folder = await mkdtemp(join(cache, 'generate-'));
  try {
    const outfile = join(folder, 'module.mjs');
    const entryPoints = [join(root, path)];
    await build({ entryPoints, outfile, bundle: true, platform: 'node', format: 'esm', packages: 'external' });
    return await import(pathToFileURL(outfile).href);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

for (const name of (await readdir(steps)).filter((one) => one.endsWith('.mjs')).sort()) {
  const step = await import(pathToFileURL(join(steps, name)).href);
  try {
    await step.run({ root, write, load });
  } catch (error) {
    console.error(`generate: ${name} (${step.title}) failed`);
    throw error;
  }
}
