import { expect, test } from 'vitest';
import { selections } from '../../server/features/selection.ts';
import { markedFiles } from '../support/marked-files.ts';

/** The texts that are taken in, one after the other. */
function grown(fixture: string, lineEnd = '\n'): readonly string[] {
  const { document, position } = markedFiles({ 'a.standard.yaml': fixture }, lineEnd);
  const { text } = document.tree;
  return selections(document, position).map(({ start, end }) => {
    const lines = text.slice(start.line, end.line + 1).map((line, at) => {
      const to = start.line + at === end.line ? end.character : line.length;
      return line.slice(at === 0 ? start.character : 0, to);
    });
    return lines.join('\n');
  });
}

test.each(['\n', '\r\n'])('from an id in prose to the file (line ends %j)', (lineEnd) => {
  const chapter = `id: one
    clauses:
      - id: a
        text: '𠮷見[[mak$0er]]。'`;
  const plain = chapter.replace('$0', '');
  const clause = "id: a\n        text: '𠮷見[[maker]]。'";
  expect(grown(`standard: a@2020\nchapters:\n  - ${chapter}\n`, lineEnd)).toEqual([
    'maker',
    '𠮷見[[maker]]。',
    "'𠮷見[[maker]]。'",
    "text: '𠮷見[[maker]]。'",
    clause,
    `clauses:\n      - ${clause}`,
    plain,
    `chapters:\n  - ${plain}`,
    `standard: a@2020\nchapters:\n  - ${plain}\n`,
  ]);
});

test('from a key', () => {
  expect(grown('standard: a@2020\nterms:\n  x: {na$0me: 甲, notes: [乙]}\n')).toEqual([
    'name',
    'name: 甲',
    '{name: 甲, notes: [乙]}',
    'x: {name: 甲, notes: [乙]}',
    'terms:\n  x: {name: 甲, notes: [乙]}',
    'standard: a@2020\nterms:\n  x: {name: 甲, notes: [乙]}\n',
  ]);
});

test('where nothing stands, the file', () => {
  expect(grown('$0')).toEqual(['']);
});
