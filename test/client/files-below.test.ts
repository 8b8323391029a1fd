import { expect, test } from 'vitest';
import { type FolderEntry, filesBelow, mostListed } from '../../client/files-below.ts';

const tree: Readonly<Record<string, readonly FolderEntry[]>> = {
  '': [
    ['a.standard.yaml', 'file'],
    ['note.yaml', 'file'],
    ['.clausewright.yaml', 'file'],
    ['reports', 'folder'],
    ['node_modules', 'folder'],
    ['out', 'folder'],
    ['loop', 'link'],
  ],
  '/reports': [
    ['R.Report.YML', 'file'],
    ['linked.report.yaml', 'link'],
    ['old', 'folder'],
  ],
  '/reports/old': [['o.report.yaml', 'file']],
  '/node_modules': [['n.report.yaml', 'file']],
  '/out': [['x.report.yaml', 'file']],
};

test('a file system without search is listed, without what is excluded and what is only linked', async () => {
  const list = async (folder: string) => tree[folder] ?? [];
  const within = (folder: string, name: string) => `${folder}/${name}`;
  expect(await filesBelow('', { list, within }, ['**/out', '**/*.tmp', 'old/**'])).toEqual([
    '/a.standard.yaml',
    '/.clausewright.yaml',
    '/reports/R.Report.YML',
  ]);
});

test('one without an end is given up', async () => {
  let listed = 0;
  const list = async (): Promise<readonly FolderEntry[]> => {
    listed += 1;
    return ['1', '2', '3'].map((name) => [name, 'folder']);
  };
  await filesBelow('', { list, within: (folder, name) => `${folder}/${name}` }, []);
  expect(listed).toBe(mostListed.folders);
});
