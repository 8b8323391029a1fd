import { join } from 'node:path';
import { expect, test } from 'vitest';
import { URI } from 'vscode-uri';
import { keepingAt } from '../../client/keeping.ts';

test('findings are kept with what else belongs to the workspace, by its path on the disk', () => {
  const path = join(process.cwd(), '積木 空間', 'clausewright');
  expect(keepingAt(URI.file(path))).toEqual({ cacheFolder: path });
});

test.each([
  ['no folder is open', undefined],
  ['it is on another machine', URI.parse('vscode-remote://ssh-remote+lab/home/one/storage')],
  ['it is a browser’s', URI.parse('vscode-userdata:/User/workspaceStorage/one')],
])('the server is told of no place where %s', (_, storage) => {
  expect(keepingAt(storage)).toEqual({});
});
