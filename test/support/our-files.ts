import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const root = resolve(import.meta.dirname, '../..');

/** The standards and reports in folders of the project, by their names: texts as they stand there. */
export function ourFilesIn(...folders: readonly string[]): Readonly<Record<string, string>> {
  const paths = folders.flatMap((folder) =>
    readdirSync(join(root, folder)).map((name) => [name, join(root, folder, name)]),
  );
  const ours = paths.filter(([name = '']) => /\.(standard|report)\.yaml$/.test(name));
  return Object.fromEntries(ours.map(([name = '', path = '']) => [name, readFileSync(path, 'utf8')]));
}

/** The folders of examples in which nothing is wrong, and what ships. */
export const flawlessFolders: readonly string[] = [
  'examples/standards',
  'examples/reports',
  'examples/statistics',
  'examples/care-home',
  'examples/express',
  'examples/library',
  'standards',
];
