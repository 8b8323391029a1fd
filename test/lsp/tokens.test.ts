import { expect, test } from 'vitest';
import type { SemanticTokens, SemanticTokensDelta } from 'vscode-languageserver-types';
import { tokenKinds } from '../../server/protocol/token-kinds.ts';
import { type Session, session } from '../support/session.ts';
import { uriOf } from '../support/workspace.ts';

const name = 'a.standard.yaml';
const text = `standard: a@2020
chapters:
  - id: 一
    clauses:
      - {id: '𠮷𠮷', text: 見[[一]]和[[一]]}
`;

function ask<T>({ ask: send }: Session, method: string, params: object = {}): Promise<T> {
  return send(`textDocument/semanticTokens/${method}`, { textDocument: { uri: uriOf(name) }, ...params });
}

const semanticTokens = (tokenTypes: string[]) => ({
  requests: { full: { delta: true }, range: true },
  tokenTypes,
  tokenModifiers: [],
  formats: ['relative' as const],
});

test('kinds bear the names that the editor has colours for', async () => {
  const plain = await session({});
  const able = await session({}, 'en', {
    textDocument: { semanticTokens: semanticTokens(['function', ...Object.keys(tokenKinds)]) },
  });
  const legends = [plain, able].map((one) => one.initialized.capabilities.semanticTokensProvider?.legend.tokenTypes);
  expect(legends).toEqual([Object.values(tokenKinds).map(({ known }) => known), Object.keys(tokenKinds)]);
  await Promise.all([plain.end(), able.end()]);
});

test('of an edit only what has changed is told; all of it to who has something else', async () => {
  const one = await session({});
  one.open(name, text);
  const first = await ask<SemanticTokens>(one, 'full');
  one.change(name, 2, text.replace('見', '如見'));
  const delta = await ask<SemanticTokensDelta>(one, 'full/delta', { previousResultId: first.resultId });
  const data = [...first.data];
  for (const { start, deleteCount, data: more = [] } of delta.edits) data.splice(start, deleteCount, ...more);
  const again = await ask<SemanticTokens>(one, 'full/delta', { previousResultId: first.resultId });
  expect(data).toEqual(again.data);
  expect(data).not.toEqual(first.data);
  const unchanged = await ask<SemanticTokensDelta>(one, 'full/delta', { previousResultId: again.resultId });
  expect(unchanged.edits).toEqual([]);
  const range = { start: { line: 0, character: 0 }, end: { line: 0, character: 1 } };
  expect((await ask<SemanticTokens>(one, 'range', { range })).data).toEqual(first.data.slice(0, 5));
  await one.end();
});

test('columns are counted as the editor counts them, and then all tokens are told each time', async () => {
  const one = await session({}, 'en', { general: { positionEncodings: ['utf-8'] } });
  const provider = one.initialized.capabilities.semanticTokensProvider;
  expect(provider?.full).toBe(true);
  one.open(name, text);
  const { data } = await ask<SemanticTokens>(one, 'full');
  const lines = Buffer.from(text).toString('latin1').split('\n');
  const words: string[] = [];
  let [line, column] = [0, 0];
  for (let at = 0; at < data.length; at += 5) {
    const [down = 0, right = 0, length = 0] = data.slice(at, at + 3);
    column = down > 0 ? right : column + right;
    line += down;
    words.push(Buffer.from(lines[line]?.slice(column, column + length) ?? '', 'latin1').toString());
  }
  expect(words).toEqual(['a@2020', '一', '𠮷𠮷', '一', '一']);
  await one.end();
});
