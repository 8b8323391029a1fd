import { afterEach, expect, test } from 'vitest';
import type { InlayHint, TextEdit } from 'vscode-languageserver';
import type { FindingsCache } from '../../server/collection/recall.ts';
import { defaultSettings } from '../../server/lsp/settings.ts';
import type { Settings } from '../../server/protocol/settings.ts';
import { type Session, session } from '../support/session.ts';
import { uriOf } from '../support/workspace.ts';

const name = 'a.standard.yaml';

let running: Session | undefined;
afterEach(async () => {
  await running?.end();
  running = undefined;
});

async function opened(settings?: Settings): Promise<Session> {
  const s = await session({}, 'en', settings === undefined ? {} : { initialization: { settings } });
  running = s;
  const published = s.published(name, ({ version }) => version === 1);
  s.open(name, 'standard：\n');
  await published;
  return s;
}

const typed = (s: Session) =>
  s.ask<TextEdit[] | null>('textDocument/onTypeFormatting', {
    textDocument: { uri: uriOf(name) },
    position: { line: 0, character: 9 },
    ch: '：',
    options: { tabSize: 2, insertSpaces: true },
  });

const edit = { range: { start: { line: 0, character: 8 }, end: { line: 0, character: 9 } }, newText: ': ' };

test('repair on type is announced and on from the start', async () => {
  const s = await opened();
  expect(s.initialized.capabilities.documentOnTypeFormattingProvider?.firstTriggerCharacter).toBe('：');
  expect(await typed(s)).toEqual([edit]);
});

test('it is off where the editor starts with it off', async () => {
  expect(await typed(await opened({ ...defaultSettings, onTypeRepair: false }))).toBeNull();
});

test('it follows the setting, and what does not read changes nothing', async () => {
  const s = await opened();
  const set = (clausewright: object) =>
    s.client.sendNotification('workspace/didChangeConfiguration', { settings: { clausewright } });
  await set({ onTypeRepair: false });
  expect(await typed(s)).toBeNull();
  await set({ onTypeRepair: 'perhaps' });
  expect(await typed(s)).toBeNull();
  await set({ onTypeRepair: true });
  expect(await typed(s)).toEqual([edit]);
});

test('hints follow theirs, and are fetched again', async () => {
  const s = await session({}, 'en', { workspace: { inlayHint: { refreshSupport: true } } });
  running = s;
  let fetchAgain = () => {};
  s.client.onRequest('workspace/inlayHint/refresh', () => fetchAgain());
  const published = s.published(name, ({ version }) => version === 1);
  s.open(name, 'standard: a@2020\nclass: policy\nchapters:\n  - id: one\n');
  await published;
  const range = { start: { line: 0, character: 0 }, end: { line: 9, character: 0 } };
  const shown = () => s.ask<InlayHint[]>('textDocument/inlayHint', { textDocument: { uri: uriOf(name) }, range });
  expect((await shown()).map((one) => one.label)).toEqual(['1']);
  const asked = new Promise<void>((done) => {
    fetchAgain = done;
  });
  await s.client.sendNotification('workspace/didChangeConfiguration', {
    settings: { clausewright: { hintNumbers: false } },
  });
  await asked;
  expect(await shown()).toEqual([]);
});

test('the language follows the setting', async () => {
  const s = await opened();
  const published = s.published(name, ({ diagnostics }) =>
    diagnostics.some((one) => /[應请請]/.test(one.message as string)),
  );
  await s.client.sendNotification('workspace/didChangeConfiguration', {
    settings: { clausewright: { locale: 'zh-Hant' } },
  });
  expect((await published).diagnostics.length).toBeGreaterThan(0);
});

test.each([
  ['on from the start', true, {}, ['opened', 'looked up', 'saved']],
  ['off from the start', false, {}, []],
  ['switched off: nothing is written from then on', true, { cache: false }, ['opened', 'looked up']],
  ['on, and what does not read changes nothing', true, { cache: 'perhaps' }, ['opened', 'looked up', 'saved']],
])('what is found is kept on the disk where the setting is %s', async (_, cache, later, expected) => {
  const done: string[] = [];
  const kept: FindingsCache = {
    size: 0,
    unchanged: async () => {
      done.push('looked up');
      return [];
    },
    save: async () => void done.push('saved'),
  };
  let release = () => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  const s = await session({ 'b.report.yaml': 'report: b\n' }, 'en', {
    initialization: { settings: { ...defaultSettings, cache } },
    openCache: async () => {
      done.push('opened');
      return kept;
    },
    // Reports are read after all else.
    beforeRead: () => held,
  });
  running = s;
  await s.client.sendNotification('workspace/didChangeConfiguration', { settings: { clausewright: later } });
  // Answered after what was sent before it.
  await s.ask('workspace/symbol', { query: '' });
  const read = s.published('b.report.yaml');
  release();
  await read;
  await s.end();
  running = undefined;
  expect([...new Set(done)]).toEqual(expected);
});
