import fc from 'fast-check';
import { expect, test } from 'vitest';
import { URI } from 'vscode-uri';
import { uriOfPath } from '../../server/disk/uri.ts';

const pieces = [
  '/',
  '//',
  '.',
  '..',
  '~',
  '-',
  '_',
  'a',
  'Z',
  '0',
  'c:',
  '\\',
  '%',
  '%2F',
  '?',
  '#',
  ' ',
  '\n',
  '+',
  '@',
  '自評',
  'é',
];

test('a path is named as any other program of the editor names it, however plain it is', () => {
  const paths = fc.array(fc.constantFrom(...pieces), { maxLength: 12 }).map((parts) => parts.join(''));
  fc.assert(
    fc.property(paths, (path) => {
      // Three slashes in front are nobody's path.
      fc.pre(!path.startsWith('//'));
      expect(uriOfPath(`/${path}`)).toBe(URI.file(`/${path}`).toString());
    }),
    { numRuns: 5000 },
  );
});
