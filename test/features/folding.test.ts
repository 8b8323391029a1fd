import fc from 'fast-check';
import { expect, test } from 'vitest';
import { folds } from '../../server/features/folding.ts';
import { shipped } from '../../server/generated/shipped.ts';
import { lineText } from '../../server/syntax/line-text.ts';
import { readDocument } from '../../server/workspace/read-document.ts';
import { uriOf } from '../support/workspace.ts';

function read(text: string) {
  const uri = uriOf('a.standard.yaml');
  return readDocument({ uri, version: 0, open: false, origin: 'workspace', text: lineText(text) });
}

function folded(text: string, atMost = 5000): string[] {
  return folds(read(text), atMost).map(({ from, to, comment }) => `${from}-${to}${comment ? ' comment' : ''}`);
}

const standard = `# one
# two
standard: a@2020
terms:
  maker:
    name: 創客
    definition: >-
      𠮷
      二
  x: {name: 甲}
# alone
chapters:
  - id: one
    clauses:
      - id: a
        text: 長
        see: [
          b
        ]
      - {id: b}
`;

test.each(['\n', '\r\n'])('keys, list items, long texts and runs of comments (line ends %j)', (lineEnd) => {
  expect([...new Set(folded(standard.replaceAll('\n', lineEnd)))]).toEqual([
    '0-1 comment',
    '3-9',
    '4-8',
    '6-8',
    '11-19',
    '12-19',
    '13-19',
    '14-18',
    '16-18',
  ]);
});

test('the outer ones where there are too many', () => {
  expect(folded(standard, 3)).toEqual(['0-1 comment', '3-9', '11-19']);
});

test('folds nest and lie within the file', () => {
  const texts = shipped.map((one) => one.text);
  fc.assert(
    fc.property(fc.constantFrom(...texts), fc.nat(), fc.nat(400), (text, from, length) => {
      const lines = text.split('\n');
      const start = from % lines.length;
      const cut = [...lines.slice(0, start), ...lines.slice(start + length)].join('\n');
      const open: number[] = [];
      for (const { from: first, to } of folds(read(cut), 5000)) {
        while ((open.at(-1) ?? Number.POSITIVE_INFINITY) < first) open.pop();
        expect(to).toBeLessThanOrEqual(open.at(-1) ?? cut.split('\n').length - 1);
        expect(to).toBeGreaterThan(first);
        open.push(to);
      }
    }),
    { numRuns: 12 },
  );
});
