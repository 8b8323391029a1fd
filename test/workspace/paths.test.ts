import { expect, test } from 'vitest';
import { fileNameOf, locationOf } from '../../server/workspace/paths.ts';

test.each([
  ['file:///work/a.report.yaml', 'a.report.yaml'],
  ['file:///work/%E7%94%B2%20%231.report.yaml', '甲 #1.report.yaml'],
  ['file:///work/100%.report.yaml', '100%.report.yaml'],
  ['untitled:Untitled-1', 'Untitled-1'],
])('%s is called %s', (uri, name) => {
  expect(fileNameOf(uri)).toBe(name);
});

test('a path leads from the document in which it stands, whichever was asked about before', () => {
  const both = ['file:///work/a/one.report.yaml', 'file:///work/b/two.report.yaml'];
  const led = [...both, ...both].map((uri) => [locationOf(uri, '名單.pdf'), locationOf(uri, '../list.pdf')]);
  expect(led.map(([one]) => one)).toEqual(
    ['a', 'b', 'a', 'b'].map((folder) => `file:///work/${folder}/%E5%90%8D%E5%96%AE.pdf`),
  );
  expect(led.map(([, other]) => other)).toEqual(led.map(() => 'file:///work/list.pdf'));
});
