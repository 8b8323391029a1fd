import { expect, test } from 'vitest';
import type { DidChangeTextDocumentParams, DidOpenTextDocumentParams, WorkspaceSymbol } from 'vscode-languageserver';
import { once } from '../../server/base/once.ts';
import { shipped } from '../../server/generated/shipped.ts';
import { toEdits } from '../../server/lsp/convert.ts';
import { exercises } from '../../server/lsp/exercises.ts';
import { practise } from '../../server/lsp/practice.ts';
import { createSlices } from '../../server/lsp/slices.ts';
import { createService } from '../../server/service.ts';
import { session } from '../support/session.ts';
import { uriOf } from '../support/workspace.ts';

test('what is practised makes mistakes and mends them, and leaves the text as it was', () => {
  const service = createService('2026-11-24');
  let uri = '';
  const counts: number[] = [];
  const texts = new Set<string>();
  const look = () => {
    counts.push(service.findings(uri).length);
    texts.add(service.document(uri)?.tree.text.toString() ?? '');
  };
  for (const { method, params } of exercises()) {
    if (method === 'textDocument/didOpen') {
      const { textDocument } = params as DidOpenTextDocumentParams;
      ({ uri } = textDocument);
      service.open(textDocument, 1, textDocument.languageId);
      look();
    }
    if (method === 'textDocument/didChange') {
      const { textDocument, contentChanges } = params as DidChangeTextDocumentParams;
      service.edit(uri, textDocument.version, toEdits(contentChanges).edits);
      look();
    }
  }
  expect(counts.at(-1)).toBe(0);
  expect(counts.filter((count) => count > 0).length).toBeGreaterThan(50);
  const whole = shipped.find(({ name }) => name === 'makerspace-filing.standard.yaml')?.text ?? '';
  expect(service.document(uri)?.tree.text.toString()).toBe(whole.replace(/^standard: .*$/m, 'standard: practice@2017'));
  expect(texts.size).toBeGreaterThan(100);
});

const later = (work: () => void) => void setImmediate(work);

test('each exercise waits for quiet, and nothing is done until it comes', async () => {
  let turns = 0;
  const counted = (work: () => void) => {
    turns++;
    later(work);
  };
  let waits = 0;
  const stopped = new Promise<void>((resolve) => {
    const quiet = async () => {
      if (++waits < 10) return;
      resolve();
      await new Promise(() => {});
    };
    void practise({ later: counted, slices: createSlices(counted), today: () => '2026-11-24' }, quiet);
  });
  await stopped;
  // Whatever the last exercise has left to do.
  for (let turn = 0; turn < 20; turn++) await new Promise<void>(later);
  const before = turns;
  for (let turn = 0; turn < 20; turn++) await new Promise<void>(later);
  expect([turns - before, waits]).toEqual([0, 10]);
  expect(before).toBeGreaterThan(0);
});

test('a session that practises ends it, and tells and knows nothing of it', async () => {
  let over = Promise.resolve();
  let waits = 0;
  const quiet = async () => void waits++;
  const idle = once(() => {
    over = practise({ later, slices: createSlices(later), today: () => '2026-11-24' }, quiet);
  });
  const mine = 'mine.standard.yaml';
  const { open, published, said, ask, end } = await session({}, 'en', { idle });
  open(mine, 'standard: mine@2020\n');
  await published(mine);
  await expect.poll(() => waits).toBeGreaterThan(0);
  await over;
  expect(waits).toBeLessThanOrEqual([...exercises()].length);
  expect(new Set(said.map(({ uri }) => uri))).toEqual(new Set([uriOf(mine)]));
  const found = await ask<readonly WorkspaceSymbol[]>('workspace/symbol', { query: 'practice' });
  expect(found).toEqual([]);
  await end();
});
