import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { takeIn } from '../../server/features/intake/intake.ts';
import { readDocument } from '../../server/import/read-document.ts';
import { lostText } from '../support/lost-text.ts';

const folder = join(import.meta.dirname, 'files');
const cases = join(import.meta.dirname, '../features/intake/cases');
const files = readdirSync(folder).sort().reverse();

test('95 of 100 clauses, terms and items of Word files that other programs wrote are placed right', () => {
  const run = spawnSync(process.execPath, [join(import.meta.dirname, '../../scripts/import-score.mjs')], {
    encoding: 'utf8',
  });
  expect(run.stdout).toMatch(/placed right: \d+ of \d+/);
  expect(run.status).toBe(0);
});

/** One file of each text that was written as a Word file first. */
const ownTexts = files.filter((name, at) => {
  const [text] = name.split('.');
  return !existsSync(join(cases, `${text}.txt`)) && files.findIndex((one) => one.startsWith(`${text}.`)) === at;
});

test.each(ownTexts)('%s becomes this standard', async (name) => {
  const read = readDocument(name, readFileSync(join(folder, name)));
  if ('refused' in read) throw new Error(read.refused);
  const { text } = takeIn(read.document.blocks, { locale: 'en', year: '2026', fileName: 'memo' });
  await expect(text).toMatchFileSnapshot(join(cases, `${name.split('.')[0]}.made`));
});

test.each(files)('%s loses nothing', (name) => {
  const read = readDocument(name, readFileSync(join(folder, name)));
  if ('refused' in read) throw new Error(read.refused);
  const { blocks } = read.document;
  const { lost, all } = lostText(blocks, takeIn(blocks, { locale: 'en', year: '2026', fileName: 'memo' }));
  expect([lost, all > 200]).toEqual(['', true]);
});
