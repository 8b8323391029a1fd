import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, parse } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { workspaceRoot } from '../../server/cli/root.ts';

const scratch = realpathSync(mkdtempSync(join(tmpdir(), 'clausewright-root-')));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));
const folder = (...names: readonly string[]): string => {
  const path = join(scratch, ...names);
  mkdirSync(path, { recursive: true });
  return path;
};

test('the workspace is the current folder, unless the path lies elsewhere or below a marked one', async () => {
  const reports = folder('plain', 'reports');
  expect(await workspaceRoot('reports/a.report.yaml', join(reports, '..'))).toBe(join(reports, '..'));
  expect(await workspaceRoot(join(reports, 'a.report.yaml'), folder('other'))).toBe(reports);
  writeFileSync(join(folder('marked'), '.clausewright.yaml'), '');
  expect(await workspaceRoot('marked/reports/a.report.yaml', scratch)).toBe(join(scratch, 'marked'));
});

test('whoever stands at the top of a disk has not all of it for a workspace', async () => {
  const reports = folder('plain', 'reports');
  expect(await workspaceRoot(reports, parse(reports).root)).toBe(reports);
  expect(await workspaceRoot(join(reports, 'a.report.yaml'), parse(reports).root)).toBe(reports);
});
