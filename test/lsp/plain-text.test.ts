import { afterEach, expect, test } from 'vitest';
import type { CompletionList, Hover } from 'vscode-languageserver';
import { type Session, session } from '../support/session.ts';
import { uriOf } from '../support/workspace.ts';

const standard = `standard: d@2020
title: '[x](command:y) *粗* <b>'
language: zh-Hant
class: policy
status: draft
`;

let running: Session | undefined;
afterEach(async () => {
  await running?.end();
  running = undefined;
});

const textDocument = { uri: uriOf('a.report.yaml') };

async function asked(contentFormat: ('markdown' | 'plaintext')[]) {
  const completion = { completionItem: { documentationFormat: contentFormat } };
  const options = { textDocument: { hover: { contentFormat }, completion } };
  running = await session({ 'd.standard.yaml': standard }, 'zh-Hant', options);
  running.open('a.report.yaml', 'report: r\nagainst: d@2020\n\n');
  const hover = await running.ask<Hover>('textDocument/hover', { textDocument, position: { line: 1, character: 10 } });
  const key = await running.ask<Hover>('textDocument/hover', { textDocument, position: { line: 1, character: 2 } });
  const list = await running.ask<CompletionList>('textDocument/completion', {
    textDocument,
    position: { line: 2, character: 0 },
  });
  const [item] = list.items;
  if (item === undefined) throw new Error('nothing is offered');
  return { hover: hover.contents, key: key.contents, item: item.documentation };
}

test('a client without Markdown gets the same in plain words', async () => {
  const { hover, key, item } = await asked(['plaintext']);
  expect(hover).toEqual({ kind: 'plaintext', value: '[x](command:y) *粗* <b> d@2020 · 標準\n\n0 章，0 條' });
  for (const one of [key, item]) {
    expect(one).toMatchObject({ kind: 'plaintext' });
    expect(JSON.stringify(one)).not.toMatch(/\*\*|```/);
  }
});

test('a client with Markdown gets marks of ours and text of the file escaped', async () => {
  const { hover, item } = await asked(['markdown', 'plaintext']);
  expect(hover).toMatchObject({ kind: 'markdown' });
  expect(JSON.stringify(hover)).toContain(
    JSON.stringify('**\\[x\\](command:y) \\*粗\\* \\<b\\>** `d@2020`').slice(1, -1),
  );
  expect(item).toMatchObject({ kind: 'markdown' });
});
