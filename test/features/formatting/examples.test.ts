import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { readsTheSame } from '../../../server/features/formatting/same-reading.ts';
import { documentOf, laidOutText } from './formatted.ts';

const root = resolve(import.meta.dirname, '../../..');
const strictly = { keyOrder: false, spacing: false };

const paths = ['standards', 'examples']
  .flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map((name) => join(folder, name)),
  )
  .filter((path) => /\.(standard|report)\.yaml$|\.clausewright\.yaml$/.test(path));

test.each(paths)('%s', (path) => {
  const document = documentOf(readFileSync(join(root, path), 'utf8'), path);
  const text = laidOutText(document);
  const after = documentOf(text, path);
  expect(readsTheSame(document.tree, after.tree, strictly), text).toBe(true);
  expect(laidOutText(after), 'twice').toBe(text);
  if (path.startsWith('standards')) expect(text, 'as it is laid out').toBe(document.tree.text.toString());
});
