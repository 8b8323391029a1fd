import { expect, test } from 'vitest';
import { referenceActions } from '../../server/features/code-actions/reference-actions.ts';
import { lineText } from '../../server/syntax/line-text.ts';
import { blocksOf, blockText, bookIn } from '../support/book-text.ts';
import { marked } from '../support/marked.ts';
import { uriOf, workspace } from '../support/workspace.ts';

const head =
  'standard: demo@2020\ntitle: 示例\nlanguage: zh-Hant\nclass: group\nnumber: T/ABC 1—2020\nstatus: current\n';

/** What is offered at the cursor, and what taking the last of it makes of the file. */
function taken(body: string): { readonly titles: readonly string[]; readonly text: string } {
  const { text, cursor } = marked(head + body);
  const service = workspace({ 'a.standard.yaml': text });
  const document = service.document(uriOf('a.standard.yaml'));
  if (document === undefined || cursor === undefined) throw new Error('no cursor');
  const actions = referenceActions(service.snapshot(), document, { start: cursor, end: cursor }, { locale: 'zh-Hant' });
  const edits = actions.at(-1)?.changes?.[0]?.edits ?? [];
  const after = lineText(text)
    .edit([...edits].reverse())
    .toString();
  return { titles: actions.map(({ title }) => title), text: after.slice(head.length) };
}

const clause = (fields: string) => `chapters:\n  - id: one\n    title: 甲\n    clauses:\n      - id: a\n${fields}`;

test.each<[string, string, string]>([
  [
    'a clause',
    clause('        text: 見4.$02。\n      - id: fees\n        text: 乙\n'),
    clause('        text: 見[[fees]]。\n      - id: fees\n        text: 乙\n'),
  ],
  [
    'a table that bears an id',
    clause('        text: 見表$01。\n        tables: [{id: fees, rows: [[甲]]}]\n'),
    clause('        text: 見[[fees]]。\n        tables: [{id: fees, rows: [[甲]]}]\n'),
  ],
  [
    'a table that bears none: it gets one by its title',
    clause('        text: 見表$01。\n        tables:\n          - title: 服務收費\n            rows: [[甲]]\n'),
    clause(
      '        text: 見[[服務收費]]。\n        tables:\n          - id: 服務收費\n            title: 服務收費\n            rows: [[甲]]\n',
    ),
  ],
  [
    'a table at the start of a text',
    clause('        text: 表$01給出了收費。\n        tables: [{rows: [[甲]]}]\n'),
    clause('        text: "[[table]]給出了收費。"\n        tables: [{id: table, rows: [[甲]]}]\n'),
  ],
  [
    'a formula',
    clause('        text: 按式（$01）計算。\n        formula: 甲 ÷ 乙\n'),
    clause('        text: 按式[[formula]]計算。\n        formula: {id: formula, text: 甲 ÷ 乙}\n'),
  ],
  [
    'several, all at once, between brackets too',
    clause(
      '        text: 見表$01和表2。\n        tables: [{rows: [[甲]]}, {rows: [[乙]]}]\n      - {id: b, text: 見附錄A。}\nannexes:\n  - {id: forms, text: 丙}\n',
    ),
    clause(
      '        text: 見[[table]]和[[table-2]]。\n        tables: [{id: table, rows: [[甲]]}, {id: table-2, rows: [[乙]]}]\n      - {id: b, text: "見[[forms]]。"}\nannexes:\n  - {id: forms, text: 丙}\n',
    ),
  ],
])('%s', (_, before, after) => {
  const found = taken(before);
  expect(found.titles.length).toBeGreaterThan(0);
  expect(found.text).toBe(after);
});

test.each([
  ['a number that leads nowhere', clause('        text: 見4.$09。\n')],
  ['a number of another document', clause('        text: 見GB/T 1—2020的4.$01。\n')],
  ['a text without numbers', clause('        text: 甲$0乙\n')],
])('nothing for %s', (_, body) => {
  expect(taken(body).titles).toEqual([]);
});

test('a page shows the numbers that stood there', () => {
  const body = clause(
    '        text: 見表$01，按式(1)計算。\n        tables: [{rows: [[甲]]}]\n        formula: 甲 ÷ 乙\n',
  );
  const book = bookIn(workspace({ 'a.standard.yaml': head + taken(body).text }), 'a.standard.yaml');
  expect(blocksOf(book).map(blockText).join('\n')).toContain('見→表1→，按式→(1)→計算。');
});
