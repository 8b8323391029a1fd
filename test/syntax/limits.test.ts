import fc from 'fast-check';
import { expect, test } from 'vitest';
import { lineText } from '../../server/syntax/line-text.ts';
import { locate } from '../../server/syntax/locate.ts';
import { absolute } from '../../server/syntax/navigate.ts';
import { parse } from '../../server/syntax/parse.ts';
import { hasTopKey } from '../../server/syntax/top-keys.ts';
import type { Node, Tree } from '../../server/syntax/tree.ts';
import { resolveAlias } from '../../server/syntax/view.ts';
import { cleanStandardText, edit } from './documents.ts';
import { dumpValues } from './dump.ts';
import { standardShape } from './shapes.ts';

function read(text: string): Tree {
  return parse(lineText(text), standardShape);
}

function told(text: string): string[] {
  return [...read(text).fragments].flatMap((one) =>
    one.problems.map(({ kind, data }) => [kind, ...Object.values(data)].join(' ')),
  );
}

const bomb = [
  'scope: &a0 x',
  ...Array.from({ length: 9 }, (_, i) => `x${i}: &a${i + 1} [${Array(9).fill(`*a${i}`).join(', ')}]`),
].join('\n');
const nested = (depth: number): string => Array.from({ length: depth }, (_, i) => `${' '.repeat(i)}a:`).join('\n');

const limits: readonly [name: string, text: string, told: string[]][] = [
  ['64 levels', nested(64), []],
  ['65 levels', `${nested(65)}\n${' '.repeat(65)}a: b`, ['limits nesting 64']],
  ['flow levels', `x: ${'['.repeat(80)}${']'.repeat(80)}`, ['limits nesting 64']],
  ['very many flow levels', `x: ${'['.repeat(100_000)}`, ['limits nesting 64']],
  ['very many flow maps', `x: ${'{a: '.repeat(100_000)}`, ['limits nesting 64']],
  ['very many dashes', `x:\n  ${'- '.repeat(100_000)}a`, ['limits nesting 64']],
  ['a deep clause leaves the others alone', `title: a\nx: ${'['.repeat(80)}\nstatus: trial`, ['limits nesting 64']],
  ['aliases of aliases', bomb, ['limits aliases 10000']],
  ['an alias into itself', 'x: &a\n  - *a', ['limits endless-alias a']],
  ['an unknown alias', 'x: *a', ['syntax unknown-alias a']],
  ['more than 64 MiB', `title: ${'漢'.repeat(23_000_000)}`, ['limits size 64']],
  ['conflict markers', 'title: a\n<<<<<<< HEAD\nstatus: x\n=======\nstatus: y\n>>>>>>> b\n: [', ['conflict-marker']],
  ['conflict markers in a deep place', 'chapters:\n  - id: a\n<<<<<<< HEAD\n    title: x', ['conflict-marker']],
  ['a second document', 'title: a\n---\ntitle: b', ['multiple-documents']],
  ['a second document behind an end', '---\ntitle: a\n...\n---\ntitle: b', ['multiple-documents']],
  ['a document with a start', '---\ntitle: a\n', []],
  ['a document with an end', 'title: a\n...\n', []],
  ['a directive', '%YAML 1.2\n---\ntitle: a', []],
  ['a merge key', 'x: {a: b}\nterms:\n  y:\n    <<: z', ['merge-key']],
  ['a merge key at the top', '<<: x\ntitle: a', ['merge-key']],
  ['a key twice', 'title: a\ntitle: b', ['duplicate-key title']],
  ['a byte order mark', '\uFEFFtitle: a', []],
  ['a byte order mark inside', 'title: a\n\uFEFFstatus: trial', ['invisible-character U+FEFF']],
  ['a zero byte', 'title: a\0b\nstatus: trial', ['syntax control-character U+0000']],
  ['another control character', 'title: a\u0007b', ['syntax control-character U+0007']],
  ['a lone CR', 'title: a\rstatus: trial', []],
];

test.each(limits)('%s', (_, text, expected) => {
  expect(told(text)).toEqual(expected);
});

test('too deep nesting is told on the line where it becomes too deep', () => {
  const deep = `title: a\nchapters:\n  - id: a\n    clauses:\n      - id: b\n        criteria: ${'['.repeat(80)}\n`;
  const tree = read(deep);
  const lines = [...tree.fragments].flatMap((fragment) =>
    fragment.problems.map(({ range }) => absolute(tree, { fragment, range }).start),
  );
  expect(lines).toEqual([{ line: 5, character: 8 }]);
});

test('nothing is left of a file with conflict markers', () => {
  expect(dumpValues(read('title: a\n<<<<<<< HEAD\nx: y'))).toEqual([' empty "" 0:0-0:0']);
});

test('more slips than a call may have arguments are told, each of them', () => {
  const twice = '  a: [b]\n'.repeat(130_000);
  expect(told(`x:\n${twice}`)).toHaveLength(129_999);
});

function countNodes(node: Node): number {
  const real = resolveAlias(node);
  if (real?.kind === 'list') return real.items.reduce((sum, item) => sum + countNodes(item), 1);
  if (real?.kind === 'map') return real.entries.reduce((sum, entry) => sum + countNodes(entry.value), 1);
  return 1;
}

test('following aliases comes to an end', () => {
  for (const text of [bomb, 'x: &a\n  - *a\n  - &b {c: *a, d: *b}']) {
    const { root } = read(text);
    if (root.kind === 'leaf') expect(countNodes(root.node)).toBeLessThan(10_000);
  }
});

test('long files of any kind are read', () => {
  const lines = 2_000;
  for (const line of [
    'a',
    '- a',
    'a: b',
    '  a: b',
    '"',
    '[',
    '# x',
    '\t',
    '　',
    'x: |',
    'title：a',
    '   - x',
    '{a: b',
    'x: "a',
    "- 'a",
  ]) {
    const tree = read(`title: a\n${Array(lines).fill(line).join('\n')}`);
    expect([...tree.fragments].reduce((sum, one) => sum + one.lineCount, 0)).toBe(lines + 1);
  }
});

test('at every place of any document something sensible is told', () => {
  fc.assert(
    fc.property(cleanStandardText, fc.array(edit, { maxLength: 3 }), (text, edits) => {
      const after = lineText(text).edit(edits);
      const tree = parse(after, standardShape);
      for (let line = 0; line < after.lineCount; line++) {
        for (let character = 0; character <= after.line(line).length; character++) {
          const found = locate(tree, { line, character });
          for (const at of [found.range.start, found.range.end]) {
            expect(at.line).toBeGreaterThanOrEqual(0);
            expect(at.line).toBeLessThan(after.lineCount);
            expect(at.character).toBeGreaterThanOrEqual(0);
            expect(at.character).toBeLessThanOrEqual(after.line(at.line).length);
          }
          expect(found.offset ?? 0).toBeLessThanOrEqual(found.scalar?.text.length ?? 0);
        }
      }
    }),
    { numRuns: Number(process.env.CLAUSEWRIGHT_RUNS ?? 25) },
  );
});

const kinds: readonly [text: string, keys: string[]][] = [
  ['standard: a@1\ntitle: b', ['standard', 'title']],
  ['# report:\n"report" : x\n  nested: y', ['report']],
  ['report：x', ['report']],
  ['\uFEFFreport:x', ['report']],
  ['---\nstandard: |\n  report: x', ['standard']],
  ['- report: x', []],
];

test.each(kinds)('top keys of %j', (text, keys) => {
  const found = ['standard', 'report', 'title', 'nested'].filter((key) => hasTopKey(lineText(text), key));
  expect(found).toEqual(keys);
});
