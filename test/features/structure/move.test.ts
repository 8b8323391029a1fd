import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { moved } from '../../../server/features/structure/move.ts';
import { spanOf, thingsAt } from '../../../server/features/structure/things.ts';
import { afterwards } from '../../support/marked-edits.ts';
import { markedFiles } from '../../support/marked-files.ts';
import { uriOf, workspace } from '../../support/workspace.ts';

function move(before: string, way: 'up' | 'down', name = 'a.standard.yaml', lineEnd = '\n'): string {
  const { document, position } = markedFiles({ [name]: before }, lineEnd);
  return afterwards(document, moved(document, position, way)).replaceAll(lineEnd, '\n');
}

const chapters = `standard: a@2020
chapters:
  # first things
  - id: one
    clauses:
      # clausewright-ignore prose/vague-wording: quoted
      - id: a
        number: 3.1
        text: |
          甲$0：
          # no comment

        # said of the text
      - id: b
        text: 乙

  - id: two
`;

const cases: readonly {
  readonly what: string;
  readonly way: 'up' | 'down';
  readonly before: string;
  readonly after: string;
}[] = [
  {
    what: 'a clause goes with its number, its block of text, and the comments above and in it',
    way: 'down',
    before: chapters,
    after: `standard: a@2020
chapters:
  # first things
  - id: one
    clauses:
      - id: b
        text: 乙
      # clausewright-ignore prose/vague-wording: quoted
      - id: a
        number: 3.1
        text: |
          甲$0：
          # no comment

        # said of the text

  - id: two
`,
  },
  {
    what: 'a chapter, from its heading',
    way: 'down',
    before: chapters.replace('$0', '').replace('id: one', 'id: o$0ne'),
    after: `standard: a@2020
chapters:
  - id: two

  # first things
  - id: o$0ne
    clauses:
      # clausewright-ignore prose/vague-wording: quoted
      - id: a
        number: 3.1
        text: |
          甲：
          # no comment

        # said of the text
      - id: b
        text: 乙
`,
  },
  {
    what: 'from the last line of a file that does not end in a line break, past an empty line',
    way: 'up',
    before: 'report: x@2020\nanswers:\n  a: {status: implemented}\n\n  b:\n    status: $0partial',
    after: 'report: x@2020\nanswers:\n  b:\n    status: $0partial\n\n  a: {status: implemented}',
  },
  {
    what: 'a term, by its id',
    way: 'down',
    before: 'standard: a@2020\nterms:\n    maker: {name: 創客}$0\n    space:\n        name: 空間\n',
    after: 'standard: a@2020\nterms:\n    space:\n        name: 空間\n    maker: {name: 創客}$0\n',
  },
  {
    what: 'the innermost list, at the column of its key',
    way: 'up',
    before: 'standard: a@2020\nchapters:\n- id: one\n  clauses:\n  - id: a\n    items:\n    - 甲\n    - 乙$0\n',
    after: 'standard: a@2020\nchapters:\n- id: one\n  clauses:\n  - id: a\n    items:\n    - 乙$0\n    - 甲\n',
  },
  {
    what: 'what has its dash on a line of its own',
    way: 'down',
    before: 'standard: a@2020\nchapters:\n  -\n    id: $0one\n  - id: two\n',
    after: 'standard: a@2020\nchapters:\n  - id: two\n  -\n    id: $0one\n',
  },
  {
    what: 'from within brackets, the thing that holds them',
    way: 'down',
    before: 'standard: a@2020\nchapters:\n  - id: one\n    clauses: [{id: a, figures: [x, $0y]}]\n  - id: two\n',
    after: 'standard: a@2020\nchapters:\n  - id: two\n  - id: one\n    clauses: [{id: a, figures: [x, $0y]}]\n',
  },
  {
    what: 'with tabs, as they stand',
    way: 'down',
    before: 'standard: a@2020\nterms:\n\tx: {name: 甲}$0\n\ty: {name: 乙}\n',
    after: 'standard: a@2020\nterms:\n\ty: {name: 乙}\n\tx: {name: 甲}$0\n',
  },
];
test.each(cases)('$way: $what', ({ way, before, after }) => {
  expect(move(before, way)).toBe(after);
  expect(move(before, way, undefined, '\r\n')).toBe(after);
  expect(move(after, way === 'up' ? 'down' : 'up')).toBe(before);
});

const refused: readonly {
  readonly what: string;
  readonly way: 'up' | 'down';
  readonly before: string;
  readonly said: string;
}[] = [
  { what: 'the first', way: 'up', before: chapters, said: 'It is the first of its kind here.' },
  {
    what: 'the last',
    way: 'down',
    before: 'standard: a@2020\nterms:\n  x:\n    name: $0甲\n',
    said: 'It is the last of its kind here.',
  },
  { what: 'a key of the file', way: 'down', before: 'standard: a@2020\ntitle: $0甲\nclass: policy\n', said: 'nothing' },
  {
    what: 'a list on the line of another dash',
    way: 'down',
    before: 'standard: a@2020\nx:\n  - - $0a\n    - b\n',
    said: 'nothing',
  },
  { what: 'an empty file', way: 'up', before: '$0', said: 'nothing' },
];
test.each(refused)('$what is not moved $way', ({ way, before, said }) => {
  expect(move(before, way)).toBe(said);
});

const files = [
  'examples/reports/qingshi-2017.report.yaml',
  'examples/statistics/makerspace-statistics.standard.yaml',
  'standards/makerspace-coworking.standard.yaml',
];
test.each(files)('down and up again is as it was, with the cursor where it was: %s', (name) => {
  const text = readFileSync(name, 'utf8');
  const file = name.replace(/.*\//, '');
  const open = (content: string) => workspace({ [file]: content }).document(uriOf(file));
  const document = open(text);
  if (document === undefined) throw new Error(name);
  let tried = 0;
  for (let line = 0; line < document.tree.text.lineCount; line += 3) {
    const position = { line, character: document.tree.text.line(line).length };
    const down = moved(document, position, 'down');
    if (down === undefined || 'why' in down || down.cursor === undefined) continue;
    tried++;
    const after = document.tree.text.edit([down]).toString();
    expect(after).not.toBe(text);
    const again = open(after);
    const up = again && moved(again, down.cursor, 'up');
    if (again === undefined || up === undefined || 'why' in up)
      throw new Error(`${name}:${line + 1} does not come back`);
    expect(again.tree.text.edit([up]).toString()).toBe(text);
    const [thing] = thingsAt(document, line);
    expect(up.cursor?.line).toBe(Math.min(line, thing ? spanOf(document, thing.group, thing.index).tail : line));
  }
  expect(tried).toBeGreaterThan(20);
});
