import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { URI } from 'vscode-uri';
import { movedFileEdits } from '../../../server/features/rename/moved-files.ts';
import { lineText } from '../../../server/syntax/line-text.ts';
import { locationOf } from '../../../server/workspace/paths.ts';
import { uriOf, workspace } from '../../support/workspace.ts';

type Moves = readonly (readonly [from: string, to: string])[];

/** As the server writes addresses. */
const normal = (name: string) => URI.parse(uriOf(name)).toString();

/** What the files say after the moves; those that stay as they are left out. */
function after(files: Readonly<Record<string, string>>, moves: Moves): Readonly<Record<string, string>> {
  const service = workspace(files);
  const changes = movedFileEdits(
    service.snapshot(),
    moves.map(([from, to]) => ({ from: normal(from), to: normal(to) })),
  );
  return Object.fromEntries(
    changes.map(({ document, edits }) => {
      const name = decodeURIComponent(document.uri.replace(uriOf(''), ''));
      // From the end, so that the places of the others stay.
      return [
        name,
        lineText(files[name] ?? '')
          .edit([...edits].reverse())
          .toString(),
      ];
    }),
  );
}

const report = (...paths: readonly string[]) =>
  `report: r\nattachments:\n${paths.map((path, index) => `  a${index}: {kind: roster, title: 甲, file: ${path}}\n`).join('')}`;

const rows: readonly [string, Readonly<Record<string, string>>, Moves, Readonly<Record<string, string>>][] = [
  [
    'a file gets another name',
    { 'a/r.report.yaml': report('e/x.pdf', 'e/y.pdf') },
    [['a/e/x.pdf', 'a/e/名單 (1).pdf']],
    { 'a/r.report.yaml': report('e/名單 (1).pdf', 'e/y.pdf') },
  ],
  [
    'a file moves elsewhere in the workspace',
    { 'a/r.report.yaml': report('e/x.pdf') },
    [['a/e/x.pdf', 'shared/x.pdf']],
    { 'a/r.report.yaml': report('../shared/x.pdf') },
  ],
  [
    'a folder gets another name',
    { 'a/r.report.yaml': report('e/f/x.pdf', '"e/y.pdf"', 'ee/z.pdf') },
    [['a/e', 'a/證明']],
    { 'a/r.report.yaml': report('證明/f/x.pdf', '證明/y.pdf', 'ee/z.pdf') },
  ],
  [
    'the report moves, and what it names stays',
    { 'a/r.report.yaml': report('e/x.pdf', '../s/y.pdf') },
    [['a/r.report.yaml', 'b/c/r.report.yaml']],
    { 'a/r.report.yaml': report('../../a/e/x.pdf', '../../s/y.pdf') },
  ],
  ['the report moves with what it names', { 'a/r.report.yaml': report('e/x.pdf') }, [['a', 'b']], {}],
  [
    'evidence at a figure and at an answer',
    {
      'r.report.yaml':
        'report: r\nfigures:\n  m: {value: 1, evidence: [{kind: roster, title: 甲, file: x.pdf}]}\nanswers:\n  a: {evidence: [{kind: roster, title: 甲, file: x.pdf}]}\n',
    },
    [['x.pdf', 'y.pdf']],
    {
      'r.report.yaml':
        'report: r\nfigures:\n  m: {value: 1, evidence: [{kind: roster, title: 甲, file: y.pdf}]}\nanswers:\n  a: {evidence: [{kind: roster, title: 甲, file: y.pdf}]}\n',
    },
  ],
  [
    'folders of standards that settings name',
    { '.clausewright.yaml': 'standards: [shared/, other, ./deep/er]\n' },
    [
      ['shared', 'common'],
      ['deep', 'x/deep'],
    ],
    { '.clausewright.yaml': 'standards: [common/, other, x/deep/er]\n' },
  ],
  [
    'what is no path, or not there, is left alone',
    { 'r.report.yaml': report('/abs/x.pdf', 'https://example.com/x.pdf', "''", 'z.pdf') },
    [['x.pdf', 'y.pdf']],
    {},
  ],
  [
    'a name that has to be quoted',
    { 'r.report.yaml': report('x.pdf') },
    [['x.pdf', '甲, 乙.pdf']],
    { 'r.report.yaml': report('"甲, 乙.pdf"') },
  ],
];

describe('paths follow the files that they name', () => {
  test.each(rows)('%s', (_, files, moves, expected) => expect(after(files, moves)).toEqual(expected));
});

test('every path leads after the moves to where the file is then', () => {
  const folder = fc.constantFrom('', 'a/', 'a/b/', 'c/', 'c/證明/');
  const place = fc.tuple(folder, fc.constantFrom('x.pdf', 'y (1).pdf', '名單.pdf')).map((parts) => parts.join(''));
  fc.assert(
    fc.property(folder, folder, place, place, (from, to, file, target) => {
      const name = `${from}r.report.yaml`;
      const up = from.replace(/[^/]+\//g, '../');
      const files = { [name]: report(`${up}${file}`) };
      const moves: Moves = [
        [name, `${to}r.report.yaml`],
        [file, target],
      ];
      const text = after(files, moves)[name] ?? files[name] ?? '';
      const path = /file: "?([^"}]+)"?\}/.exec(text)?.[1] ?? '';
      const reached = locationOf(uriOf(`${to}r.report.yaml`), path) ?? '';
      expect(decodeURIComponent(reached)).toBe(decodeURIComponent(uriOf(target)));
    }),
  );
});
