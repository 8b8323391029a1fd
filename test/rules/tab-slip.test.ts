import { expect, test } from 'vitest';
import { inHeader } from '../../server/rules/example.ts';
import { findings, workspace } from '../support/workspace.ts';

// No example of the rule: what mends it leaves the key beside `area`, where only its author can say what it belongs to.
test('a tab meant as four columns, where one counts for two, is told alone', () => {
  const { files } = inHeader('indicators:\n  area:\n\ttitle: 面積');
  const [main = ''] = Object.keys(files);
  const found = findings(workspace(files), main);
  expect(found).toHaveLength(1);
  expect(JSON.stringify(found)).toContain('yaml/tab-indentation');
});
