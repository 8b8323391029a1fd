import { afterEach, expect, test } from 'vitest';
import type { CodeAction, WorkspaceEdit } from 'vscode-languageserver';
import { type Session, session } from '../support/session.ts';
import { uriOf } from '../support/workspace.ts';

const name = 'a.standard.yaml';
const text = 'standard: demo@2020\ntitle: {zh-Hans: 头发与发展}\nlanguage: zh-Hans\n';

const able = {
  workspace: { workspaceEdit: { documentChanges: true } },
  textDocument: { codeAction: { dataSupport: true, resolveSupport: { properties: ['edit'] } } },
};

let running: Session | undefined;
afterEach(async () => {
  await running?.end();
  running = undefined;
});

async function opened(options = {}): Promise<Session> {
  const s = await session({}, 'en', options);
  running = s;
  const published = s.published(name, ({ version }) => version === 1);
  s.open(name, text);
  await published;
  return s;
}

const at = {
  textDocument: { uri: uriOf(name) },
  range: { start: { line: 1, character: 20 }, end: { line: 1, character: 20 } },
  context: { diagnostics: [], only: ['refactor'] },
};

const filled = { start: { line: 1, character: 22 }, end: { line: 1, character: 22 } };

test('what a reader can take is worked out when it is taken', async () => {
  const s = await opened(able);
  const actions = await s.ask<CodeAction[]>('textDocument/codeAction', at);
  expect(actions.map(({ title, kind, edit }) => ({ title, kind, edit }))).toEqual([
    { title: 'Fill in the Traditional text', kind: 'refactor.rewrite', edit: undefined },
    { title: 'Convert this text to Traditional', kind: 'refactor.rewrite', edit: undefined },
  ]);
  const resolved = await s.ask<CodeAction>('codeAction/resolve', actions[0] ?? {});
  expect(resolved.edit?.documentChanges).toEqual([
    {
      textDocument: { uri: uriOf(name), version: 1 },
      edits: [{ range: filled, newText: ', zh-Hant: 頭髮與發展' }],
    },
  ]);
});

test('an editor that never asks again has the edits at once', async () => {
  const s = await opened();
  const [fill] = await s.ask<CodeAction[]>('textDocument/codeAction', at);
  expect(fill?.edit?.changes).toEqual({ [uriOf(name)]: [{ range: filled, newText: ', zh-Hant: 頭髮與發展' }] });
});

test('a file is converted on request', async () => {
  const s = await opened();
  const ask = (to: string) => s.ask<WorkspaceEdit | null>('clausewright/convertFile', { uri: uriOf(name), to });
  expect((await ask('zh-Hant'))?.changes?.[uriOf(name)]?.map(({ newText }) => newText)).toEqual([
    'zh-Hant',
    '頭髮與發',
    'zh-Hant',
  ]);
  expect(await ask('zh-Hans')).toBeNull();
});
