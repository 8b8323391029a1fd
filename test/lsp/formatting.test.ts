import { afterEach, expect, test } from 'vitest';
import type { TextEdit } from 'vscode-languageserver';
import { defaultSettings } from '../../server/lsp/settings.ts';
import { lineText } from '../../server/syntax/line-text.ts';
import { type Session, session } from '../support/session.ts';
import { uriOf } from '../support/workspace.ts';

const name = 'a.standard.yaml';
const text = 'standard: a@1\ntitle: 甲\nchapters:\n-   id: one\n    title:   乙\n';

let running: Session | undefined;
afterEach(async () => {
  await running?.end();
  running = undefined;
});

async function opened(capabilities: object = {}, settings: object = {}): Promise<Session> {
  const s = await session({}, 'en', {
    textDocument: capabilities,
    initialization: { settings: { ...defaultSettings, ...settings } },
  });
  running = s;
  const published = s.published(name, ({ version }) => version === 1);
  s.open(name, text);
  await published;
  return s;
}

async function formatted(s: Session, method: string, params: object = {}): Promise<string> {
  const options = { tabSize: 2, insertSpaces: true };
  const edits = await s.ask<TextEdit[]>(method, { textDocument: { uri: uriOf(name) }, options, ...params });
  const changes = edits.map(({ range, newText }) => ({ range, text: newText }));
  return lineText(text).edit(changes.reverse()).toString();
}

const line = (at: number) => ({ start: { line: at, character: 0 }, end: { line: at + 1, character: 0 } });

test('a document', async () => {
  const s = await opened();
  expect(s.initialized.capabilities.documentFormattingProvider).toBe(true);
  expect(s.initialized.capabilities.documentRangeFormattingProvider).toBe(true);
  expect(await formatted(s, 'textDocument/formatting')).toBe(
    'standard: a@1\ntitle: 甲\nchapters:\n  - id: one\n    title: 乙\n',
  );
});

test('as wide as the editor indents, unless it does so by tabs', async () => {
  const s = await opened();
  const wide = 'standard: a@1\ntitle: 甲\nchapters:\n    - id: one\n      title: 乙\n';
  expect(await formatted(s, 'textDocument/formatting', { options: { tabSize: 4, insertSpaces: true } })).toBe(wide);
  expect(await formatted(s, 'textDocument/formatting', { options: { tabSize: 8, insertSpaces: false } })).toBe(
    'standard: a@1\ntitle: 甲\nchapters:\n  - id: one\n    title: 乙\n',
  );
});

test('a range, or several where the editor has them', async () => {
  const s = await opened({ rangeFormatting: { rangesSupport: true } });
  expect(s.initialized.capabilities.documentRangeFormattingProvider).toEqual({ rangesSupport: true });
  const second = 'standard: a@1\ntitle: 甲\nchapters:\n-   id: one\n    title: 乙\n';
  expect(await formatted(s, 'textDocument/rangeFormatting', { range: line(4) })).toBe(second);
  expect(await formatted(s, 'textDocument/rangesFormatting', { ranges: [line(0), line(4)] })).toBe(second);
});
