import fc from 'fast-check';
import { expect, test } from 'vitest';
import { comparePositions, shiftLines } from '../../server/base/position.ts';
import { lineText } from '../../server/syntax/line-text.ts';
import { fragmentStarts } from '../../server/syntax/navigate.ts';
import { parse } from '../../server/syntax/parse.ts';
import type { Edit } from '../../server/syntax/problem.ts';
import type { LineText } from '../../server/syntax/text.ts';
import type { Tree } from '../../server/syntax/tree.ts';
import { cleanStandardText, edit } from './documents.ts';
import { dumpValues } from './dump.ts';
import { standardShape } from './shapes.ts';

const numRuns = Number(process.env.CLAUSEWRIGHT_RUNS ?? 150);

/** All repairs of a tree in the document's coordinates, the last first, so that each can be applied as it is. */
function allRepairs(tree: Tree): Edit[] {
  const starts = fragmentStarts(tree);
  const edits = [...tree.fragments].flatMap((fragment, index) =>
    fragment.problems.flatMap((problem) =>
      (problem.repair ?? []).map((one) => ({ range: shiftLines(one.range, starts[index] ?? 0), text: one.text })),
    ),
  );
  return edits.reverse().sort((a, b) => comparePositions(b.range.start, a.range.start));
}

const withoutRanges = (line: string): string =>
  line.replace(/( \d+:\d+-\d+:\d+| \d+\+\d+@\d+:\d+~\d+|\d+:\d+-\d+:\d+)/g, '');
/** Keys and values; how a scalar is written changes when it is quoted. */
const valuesOf = (tree: Tree): string[] =>
  dumpValues(tree).map((line) => withoutRanges(line).replace(/ (plain|single|double) "/, ' "'));

const slip = fc.constantFrom<[RegExp, string]>(
  [/: /, '：'],
  [/: /, ':'],
  [/- /, '－'],
  [/- /, '-'],
  [/ /, '　'],
  [/ {2}/, '\t'],
  [/, /, '，'],
  [/\[/, '［'],
  [/\]/, '］'],
  [/: /, ': "'],
  [/。/, '。: '],
  [/。/, ' #3 '],
  [/: /, ':　'],
  [/: /, ': *'],
  [/: /, ': ['],
  [/: /, ': %'],
  [/[a-z]:/, '\u200b:'],
  [/: ([a-z]+)$/m, ': “$1”'],
  [/, /, ', 甲, '],
);

/** Whether there were repairs, and repairs alone: what they write is then read as what they mend. */
function isRepaired(before: LineText): boolean {
  const tree = parse(before, standardShape);
  const repairs = allRepairs(tree);
  // What can't be repaired is read as well as may be, and may be read otherwise when something near it is.
  if ([...tree.fragments].some((one) => one.problems.some((problem) => !problem.repair))) return false;
  if (repairs.length === 0) return false;
  const after = parse(before.edit(repairs), standardShape);
  expect(allRepairs(after)).toEqual([]);
  expect(valuesOf(after)).toEqual(valuesOf(tree));
  return true;
}

test('what the repairs write is what was read', () => {
  let repaired = 0;
  fc.assert(
    fc.property(
      cleanStandardText,
      fc.array(fc.tuple(fc.nat(30), slip), { minLength: 1, maxLength: 4 }),
      fc.array(edit, { maxLength: 1 }),
      (text, slips, edits) => {
        const lines = text.split('\n');
        for (const [line, [found, meant]] of slips)
          lines[line % lines.length] = lines[line % lines.length]?.replace(found, meant) ?? '';
        const before = lineText(lines.join('\n')).edit(edits);
        if (isRepaired(before)) repaired += 1;
      },
    ),
    { numRuns },
  );
  expect(repaired).toBeGreaterThan(numRuns / 10);
});

/** What may go on over several lines, at no column of what is open: behind it, a key is mended. */
const leftOfColumns = ['|', '>-', '[', '[x,', '{', '"', "'", '"a', '%', 'foo: |', 'foo: [', 'foo:'];

test.each(leftOfColumns)('%s at no column takes nothing from the lines that are mended behind it', (line) => {
  const text = (inserted: string, indent: string): LineText =>
    lineText(
      `chapters:\n  - id: a\n    title: 某\n${inserted}${indent}sections:\n      - id: a\n        title: …\n        clauses: []`,
    );
  const values = (of: LineText): string[] => valuesOf(parse(of, standardShape));
  const spoilt = text(`  ${line}\n`, '  ');
  isRepaired(spoilt);
  expect(values(spoilt)).toEqual(values(text('', '    ')));
});
