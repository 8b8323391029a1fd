// @ts-check
// `npm run package:npm`: what is published to npm, in dist/npm/, and packed into dist/clausewright-VERSION.tgz.
import { spawnSync } from 'node:child_process';
import { chmod, cp, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { billOfMaterials } from './build/bill.mjs';
import { identity } from './build/identity.mjs';
import { notices } from './build/notices.mjs';
import { bundle, optionalDependencies, outputOf } from './npm/bundle.mjs';
import { npmManifest } from './npm/manifest.mjs';
import './generate.mjs';

process.chdir(fileURLToPath(new URL('..', import.meta.url)));
const folder = join('dist', 'npm');

/** @param {string} program @param {string[]} args @param {string} [cwd] */
function run(program, args, cwd) {
  const windows = process.platform === 'win32';
  const result = spawnSync(program, args, {
    stdio: ['ignore', 'pipe', 'inherit'],
    encoding: 'utf8',
    shell: windows,
    cwd,
  });
  if (result.status !== 0) throw new Error(`${args.join(' ')} failed: ${result.stdout}`);
  return result.stdout;
}

/** The types of the library: the file that it begins with names none of the inside. */
async function writeTypes() {
  const place = join('dist', 'npm-types');
  await mkdir(place, { recursive: true });
  const options = { noEmit: false, declaration: true, emitDeclarationOnly: true, outDir: '.', rootDir: '../../server' };
  const files = ['library.ts', 'base/opencc-js.d.ts'].map((name) => `../../server/${name}`);
  const config = { extends: '../../tsconfig.json', compilerOptions: options, include: [], files };
  await writeFile(join(place, 'tsconfig.json'), JSON.stringify(config));
  run(process.execPath, ['node_modules/typescript/bin/tsc', '-p', place]);
  // The same twice: a script that requires a module is told of its types by a file of its own.
  await cp(join(place, 'library.d.ts'), join(folder, 'dist', 'library.d.cts'));
  await rename(join(place, 'library.d.ts'), join(folder, 'dist', 'library.d.ts'));
  await rm(place, { recursive: true });
}

await rm(folder, { recursive: true, force: true });
const dist = join(folder, 'dist');
const metafile = await bundle(dist, await identity());
const cli = outputOf(metafile, 'cli');
await writeFile(cli, `#!/usr/bin/env node\n${await readFile(cli, 'utf8')}`);
await chmod(cli, 0o755);
// What the command line starts for an editor, and knows by this name.
await writeFile(join(dist, 'server.cjs'), "import('./server.js');\n");
await writeTypes();
await cp('schemas', join(folder, 'schemas'), { recursive: true });
for (const name of ['README.md', 'README.zh-Hant.md', 'README.zh-Hans.md'])
  await cp(join('docs', 'npm', name), join(folder, name));
await cp('LICENSE', join(folder, 'LICENSE'));
const inputs = Object.keys(metafile.inputs);
await writeFile(join(folder, 'third-party.txt'), await notices(inputs));
const manifest = npmManifest(JSON.parse(await readFile('package.json', 'utf8')), await optionalDependencies());
await writeFile(join(folder, 'package.json'), `${JSON.stringify(manifest, undefined, 2)}\n`);
await writeFile(
  join(folder, 'bill-of-materials.json'),
  await billOfMaterials(folder, inputs, { ...manifest, license: manifest.license }),
);
const packed = run('npm', ['pack', '--silent', '--pack-destination', '..'], folder).trim();
console.log(`npm: dist/${packed}`);
