import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { expect, test } from 'vitest';
import { nextThings } from '../../../server/features/completion/next-things.ts';
import { plainText } from '../../../server/features/completion/snippet.ts';
import type { Reader } from '../../../server/features/reader.ts';
import { next } from '../../../server/features/structure/next.ts';
import { nextOffers } from '../../../server/features/structure/openings.ts';
import { lineText } from '../../../server/syntax/line-text.ts';
import { markedFiles } from '../../support/marked-files.ts';
import { uriOf, workspace } from '../../support/workspace.ts';

const reader: Reader = { locale: 'en', markdown: true, snippets: true, opensPages: true };

const standard = `standard: a@2020
title: 甲
language: zh-Hant
class: policy
terms:
  maker: {name: 創客}

  # of space
  space:
    name: 空間
indicators:
  count:
    title: 數
    unit: 人
    kind: stock
evidence-kinds:
  roster: {title: 名單}
chapters:
  - id: one
    title: 甲
    clauses:
      - id: a
        provision: requirement
        text: 甲
        criteria:
          - indicator: count
            at-least: 1
        evidence:
          - roster  # of all
          # and no other

      - id: b
        provision: requirement
        items:
          - 乙；
          - text: 丙
            items: [丁, 戊]

      # no clause yet
  - id: two
    title: 乙
`;

const report = `report: x
against: a@2020
figures:
  count: 3
answers:
  b: {status: implemented}
`;

/** The text with the cursor where the mark has it. */
function at(text: string, mark: string): string {
  const plain = mark.replace('$0', '');
  expect(text.split(plain)).toHaveLength(2);
  return text.replace(plain, mark);
}

/** The lines that are new, each with its place; whatever may be typed over is `_`. */
function written(fixture: string, group?: string, lineEnd = '\n', name = 'a.standard.yaml'): readonly string[] {
  const { snapshot, document, position } = markedFiles({ 'a.standard.yaml': standard, [name]: fixture }, lineEnd);
  const outcome = next(snapshot, document, position, reader, { group });
  if (outcome === undefined) return [];
  if ('why' in outcome) return [outcome.why.en];
  const { range, text, cursor } = outcome;
  const before = document.tree.text;
  const after = before.edit([
    { range, text: text.replace(/\$0$/, '').replace(/\$\{\d+(?::[^}]*|\|[^|]*\|)\}|\$\d/g, '_') },
  ]);
  const added = Math.max(0, after.lineCount - before.lineCount);
  const lines = after.slice(range.start.line + 1, range.end.line + 1 + added);
  expect([...lines].every((_, line) => after.terminator(range.start.line + line) === lineEnd)).toBe(true);
  // Nothing else is touched.
  expect(lineText(after.toString()).slice(0, range.start.line + 1)).toEqual(before.slice(0, range.start.line + 1));
  expect(after.slice(range.end.line + 1 + added, after.lineCount)).toEqual(
    before.slice(range.end.line + 1, before.lineCount),
  );
  const shown =
    cursor === undefined
      ? lines
      : lines.map((line, index) =>
          range.start.line + 1 + index === cursor.line
            ? `${line.slice(0, cursor.character)}$0${line.slice(cursor.character)}`
            : line,
        );
  return shown.map((line, index) => `${range.start.line + 2 + index}: ${line}`);
}

/** Without a title, as those beside it are. */
const clause = (line: number): readonly string[] => [
  `${line}: `,
  `${line + 1}:       - id: _`,
  `${line + 2}:         provision: _`,
  `${line + 3}:         text: _`,
];

test.each<[what: string, mark: string, expected: readonly string[]]>([
  [
    'a term, behind the comments that belong to one',
    'name: 空$0間',
    ['11: ', '12:   _:', '13:     name: _', '14:     definition: _'],
  ],
  [
    'from a term in brackets, set apart as the next one is',
    '  maker: {name: 創$0客}',
    ['7: ', '8:   _:', '9:     name: _', '10:     definition: _'],
  ],
  ['an indicator', 'unit: $0人', ['16:   _:', '17:     title: _', '18:     unit: _', '19:     kind: _']],
  ['a criterion', 'at-least$0: 1', ['28:           - indicator: count', '29:             at-least: _']],
  ['a line of a list that names things', '- roster$0', ['30:           - $0']],
  ['a line of a list, from the comment below', '# and no$0 other', ['30:           - $0']],
  ['a clause, from its first line', '$0      - id: a', clause(31)],
  ['a line of text', '- 乙$0；', ['36:           - $0']],
  ['a line of text with lines of its own', 'items: [丁$0, 戊]', ['38:           - text: _']],
  ['a clause, from its key', '        ite$0ms:\n          - 乙', clause(38)],
  [
    'a chapter, from its title',
    '    title: 乙$0',
    [
      '42:   - id: _',
      '43:     title: _',
      '44:     clauses:',
      '45:       - id: _',
      '46:         title: _',
      '47:         provision: _',
      '48:         text: _',
    ],
  ],
])('%s', (_, mark, expected) => {
  const fixture = at(standard, mark);
  expect(written(fixture)).toEqual(expected);
  expect(written(fixture, undefined, '\r\n')).toEqual(expected);
});

test('a clause beside others that have a title is begun with one', () => {
  const titled = at(standard, '$0      - id: a').replace('- id: b', '- id: b\n        title: 乙');
  expect(written(titled)).toEqual([
    '31: ',
    '32:       - id: _',
    '33:         title: _',
    '34:         provision: _',
    '35:         text: _',
  ]);
});

const onEmpty = (indent: string): string => standard.replace('no other\n\n', `no other\n${indent}$0\n`);
test.each<[indent: number, expected: readonly string[]]>([
  [10, ['30:           - $0']],
  [9, clause(31)],
  [6, clause(31)],
  // What goes on below is meant, where that is further in.
  [0, clause(31)],
])('on an empty line, as far as it is indented: %i', (indent, expected) => {
  expect(written(onEmpty(' '.repeat(indent)))).toEqual(expected);
});

test.each<[mark: string, expected: readonly string[]]>([
  ['at-least$0: 1', ['判定條件', '條款', '章', '列表項', '術語', '指標', '證明材料種類']],
  ['- roster$0', ['列表項', '條款', '章', '判定條件', '術語', '指標', '證明材料種類']],
  ['        ite$0ms:\n          - 乙', ['條款', '章', '列項', '術語', '指標', '證明材料種類']],
  ['title: 甲$0\nlanguage', ['術語', '指標', '證明材料種類', '章']],
])('what can be written next from %s: what the cursor is in, then what stands beside it', (mark, expected) => {
  const { document, position } = markedFiles({ 'a.standard.yaml': at(standard, mark) });
  expect(nextOffers(document, position, 'zh-Hant').map(({ title }) => title)).toEqual(
    expected.map((one) => `下一${one}`),
  );
});

test('what is chosen goes behind the last of its kind', () => {
  const fixture = at(standard, 'at-least$0: 1');
  const { document, position } = markedFiles({ 'a.standard.yaml': fixture });
  const term = nextOffers(document, position, 'en').find(({ title }) => title === 'Next term');
  expect(written(fixture, term?.group)).toEqual(['11: ', '12:   _:', '13:     name: _', '14:     definition: _']);
  expect(written(fixture, '["annexes"]')).toEqual([]);
});

test.each<[what: string, fixture: string, expected: readonly string[]]>([
  [
    'an answer: the clause that has none, in the order of the standard',
    at(report, 'status: implemented$0'),
    [
      '7:   a:',
      '8:     status: _',
      '9:     statement: _',
      '10:     evidence:',
      '11:       - kind: roster',
      '12:         title: _',
      '13:         file: _',
      "14:     digest: '2fbec365'",
    ],
  ],
  [
    'no answer where all are begun',
    `${at(report, 'status: implemented$0')}  a: {status: partial}\n`,
    ['Everything that the standard asks for here has been begun.'],
  ],
  [
    'no figure where all are given',
    at(report, 'count: 3$0'),
    ['Everything that the standard asks for here has been begun.'],
  ],
  [
    'where nothing is known of the standard, a line to write on',
    'report: x\nagainst: b@2020\nanswers:\n  a: {status: partial$0}',
    ['5:   $0'],
  ],
  [
    'at the key of answers, another behind the last',
    at(report, 'answers$0'),
    [
      '7:   a:',
      '8:     status: _',
      '9:     statement: _',
      '10:     evidence:',
      '11:       - kind: roster',
      '12:         title: _',
      '13:         file: _',
      "14:     digest: '2fbec365'",
    ],
  ],
  ['nothing where the cursor is in nothing of a kind', at(report, 'against$0'), []],
  ['nothing in an empty file', '$0', []],
])('%s', (_, fixture, expected) => {
  expect(written(fixture, undefined, '\n', 'x.report.yaml')).toEqual(expected);
});

test.each<[line: string, expected: readonly string[]]>([
  [
    '      $0',
    [
      'Next clause',
      'Next chapter',
      'Next list item',
      'Next criterion',
      'Next term',
      'Next indicator',
      'Next kind of evidence',
    ],
  ],
  ['        章$0', ['Next chapter']],
  ['  zhang$0', []],
  ['        text: $0', []],
  ['        $0 text: 甲', []],
])('completion offers, on a line of its own: %s', (line, expected) => {
  const fixture = standard.replace('no other\n\n', `no other\n${line}\n`);
  const { document, position } = markedFiles({ 'a.standard.yaml': fixture });
  const found = nextThings(document, position, reader);
  expect(found.map(({ title }) => title)).toEqual(expected);
  const word = /\S*$/.exec(line.replace('$0', ''))?.[0].length ?? 0;
  for (const { range } of found)
    expect(range).toEqual({ start: { ...position, character: position.character - word }, end: position });
});

const files = [
  'examples/standards/jimu-coworking.standard.yaml',
  'examples/reports/jimu-2017.report.yaml',
  'examples/statistics/makerspace-statistics.standard.yaml',
];
test.each(files)('whatever is written next, nothing is found but what is to be filled in: %s', (name) => {
  const file = basename(name);
  const service = workspace({ [file]: readFileSync(name, 'utf8') });
  const before = new Set(service.diagnostics(uriOf(file), 'en').map(({ code, message }) => `${code} ${message}`));
  const document = service.document(uriOf(file));
  if (document === undefined) throw new Error(name);
  const snapshot = service.snapshot();
  const kinds = new Set<string>();
  for (let line = 0; line < document.tree.text.lineCount; line += 3) {
    for (const { group, title } of nextOffers(document, { line, character: 0 }, 'en')) {
      const kind = `${title} ${group.replace(/\d+/g, 'n')}`;
      if (kinds.has(kind)) continue;
      const outcome = next(snapshot, document, { line, character: 0 }, reader, { group });
      if (outcome === undefined || 'why' in outcome) continue;
      kinds.add(kind);
      const text = outcome.cursor === undefined ? plainText(outcome.text) : outcome.text;
      const after = workspace({ [file]: document.tree.text.edit([{ range: outcome.range, text }]).toString() });
      const found = after
        .diagnostics(uriOf(file), 'en')
        .filter(({ code, message }) => !before.has(`${code} ${message}`));
      const [first, last] = [outcome.range.start.line + 1, outcome.range.start.line + text.split('\n').length - 1];
      const others = found.filter(({ code, range: { start } }) => {
        // An item that holds a value is begun with nothing behind its dash.
        const isOpen = outcome.cursor === undefined ? code === 'schema/to-fill-in' : code.startsWith('schema/');
        if (isOpen && start.line >= first && start.line <= last) return false;
        // Where a text tells how many there are, there is one more now.
        return code !== 'standard/count-mismatch';
      });
      expect([kind, others.map(({ code, message }) => `${code} ${message}`)]).toEqual([kind, []]);
    }
  }
  expect(kinds.size).toBeGreaterThan(2);
});
