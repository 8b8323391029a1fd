import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { build } from 'esbuild';
import { afterEach, beforeEach, expect, test } from 'vitest';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'clausewright-pipe-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** In a process of its own: who waits for a pipe cannot be called back. */
const reading = `
import { pathToFileURL } from 'node:url';
import { headOnDisk } from './head.ts';
import { readOnDisk, textsOnDisk } from './files.ts';
const path = process.argv[2];
const now = [headOnDisk(path, 9), textsOnDisk.read(pathToFileURL(path).href) ?? null];
readOnDisk(path).then((text) => console.log(JSON.stringify([...now, text])));
`;

test.skipIf(process.platform === 'win32')('nobody waits for what may be written to a pipe', async () => {
  const program = join(folder, 'reading.cjs');
  await build({
    stdin: { contents: reading, resolveDir: resolve(import.meta.dirname, '../../server/disk'), loader: 'ts' },
    outfile: program,
    bundle: true,
    platform: 'node',
  });
  execFileSync('mkfifo', [join(folder, 'pipe')]);
  symlinkSync('pipe', join(folder, 'a.report.yaml'));
  for (const name of ['pipe', 'a.report.yaml']) {
    const read = spawnSync(process.execPath, [program, join(folder, name)], { encoding: 'utf8', timeout: 60_000 });
    expect(JSON.parse(read.stdout || '"it waits"')).toEqual(['', null, { problem: 'unreadable' }]);
  }
});
