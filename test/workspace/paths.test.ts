import { expect, test } from 'vitest';
import { fileNameOf } from '../../server/workspace/paths.ts';

test.each([
  ['file:///work/a.report.yaml', 'a.report.yaml'],
  ['file:///work/%E7%94%B2%20%231.report.yaml', '甲 #1.report.yaml'],
  ['file:///work/100%.report.yaml', '100%.report.yaml'],
  ['untitled:Untitled-1', 'Untitled-1'],
])('%s is called %s', (uri, name) => {
  expect(fileNameOf(uri)).toBe(name);
});
