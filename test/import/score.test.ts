import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { takeIn } from '../../server/features/intake/intake.ts';
import { readDocument } from '../../server/import/read-document.ts';
import { lostText } from '../support/lost-text.ts';

const folder = join(import.meta.dirname, 'files');
const files = readdirSync(folder);

test('95 of 100 clauses, terms and items of Word files that other programs wrote are placed right', () => {
  const run = spawnSync(process.execPath, [join(import.meta.dirname, '../../scripts/import-score.mjs')], {
    encoding: 'utf8',
  });
  expect(run.stdout).toMatch(/placed right: \d+ of \d+/);
  expect(run.status).toBe(0);
});

test.each(files)('%s loses nothing', (name) => {
  const read = readDocument(name, readFileSync(join(folder, name)));
  if ('refused' in read) throw new Error(read.refused);
  const { blocks } = read.document;
  const { lost, all } = lostText(blocks, takeIn(blocks, { locale: 'en', year: '2026', fileName: 'memo' }));
  expect([lost, all > 300]).toEqual(['', true]);
});
