import { describe, expect, test } from 'vitest';
import { formatEdits } from '../../../server/features/formatting/format.ts';
import { defaultFormat } from '../../../server/features/formatting/options.ts';
import { documentOf, laidOutText } from './formatted.ts';

type Case = readonly [what: string, before: string, after: string];

const cases: readonly Case[] = [
  [
    'indentation, of lists too',
    'standard: a@1\nchapters:\n- id: one\n  title: 甲\n  clauses:\n  -   id: b\n      text: 乙\n      items:\n           - 丙\n',
    'standard: a@1\nchapters:\n  - id: one\n    title: 甲\n    clauses:\n      - id: b\n        text: 乙\n        items:\n          - 丙\n',
  ],
  ['lists in lists', 'standard: a@1\nx:\n- - 甲\n  -   乙\n', 'standard: a@1\nx:\n  - - 甲\n    - 乙\n'],
  ['an item below its dash', 'standard: a@1\nx:\n-\n      id: b\n', 'standard: a@1\nx:\n  -\n    id: b\n'],
  ['a value below its key', 'standard: a@1\nscope:\n     甲乙\n', 'standard: a@1\nscope:\n  甲乙\n'],
  ['spaces around colons and dashes', 'standard :   a@1\nx:\n  -   甲\n', 'standard: a@1\nx:\n  - 甲\n'],
  ['a missing space', 'standard: a@1\nstatus:current\n', 'standard: a@1\nstatus: current\n'],
  ['a tab', 'report: a\nspace:\n\tname: 甲\n', 'report: a\nspace:\n  name: 甲\n'],
  ['spaces in brackets', 'standard: a@1\nx: [甲,乙 ,  丙]\n', 'standard: a@1\nx: [甲, 乙, 丙]\n'],
  [
    'brackets over several lines',
    'standard: a@1\nx:\n     y: [甲,\n          乙]\n',
    'standard: a@1\nx:\n  y: [甲,\n       乙]\n',
  ],
  ['blanks at the ends of lines', 'standard: a@1  \ntitle: 甲\t\n   \n', 'standard: a@1\ntitle: 甲\n'],
  [
    'blanks in a block, which are text',
    'standard: a@1\nscope: |\n  甲  \n  \n  乙\n',
    'standard: a@1\nscope: |\n  甲  \n\n  乙\n',
  ],
  [
    'a block',
    'standard: a@1\nx:\n    scope: |\n          甲\n            乙\n',
    'standard: a@1\nx:\n  scope: |\n    甲\n      乙\n',
  ],
  [
    'a block that tells its indentation',
    'standard: a@1\nx:\n    y: |2\n         甲\n',
    'standard: a@1\nx:\n  y: |2\n       甲\n',
  ],
  ['a text over several lines', 'standard: a@1\nx:\n    y: 甲\n          乙\n', 'standard: a@1\nx:\n  y: 甲\n    乙\n'],
  ['empty lines', '\n\nstandard: a@1\n\n\n\ntitle: 甲\n\n\n', 'standard: a@1\n\ntitle: 甲\n'],
  ['a missing line end', 'standard: a@1\ntitle: 甲', 'standard: a@1\ntitle: 甲\n'],
  [
    'line ends of its own',
    'standard: a@1\r\nx:\r\n- 甲\r\n\r\n\r\n- 乙',
    'standard: a@1\r\nx:\r\n  - 甲\r\n\r\n  - 乙\r\n',
  ],
  [
    'quotation marks that nothing needs',
    `standard: "a@1"\n'title': '甲'\nx: ["甲", 'a,b']\n`,
    `standard: a@1\ntitle: 甲\nx: [甲, 'a,b']\n`,
  ],
  [
    'those that others need',
    `standard: a@1\ntitle: '5.10'\nscope: 'no'\nx: ' 甲'\n`,
    `standard: a@1\ntitle: '5.10'\nscope: 'no'\nx: ' 甲'\n`,
  ],
  [
    'those that are missing for others',
    'standard: a@1\ntitle: 5.10\nscope: no\n',
    `standard: a@1\ntitle: '5.10'\nscope: 'no'\n`,
  ],
  [
    'comments with what they are of',
    'standard: a@1\n# 甲\nx:\n# 乙\n-   id: b # 丙\n    y: 1\n    # 丁\n-   id: c\n# 戊\n',
    'standard: a@1\n# 甲\nx:\n  # 乙\n  - id: b # 丙\n    y: 1\n    # 丁\n  - id: c\n# 戊\n',
  ],
  [
    'the habit of a list',
    'report: a\nanswers:\n  a:\n    status: implemented\n\n  b:\n    status: implemented\n\n  c:\n    status: implemented\n  # 丁\n  d:\n    status: implemented\n\n  e:\n    status: implemented\n',
    'report: a\nanswers:\n  a:\n    status: implemented\n\n  b:\n    status: implemented\n\n  c:\n    status: implemented\n\n  # 丁\n  d:\n    status: implemented\n\n  e:\n    status: implemented\n',
  ],
  [
    'the habit of a list, but for where an empty line would be text',
    'report: a\nanswers:\n  a:\n    x: |\n      甲\n\n  b:\n    x: |\n      乙\n\n  c:\n    x: |\n      丙\n\n  d:\n    x: |+\n      丁\n  e:\n    x: 戊\n',
    'report: a\nanswers:\n  a:\n    x: |\n      甲\n\n  b:\n    x: |\n      乙\n\n  c:\n    x: |\n      丙\n\n  d:\n    x: |+\n      丁\n  e:\n    x: 戊\n',
  ],
  [
    'nothing beside a first entry that is not understood',
    'report: r\nanswers:\n    a:\n        status: "partly\n    b:\n            status:  implemented\n',
    'report: r\nanswers:\n    a:\n        status: "partly\n    b:\n      status: implemented\n',
  ],
  [
    'nothing around what is not understood',
    'standard: a@1\nchapters:\n   - id: one\n     title: 甲\n     clauses:\n       - id: b\n         text："乙\n       -   id: c\n           text:   丙\n',
    'standard: a@1\nchapters:\n   - id: one\n     title: 甲\n     clauses:\n       - id: b\n         text："乙\n       - id: c\n         text: 丙\n',
  ],
];

describe('what is laid out', () => {
  test.each(cases)('%s', (_, before, after) => {
    expect(laidOutText(documentOf(before))).toBe(after);
    expect(laidOutText(documentOf(after)), 'twice').toBe(after);
  });
});

test('four spaces a level, where the editor has them', () => {
  const text = laidOutText(documentOf('standard: a@1\nx:\n  - id: b\n    y:\n      z: 甲\n'), { indent: 4 });
  expect(text).toBe('standard: a@1\nx:\n    - id: b\n      y:\n          z: 甲\n');
});

test('an edit touches only what differs in its line', () => {
  const edits = formatEdits(documentOf('standard: a@1\nx:\n- id: b\n  y:   甲\n'), defaultFormat);
  expect(edits.map(({ range, text }) => [range.start.line, range.start.character, range.end.character, text])).toEqual([
    [2, 0, 0, '  '],
    [3, 2, 2, '  '],
    [3, 5, 7, ''],
  ]);
});

describe('a range', () => {
  const lines = (from: number, to: number) => [
    { start: { line: from, character: 0 }, end: { line: to, character: 0 } },
  ];
  const file = 'standard: a@1\nx:\n-   id: b\n    y:    甲\n-   id: c\n    y:\n          z:   乙\n';
  test('stays as far in as what is around it', () => {
    expect(laidOutText(documentOf(file), {}, lines(4, 7))).toBe(
      'standard: a@1\nx:\n-   id: b\n    y:    甲\n- id: c\n  y:\n    z: 乙\n',
    );
  });
  test('of a part of an item leaves its column', () => {
    expect(laidOutText(documentOf(file), {}, lines(5, 7))).toBe(
      'standard: a@1\nx:\n-   id: b\n    y:    甲\n-   id: c\n    y:\n      z: 乙\n',
    );
  });
  test('of several, each on its own', () => {
    const ranges = [...lines(3, 4), ...lines(6, 7)];
    expect(laidOutText(documentOf(file), {}, ranges)).toBe(
      'standard: a@1\nx:\n-   id: b\n    y: 甲\n-   id: c\n    y:\n      z: 乙\n',
    );
  });
});
