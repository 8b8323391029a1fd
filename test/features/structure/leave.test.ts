import { expect, test } from 'vitest';
import { left } from '../../../server/features/structure/leave.ts';
import { afterwards } from '../../support/marked-edits.ts';
import { markedFiles } from '../../support/marked-files.ts';

const head = 'standard: a@2020\nchapters:\n  - id: one\n    clauses:\n      - id: a\n';

/** What the cursor's line becomes, from one press to the next until nothing more can be left. */
function presses(line: string, before = head, after = ''): readonly string[] {
  const lines: string[] = [];
  for (let at: string | undefined = line; at !== undefined && lines.length < 9; ) {
    const { document, position } = markedFiles({ 'a.standard.yaml': `${before}${at}\n${after}` });
    const change = left(document, position);
    at = change && afterwards(document, change).split('\n')[position.line];
    if (at !== undefined) lines.push(at);
  }
  return lines;
}

const evidence = `${head}        evidence:\n          - roster\n`;
const compact = 'standard: a@2020\nchapters:\n- id: one\n  clauses:\n  - id: a\n    items:\n    - 甲\n';

test.each([
  [
    'an empty item of a list in a clause',
    '          - $0',
    evidence,
    ['        $0', '      $0', '    $0', '  $0', '$0'],
  ],
  ['a dash alone', '          -$0', evidence, ['        $0', '      $0', '    $0', '  $0', '$0']],
  [
    'the first item of a list',
    '          - $0',
    `${head}        evidence:\n`,
    ['        $0', '      $0', '    $0', '  $0', '$0'],
  ],
  ['an empty clause', '      - $0', head, ['    $0', '  $0', '$0']],
  ['a list at the column of its key', '    - $0', compact, ['    $0', '  $0', '$0']],
  [
    'a list in a list',
    '          - - $0',
    evidence,
    ['          - $0', '        $0', '      $0', '    $0', '  $0', '$0'],
  ],
  [
    'an indentation that is no level',
    '           $0',
    evidence,
    ['          $0', '        $0', '      $0', '    $0', '  $0', '$0'],
  ],
  [
    'four spaces',
    '            $0',
    'standard: a@2020\nterms:\n    maker:\n        name: 創客\n',
    ['        $0', '    $0', '$0'],
  ],
  [
    'below a text in a block',
    '        $0',
    `${head}        text: |\n          甲\n`,
    ['      $0', '    $0', '  $0', '$0'],
  ],
  ['in a text in a block', '          $0', `${head}        text: |\n          甲\n`, []],
  ['a dash in a text', '          - $0', `${head}        text: |\n          甲\n`, []],
  ['the margin', '$0', head, []],
  ['a line that says something', '      $0- id: b', head, []],
  ['a line that says something, at its end', '        title: 甲$0', head, []],
])('%s', (_, line, before, expected) => {
  expect(presses(line, before)).toEqual(expected);
  expect(presses(line, before, '  - id: two\n')).toEqual(expected);
});
