import { expect, test } from 'vitest';
import { type PreviewState, previewChange, previewOf } from '../../server/export/html/preview.ts';
import { bookIn } from '../support/book-text.ts';
import { uriOf, workspace } from '../support/workspace.ts';

const clauses = Array.from(
  { length: 40 },
  (_, at) =>
    `      - {id: c${at}, title: 條${at}, provision: requirement, text: '見[[c${(at + 1) % 41}]]。', tables: [{title: 表, columns: [甲], rows: [[乙]]}]}`,
);
const text = `standard: demo@2020
title: 示例
language: zh-Hant
class: policy
status: draft
chapters:
  - id: one
    title: 甲
    clauses:
${clauses.join('\n')}
`;

function previews() {
  const name = 'demo.standard.yaml';
  const service = workspace({});
  service.open({ uri: uriOf(name), text }, 1, 'service-standard');
  let version = 1;
  let now: PreviewState | undefined;
  return {
    /** What is sent, and which parts were made anew, after something is written over the only place where it stands. */
    after(old: string, written: string) {
      const lines = (service.document(uriOf(name))?.tree.text.toString() ?? '').split('\n');
      const line = lines.findIndex((one) => one.includes(old));
      const character = lines[line]?.indexOf(old) ?? 0;
      const range = { start: { line, character }, end: { line, character: character + old.length } };
      version += 1;
      service.edit(uriOf(name), version, [{ range, text: written }]);
      const before = now;
      now = previewOf(bookIn(service, name), before);
      const made = [...now.parts].filter(([key, part]) => before?.parts.get(key) !== part).map(([key]) => key);
      return { made, sent: previewChange(now, before) };
    },
  };
}

/** What a book makes anew each time: little, and no clause. */
const always = ['=cover', '=contents', 'one'];

test('an edit makes anew and sends what it changed, and what leads there', () => {
  const { after } = previews();
  after('示例', '例');
  const body = after('見[[c8]]。', '見[[c8]]，應有。');
  expect(body.made.filter((key) => !always.includes(key))).toEqual(['c7']);
  expect(body.sent.parts.map(([key]) => key)).toEqual(['c7']);
  expect(body.sent.keys).toBeUndefined();
  const title = after('title: 條20', 'title: 改');
  expect(title.made.filter((key) => !always.includes(key))).toEqual(['c19', 'c20']);
  expect(title.sent.parts.map(([key]) => key)).toEqual(['=contents', 'c19', 'c20']);
});

test('a link comes and goes with what it leads to', () => {
  const { after } = previews();
  const first = after('示例', '例');
  const htmlOf = ({ sent }: typeof first, wanted: string) => sent.parts.find(([key]) => key === wanted)?.[1] ?? '';
  expect(htmlOf(first, 'c39')).not.toContain('<a ');
  const come = after('id: c0,', 'id: c40,');
  expect(htmlOf(come, 'c39')).toContain('<a href="#b-c40">');
  expect(come.sent.keys?.includes('c0')).toBe(false);
});
