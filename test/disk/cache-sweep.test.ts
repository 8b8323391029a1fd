import { mkdirSync, readdirSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { sweep, sweepFolders } from '../../server/disk/cache-sweep.ts';
import { caches, onlyFile, storedHere } from './kept-findings.ts';

test('caches that nobody has used for long are taken away; other files are left', async () => {
  await storedHere();
  const own = onlyFile();
  const old = new Date(Date.now() - 100 * 24 * 3600 * 1000);
  // What was being written when its writer was killed goes at once; nobody has this number.
  const ended = '.a.cache.99999999-0123456789ab.tmp';
  const running = `.a.cache.${process.pid}-0123456789ab.tmp`;
  for (const name of ['old.cache', 'new.cache', 'left.tmp', 'notes.txt', ended, running]) {
    writeFileSync(join(caches(), name), '');
    if (!['new.cache', ended, running].includes(name)) utimesSync(join(caches(), name), old, old);
  }
  // As a file that has gone since the folder was listed.
  symlinkSync('nowhere', join(caches(), 'gone.cache'));
  await sweep(caches(), own);
  expect(readdirSync(caches()).map((name) => join(caches(), name))).toEqual(
    [own, ...['gone.cache', 'new.cache', 'notes.txt', running].map((name) => join(caches(), name))].sort(),
  );
});

test('so are folders of caches, with all that is in them', async () => {
  const old = new Date(Date.now() - 100 * 24 * 3600 * 1000);
  for (const name of ['old', 'own', 'new']) {
    mkdirSync(join(caches(), name, 'rules'), { recursive: true });
    writeFileSync(join(caches(), name, 'rules', 'a.md'), '', { mode: 0o400 });
    if (name !== 'new') utimesSync(join(caches(), name), old, old);
  }
  writeFileSync(join(caches(), 'notes.txt'), '');
  utimesSync(join(caches(), 'notes.txt'), old, old);
  await sweepFolders(caches(), join(caches(), 'own'));
  expect(readdirSync(caches())).toEqual(['new', 'notes.txt', 'own']);
});
