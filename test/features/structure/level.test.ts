import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { expect, test } from 'vitest';
import { plainText } from '../../../server/features/completion/snippet.ts';
import type { StructureChange, StructureOutcome } from '../../../server/features/structure/change.ts';
import { deeper, outwards } from '../../../server/features/structure/level.ts';
import type { Document } from '../../../server/workspace/document.ts';
import { afterwards } from '../../support/marked-edits.ts';
import { markedFiles } from '../../support/marked-files.ts';
import { uriOf, workspace } from '../../support/workspace.ts';

type Way = typeof deeper;

function changed(change: Way, fixture: string, lineEnd = '\n'): string {
  const { document, position } = markedFiles({ 'a.standard.yaml': fixture }, lineEnd);
  const outcome: StructureOutcome | undefined = change(document, position, 'en');
  return afterwards(document, outcome)
    .replaceAll(lineEnd, '\n')
    .replace(/\$\{\d+:([^}]*)\}|\$\d/g, (_, hint = '') => hint || '$0');
}

/** The lines of a clause's items, or of a chapter. */
const items = (lines: string): string =>
  `standard: a@2020\nchapters:\n  - id: one\n    clauses:\n      - id: a\n        items:\n${lines}      - id: z\n`;
const chapter = (lines: string): string =>
  `standard: a@2020\nchapters:\n  - id: one\n    title: 甲\n${lines}  - id: two\n`;

const both: readonly (readonly [what: string, outer: string, inner: string])[] = [
  [
    'a plain item, which makes one with a list of the one above',
    items('          - 甲：  # the first\n          - $0乙\n          - 丙\n'),
    items('          - text: 甲：  # the first\n            items:\n              - $0乙\n          - 丙\n'),
  ],
  [
    'a plain item to others there',
    items('          - text: 甲\n            items:\n              - 子\n\n          # of this\n          $0- 乙\n'),
    items(
      '          - text: 甲\n            items:\n              - 子\n\n              # of this\n              $0- 乙\n',
    ),
  ],
  [
    'an item with its own list, at the column of the key',
    `standard: a@2020\nchapters:\n- id: one\n  clauses:\n  - id: a\n    items:\n    - text: 甲\n    -$0 text: 乙\n      items:\n      - 子\n`.replace(
      '- text: 甲',
      '- 甲',
    ),
    `standard: a@2020\nchapters:\n- id: one\n  clauses:\n  - id: a\n    items:\n    - text: 甲\n      items:\n      -$0 text: 乙\n        items:\n        - 子\n`,
  ],
  [
    'a section under the one above',
    chapter(
      '    sections:\n      - id: s\n        title: 乙\n      - id: t$0\n        title: 丙\n\n        clauses:\n          - id: a\n            text: |\n              甲\n\n              乙\n',
    ),
    chapter(
      '    sections:\n      - id: s\n        title: 乙\n        sections:\n          - id: t$0\n            title: 丙\n\n            clauses:\n              - id: a\n                text: |\n                  甲\n\n                  乙\n',
    ),
  ],
  [
    'a clause into the section below',
    chapter(
      '    clauses:\n      - id: a\n      # of b\n      - id: b$0\n        text: 乙\n\n    sections:\n      - id: s\n        clauses:\n          - id: c\n',
    ),
    chapter(
      '    clauses:\n      - id: a\n\n    sections:\n      - id: s\n        clauses:\n          # of b\n          - id: b$0\n            text: 乙\n          - id: c\n',
    ),
  ],
  [
    'the only clause into a section that has none',
    chapter('    clauses:\n      - id: a$0\n\n    sections:\n      - id: s\n'),
    chapter('\n    sections:\n      - id: s\n        clauses:\n          - id: a$0\n'),
  ],
];
test.each(both)('in and out again: %s', (_, outer, inner) => {
  for (const lineEnd of ['\n', '\r\n']) {
    expect(changed(deeper, outer, lineEnd)).toBe(inner);
    expect(changed(outwards, inner, lineEnd)).toBe(outer);
  }
});

const inSections = chapter(
  '    sections:\n      - id: ‹id›\n        title: ‹title›\n        clauses:\n          - id: a\n      - id: ‹id›\n        title: ‹title›\n        clauses:\n          # of b\n          - id: b\n            text: $0{x}\n          - id: c\n',
)
  .replace('id: b', 'id: b$0')
  .replace('text: $0', 'text: ');

test('a clause and what follows it become a section, and those before it another, until these have names', () => {
  const outer = chapter(
    '    clauses:\n      - id: a\n      # of b\n      - id: b$0\n        text: {x}\n      - id: c\n',
  );
  const { document, position } = markedFiles({ 'a.standard.yaml': outer });
  const outcome = deeper(document, position, 'en');
  expect(outcome).toHaveProperty('text');
  const written = afterwards(document, outcome);
  expect(written.replace(/\$\{\d+:([^}]*)\}|\$\d+/g, '_').replaceAll('\\}', '}')).toBe(
    inSections.replace('$0', '').replace(/‹.*›/g, '_'),
  );
  expect(changed(outwards, inSections)).toBe(outer);
  const named = inSections.replace('title: ‹title›', 'title: 名');
  expect(changed(outwards, named)).toBe(
    chapter(
      '    clauses:\n      # of b\n      - id: b$0\n        text: {x}\n    sections:\n      - id: ‹id›\n        title: 名\n        clauses:\n          - id: a\n      - id: ‹id›\n        title: ‹title›\n        clauses:\n          - id: c\n',
    ),
  );
});

test('an item that others follow goes behind the one that it was under, and they stay', () => {
  expect(
    changed(
      outwards,
      items('          - text: 甲\n            items:\n              - $0乙\n              - 丙\n          - 丁\n'),
    ),
  ).toBe(items('          - text: 甲\n            items:\n              - 丙\n          - $0乙\n          - 丁\n'));
});

test('an item goes to the end of a list that is not the last of its item', () => {
  expect(
    changed(deeper, items('          - items:\n              - 乙\n            text: 甲\n          - $0丙\n')),
  ).toBe(items('          - items:\n              - 乙\n              - $0丙\n            text: 甲\n'));
});

const refused: readonly (readonly [what: string, change: Way, fixture: string, said: string])[] = [
  ['the first item', deeper, items('          - $0甲\n'), 'There is none above that it could go under.'],
  ['an item of a clause', outwards, items('          - $0甲\n'), 'It is on the outermost level already.'],
  ['a clause of a chapter', outwards, chapter('    clauses:\n      - id$0: a\n'), 'It is in no section.'],
  [
    'a section below one with clauses',
    deeper,
    chapter('    sections:\n      - id: s\n        clauses:\n          - id: a\n      - id: t$0\n'),
    'The section above holds clauses, and cannot hold sections as well.',
  ],
  [
    'a clause that others follow before the sections',
    deeper,
    chapter('    clauses:\n      - id: a$0\n      - id: b\n    sections:\n      - id: s\n'),
    'Only the last clause before the sections can go into the first of them.',
  ],
  ['a clause, from its text', deeper, chapter('    clauses:\n      - id: a\n        text: $0甲\n'), 'nothing'],
  ['an item below a block of text', deeper, items('          - |\n            甲\n          - $0乙\n'), 'nothing'],
  ['an item below one in brackets', deeper, items('          - {text: 甲}\n          - $0乙\n'), 'nothing'],
  [
    'an item in brackets',
    deeper,
    items('          - 甲\n').replace('items:\n          - 甲', 'items: [甲, $0乙]'),
    'nothing',
  ],
  ['a term', deeper, 'standard: a@2020\nterms:\n  a: {name: 甲}\n  $0b: {name: 乙}\n', 'nothing'],
  ['an empty file', outwards, '$0', 'nothing'],
];
test.each(refused)('stays where it is: %s', (_, change, fixture, said) => {
  expect(changed(change, fixture)).toBe(said);
});

const files = [
  'examples/statistics/makerspace-statistics.standard.yaml',
  'examples/standards/jimu-coworking.standard.yaml',
  'standards/makerspace-coworking.standard.yaml',
  'standards/makerspace-service.standard.yaml',
];
test.each(files)('in and out again is as it was, wherever something goes in: %s', (name) => {
  const file = basename(name);
  const open = (text: string) => workspace({ [file]: text }).document(uriOf(file));
  const text = readFileSync(name, 'utf8');
  const document = open(text);
  let tried = 0;
  for (let line = 0; document !== undefined && line < document.tree.text.lineCount; line++) {
    const inside = deeper(document, { line, character: 0 }, 'en');
    if (inside === undefined || 'why' in inside || (tried++ > 40 && line % 7 > 0)) continue;
    const [after, at] = applied(document, inside);
    const again = open(after);
    const outside = again && outwards(again, { line: at, character: 0 });
    if (again === undefined || outside === undefined || 'why' in outside)
      throw new Error(`${line + 1} does not come out`);
    expect(applied(again, outside)[0]).toBe(text);
  }
  expect(tried).toBeGreaterThan(4);
});

/** The text after a change with its placeholders as they stand, and the line on which the thing then begins. */
function applied({ tree }: Document, { range, text, cursor }: StructureChange): [text: string, line: number] {
  const after = tree.text.edit([{ range, text: cursor === undefined ? unfilled(text) : text }]);
  if (cursor !== undefined) return [after.toString(), cursor.line];
  const last = after.slice(range.start.line, after.lineCount).findIndex((line) => line.includes('clauses:'));
  return [after.toString(), range.start.line + last + 1];
}

/** What is to be named, not named yet. */
function unfilled(snippet: string): string {
  return plainText(snippet.replace(/\$\{\d+:[^}]*\}|\$\d+/g, '‹x›'));
}
