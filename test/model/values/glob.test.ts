import fc from 'fast-check';
import picomatch from 'picomatch';
import { expect, test } from 'vitest';
import { readGlob } from '../../../server/model/values/glob/glob.ts';

const isFor = (glob: string, path: string): boolean => {
  const reading = readGlob(glob);
  return reading.ok && reading.value(path);
};

const mostly = ['a', 'b', '/', '.', '*', '**', '?', ',', '{', '}', '{a,b}', '{1..3}', '甲'];
const rarely = [
  '!',
  '(',
  ')',
  '|',
  '+',
  '@',
  '!(a',
  '[',
  ']',
  '[ab]',
  '[!a-b]',
  '[[:alpha:]]',
  '\\',
  '"',
  '^',
  '$',
  '-',
  '2',
];
const globs = fc.oneof(
  fc.string({ unit: fc.constantFrom(...mostly), minLength: 1, maxLength: 8 }),
  fc.string({ unit: fc.constantFrom(...mostly, ...rarely), minLength: 1, maxLength: 8 }),
);
const paths = fc.string({
  unit: fc.constantFrom('a', 'b', '/', '.', '..', '1', '2', '甲', 'c', '\n'),
  minLength: 1,
  maxLength: 8,
});

test('a glob means what picomatch takes it for', () => {
  const unread = new Set<string>();
  fc.assert(
    fc.property(globs, paths, (glob, path) => {
      const reading = readGlob(glob);
      if (reading.ok) expect(reading.value(path)).toBe(picomatch.isMatch(path, glob, { dot: true }));
      else unread.add(picomatch.makeRe(glob, { dot: true }).source);
    }),
    { numRuns: 3000 },
  );
  // What is refused finds nothing, or looks back at what it found.
  for (const source of unread) expect(source).toMatch(/^\$\^$|\\[\dbBc]|\(\?</);
});

test.each([
  ['reports/**', 'reports/a/b.report.yaml', true],
  ['reports/**', 'standards/a.standard.yaml', false],
  ['**/*.report.yaml', 'a.report.yaml', true],
  ['{甲,乙}/*.yaml', '乙/a.report.yaml', true],
  ['!reports/**', 'reports/a.report.yaml', false],
  ['r/!(a|b).report.yaml', 'r/c.report.yaml', true],
  ['r/!(a|b).report.yaml', 'r/b.report.yaml', false],
  ['[1].report.yaml', '[1].report.yaml', true],
] as const)('%s is for %s: %s', (glob, path, is) => expect(isFor(glob, path)).toBe(is));

test.each([
  ['nothing', ''],
  ['too many signs', 'a'.repeat(4001)],
  ['too many brackets', '('.repeat(51)],
  ['a look back', '(a)\\1'],
  ['an open brace', '{a'],
  ['a range from the end', '[b-a]'],
])('%s is no glob', (_, glob) => expect(readGlob(glob).ok).toBe(false));

/** Of each the engine's own regular expressions would take more than a lifetime. */
test.each([
  'r/*a*a*a*a*a*a*a*a*a*a*ab',
  'r/(a+)+b',
  'r/(a|a)+b',
  'r/!(*a*a*a*a*a*a*a*a*a*a*ab)b',
  '**/a/**/a/**/a/**/a/**/b',
])('%s is looked for once along a path', (glob) =>
  expect(isFor(glob, `r/${'a'.repeat(1000)}/${'a/'.repeat(1000)}c`)).toBe(false),
);
