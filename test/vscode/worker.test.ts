import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { previewRequest } from '../../server/protocol/book.ts';
import { findFilesRequest } from '../../server/protocol/files.ts';
import { type ReadPartParams, readPartRequest } from '../../server/protocol/parts.ts';
import { root } from './scratch.ts';
import { launchBrowser, newPage } from './stage.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser?.close());

const uri = 'file:///workspace/demo.standard.yaml';
const text = `standard: demo@2020
title: 服务条件
language: zh-Hans
class: policy
status: draft
`;

/** In the page: a client that asks for a preview, and answers what the worker asks of it. */
const client = `async (script) => {
  const worker = new Worker(URL.createObjectURL(new Blob([script])));
  const answers = new Map();
  const ask = (id, method, params) => new Promise((answer) => {
    answers.set(id, answer);
    worker.postMessage({ jsonrpc: '2.0', id, method, params });
  });
  worker.onmessage = async ({ data }) => {
    if (data.method === undefined) return answers.get(data.id)?.(data.result ?? data.error);
    if (data.id === undefined) return;
    worker.postMessage({ jsonrpc: '2.0', id: data.id, result: await answerOf(data.method, data.params) });
  };
  await ask(1, 'initialize', { processId: null, rootUri: null, capabilities: {}, initializationOptions: { locale: 'zh-Hans', clientReadsFiles: true } });
  const tell = (method, params) => worker.postMessage({ jsonrpc: '2.0', method, params });
  tell('initialized', {});
  tell('textDocument/didOpen', { textDocument: { uri: ${JSON.stringify(uri)}, languageId: 'service-standard', version: 1, text: ${JSON.stringify(text)} } });
  const shown = await ask(2, ${JSON.stringify(previewRequest)}, { uri: ${JSON.stringify(uri)}, language: 'zh-Hant', changes: false });
  return shown.parts.find(([key]) => key === '=cover')[1];
}`;

test('a server in a browser reads the tables of Traditional script from the bundle that a server on a machine loads', async () => {
  const page = await newPage(browser);
  const read: string[] = [];
  await page.exposeFunction('answerOf', (method: string, { name }: ReadPartParams) => {
    if (method === findFilesRequest) return [];
    if (method !== readPartRequest) return null;
    read.push(name);
    return readFileSync(join(root, 'dist', `${name}.browser.js`), 'utf8');
  });
  const script = readFileSync(join(root, 'dist', 'server.browser.js'), 'utf8');
  const cover = await page.evaluate(`(${client})(${JSON.stringify(script)})`);
  expect(cover).toContain('服務條件');
  expect(read).toEqual(['traditional']);
  await page.close();
});
