import { afterEach, expect, test } from 'vitest';
import type { CodeAction, CompletionList } from 'vscode-languageserver';
import { nextCommand, skeletonWrittenCommand } from '../../server/protocol/commands.ts';
import { viewUri } from '../../server/protocol/views.ts';
import {
  type NextOfferItem,
  nextOffersRequest,
  type OpenPlaceItem,
  openPlacesRequest,
  type RestructureResult,
  restructureRequest,
} from '../../server/protocol/writing.ts';
import { type Session, session } from '../support/session.ts';
import { uriOf } from '../support/workspace.ts';

const name = 'a.standard.yaml';
const uri = uriOf(name);
const text = `standard: a@2020
language: en
class: policy
chapters:
  - id: one
    clauses:
      - id: a
        items:
          - one
      - id: b

`;

let running: Session | undefined;
afterEach(async () => {
  await running?.end();
  running = undefined;
});

async function opened(opensPages: boolean): Promise<Session> {
  const s = await session({}, 'zh-Hant', { initialization: { opensPages } });
  running = s;
  const published = s.published(name, ({ version }) => version === 1);
  s.open(name, text);
  await published;
  return s;
}

const position = (line: number, character: number) => ({ line, character });

test('a change comes with where the cursor then stands, and what cannot be changed with a note for the reader', async () => {
  const s = await opened(true);
  const ask = (change: string, line: number, more = {}) =>
    s.ask<RestructureResult | null>(restructureRequest, { uri, position: position(line, 8), change, ...more });
  expect(await ask('move-down', 6)).toEqual({
    range: { start: position(6, 0), end: position(9, 13) },
    text: '      - id: b\n      - id: a\n        items:\n          - one',
    cursor: position(7, 8),
    again: false,
  });
  expect(await ask('move-up', 6)).toEqual({ note: '它已是這裡的第一個。' });
  expect(await ask('deeper', 8)).toEqual({ note: '它上面沒有可以歸入的同類內容。' });
  expect(await ask('outwards', 8)).toEqual({ note: '它已在最外一層。' });
  expect(await ask('leave', 10)).toBeNull();
  expect(await ask('next', 8)).toEqual({
    range: { start: position(8, 15), end: position(8, 15) },
    text: '\n          - ',
    cursor: position(9, 12),
    again: false,
  });
  expect(await ask('next', 8, { since: 9 })).toBeNull();
  expect(await ask('next', 8, { since: 6 })).toMatchObject({ cursor: position(9, 12) });
  expect(await ask('next', 0)).toBeNull();
});

test('what can be written next, by name, and each by its group', async () => {
  const s = await opened(true);
  const params = { uri, position: position(8, 12) };
  const offers = await s.ask<readonly NextOfferItem[]>(nextOffersRequest, params);
  const titles = offers.map(({ title }) => title);
  expect(titles.slice(0, 4)).toEqual(['下一列項', '下一條款', '下一章', '新增採用的文件']);
  const begun = await s.ask<RestructureResult>(restructureRequest, { ...params, change: 'next', group: '["annexes"]' });
  expect(begun).toMatchObject({ text: expect.stringMatching(/^\n?annexes:\n/) });
  const clause = await s.ask<RestructureResult>(restructureRequest, {
    ...params,
    change: 'next',
    group: offers[1]?.group,
  });
  expect(clause).toMatchObject({ range: { start: position(8, 15) }, text: expect.stringMatching(/^\n {6}- id: /) });
});

test('the places that are open', async () => {
  const s = await opened(true);
  const places = await s.ask<readonly OpenPlaceItem[]>(openPlacesRequest, { uri });
  expect(places[0]).toEqual({
    range: { start: position(0, 0), end: position(0, 0) },
    label: '此服務標準缺少「title」（標題）。請補寫。',
  });
  expect(await s.ask(openPlacesRequest, { uri: uriOf('none.standard.yaml') })).toBeNull();
});

test('what ships is not changed', async () => {
  const s = await opened(true);
  const params = {
    uri: viewUri('standards', { name: 'makerspace-service@2017.standard.yaml' }),
    position: position(200, 0),
  };
  expect(await s.ask(restructureRequest, { ...params, change: 'move-down' })).toBeNull();
  expect(await s.ask(nextOffersRequest, params)).toBeNull();
});

test('our own client completes what goes elsewhere by a command, and is told of skeletons', async () => {
  const s = await opened(true);
  const list = await s.ask<CompletionList>('textDocument/completion', {
    textDocument: { uri },
    position: position(10, 0),
  });
  const next = list.items.filter(({ command }) => command?.command === nextCommand);
  expect(next.map(({ label }) => label)).toEqual(['下一章', '下一條款']);
  expect(next[0]?.textEdit).toEqual({ range: { start: position(10, 0), end: position(10, 0) }, newText: '' });
  const skeletons = list.items.flatMap(({ command }) =>
    command?.command === skeletonWrittenCommand ? [command.arguments?.[0]] : [],
  );
  expect(new Set(skeletons)).toEqual(new Set([10]));
});

test('other editors are offered to move things by name, and no commands of ours', async () => {
  const s = await opened(false);
  const at = (line: number) => ({
    textDocument: { uri },
    range: { start: position(line, 0), end: position(line, 0) },
    context: { diagnostics: [] },
  });
  const moves = async (line: number, only?: readonly string[]) => {
    const params = at(line);
    const all = await s.ask<CodeAction[]>('textDocument/codeAction', {
      ...params,
      context: { ...params.context, ...(only && { only }) },
    });
    return all.filter(({ kind }) => kind === 'refactor.move');
  };
  const [down, deeper] = await moves(6, ['refactor.move']);
  expect(down?.title).toBe('下移：條款');
  expect(down?.edit?.changes?.[uri]?.[0]?.newText).toBe(
    '      - id: b\n      - id: a\n        items:\n          - one',
  );
  expect(deeper?.title).toBe('降一級：條款');
  expect(deeper?.edit?.changes?.[uri]?.[0]?.newText).not.toContain('$');
  expect((await moves(9)).map(({ title }) => title)).toEqual(['上移：條款', '降一級：條款']);
  const list = await s.ask<CompletionList>('textDocument/completion', {
    textDocument: { uri },
    position: position(10, 0),
  });
  expect(list.items.filter(({ command }) => command?.command.startsWith('clausewright.'))).toEqual([]);
});

test('ours asks for them by name alone', async () => {
  const s = await opened(true);
  const range = { start: position(6, 0), end: position(6, 0) };
  const ask = (context: object) =>
    s.ask<CodeAction[]>('textDocument/codeAction', {
      textDocument: { uri },
      range,
      context: { diagnostics: [], ...context },
    });
  const kinds = async (context: object) => (await ask(context)).map(({ kind }) => kind);
  expect(await kinds({})).not.toContain('refactor.move');
  expect(await kinds({ only: ['refactor'] })).toContain('refactor.move');
});
