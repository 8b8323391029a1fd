import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type BuiltServer, buildServer, connect, framed, type PlainClient } from './plain-client.ts';

let server: BuiltServer;
beforeAll(async () => {
  server = await buildServer();
});
afterAll(() => server.remove());

const initialize = { processId: null, rootUri: null, capabilities: {} };

describe('frames', () => {
  test.each([
    ['a head without a length', 'Content-Type: x\r\n\r\n{}'],
    ['a length that is no number', 'Content-Length: many\r\n\r\n{}'],
    ['a head that is none', 'GET / HTTP/1.1\r\nhello\r\n\r\n'],
    ['a body longer than its length', `${framed({ id: 1, method: 'x' })}rest\r\n\r\n`],
  ])('%s ends the server, which says why', async (_, bytes) => {
    const client = connect(server, { LANG: 'zh_TW.UTF-8' });
    client.write(bytes);
    const { code, stderr } = await client.ended;
    expect(code).toBe(1);
    expect(stderr).toContain('Clausewright 退出：標準輸入中的內容不是語言服務協議的消息');
  });

  test('a message that is no JSON is told, and the next one is answered', async () => {
    const client = connect(server);
    client.write('Content-Length: 5\r\n\r\n{"a":');
    expect((await client.hear((one) => one.id === null)).error?.code).toBe(-32700);
    expect((await client.ask('initialize', initialize)).result).toHaveProperty('capabilities');
    await client.end();
  });
});

describe('the order of requests', () => {
  test('none before initialize, no second one of these, none after shutdown', async () => {
    const client = connect(server);
    for (const method of ['textDocument/hover', 'no/such/request', 'shutdown'])
      expect((await client.ask(method, {})).error?.code, method).toBe(-32002);
    client.tell('textDocument/didOpen', {
      textDocument: { uri: 'file:///a.report.yaml', languageId: 'x', version: 1, text: 'a: b' },
    });
    expect((await client.ask('initialize', initialize)).error).toBeUndefined();
    expect((await client.ask('initialize', initialize)).error?.code).toBe(-32600);
    client.tell('initialized', {});
    expect((await client.ask('no/such/request', {})).error?.code).toBe(-32601);
    expect((await client.ask('shutdown')).error).toBeUndefined();
    for (const method of ['textDocument/hover', 'initialize', 'shutdown'])
      expect((await client.ask(method, {})).error?.code, method).toBe(-32600);
    client.tell('exit');
    expect((await client.ended).code).toBe(0);
    expect(client.heard.filter(({ method }) => method === 'textDocument/publishDiagnostics')).toEqual([]);
  });

  test('an end that nobody has asked for in order is told by its code', async () => {
    const client = connect(server);
    client.tell('exit');
    expect((await client.ended).code).toBe(1);
  });
});

test.each([
  ['nothing at all', undefined],
  ['nothing in it', {}],
  ['no capabilities', { ...initialize, capabilities: null }],
])('a client that introduces itself with %s is served', async (_, params) => {
  const client = connect(server, { LANG: 'C' });
  expect((await client.ask('initialize', params)).result).toHaveProperty('capabilities.hoverProvider');
  client.tell('initialized');
  const uri = 'file:///own.standard.yaml';
  client.tell('textDocument/didOpen', {
    textDocument: { uri, languageId: 'yaml', version: 1, text: 'standard: a@1\n' },
  });
  const told = await client.hear(({ method }) => method === 'textDocument/publishDiagnostics');
  expect(JSON.stringify(told.params)).toContain('schema/');
  await client.end();
});

describe('changes that are not as they should be', () => {
  const uri = 'file:///own.standard.yaml';
  const text = 'standard: a@1\nchapters:\n  - {id: a, title: x, clauses: []}\n';
  const begin = async (): Promise<PlainClient> => {
    const client = connect(server, { LANG: 'C' });
    await client.ask('initialize', initialize);
    client.tell('initialized', {});
    client.tell('textDocument/didOpen', { textDocument: { uri, languageId: 'yaml', version: 1, text: 'x' } });
    return client;
  };

  test('an empty range is none: the text is sent whole', async () => {
    const client = await begin();
    client.tell('textDocument/didChange', {
      textDocument: { uri, version: 2 },
      contentChanges: [{ range: null, text }],
    });
    const { result } = await client.ask('textDocument/foldingRange', { textDocument: { uri } });
    expect(result).toHaveLength(1);
    await client.end();
  });

  test.each([
    ['nothing', null],
    ['no changes', { textDocument: { uri, version: 7 }, contentChanges: null }],
    ['a change that is none', { textDocument: { uri, version: 7 }, contentChanges: [null] }],
    ['a text that is none', { textDocument: { uri, version: 7 }, contentChanges: [{ text: 5 }] }],
  ])('%s is told, and what comes behind it is handled', async (_, params) => {
    const client = await begin();
    client.tell('textDocument/didChange', params);
    client.tell('textDocument/didChange', { textDocument: { uri, version: 8 }, contentChanges: [{ text }] });
    const { result } = await client.ask('textDocument/foldingRange', { textDocument: { uri } });
    expect(result).toHaveLength(1);
    expect(JSON.stringify(client.heard)).toContain('failed at “textDocument/didChange”');
    await client.end();
  });
});

describe('options that are not as they should be', () => {
  test.each([
    ['fr', { locale: 'fr' }],
    ['zh', { locale: 'zh' }],
    ['zh-TW', { locale: 'zh-TW' }],
    ['nothing', { locale: '' }],
    ['a number', { locale: 5, settings: 7, cacheFolder: 3 }],
    ['a list', []],
    ['a text', 'fr'],
    ['null', null],
    ['settings of another kind', { settings: { locale: {}, pinyin: [], cache: 'x' } }],
  ])('%s ends nothing', async (_, initializationOptions) => {
    const client = connect(server);
    await client.ask('initialize', { ...initialize, capabilities: undefined, initializationOptions });
    client.tell('initialized', {});
    const uri = 'untitled:Untitled-1';
    const textDocument = { uri, languageId: 'service-standard', version: 1, text: 'standard: a@2020\n' };
    client.tell('textDocument/didOpen', { textDocument });
    const told = await client.hear(({ method }) => method === 'textDocument/publishDiagnostics');
    expect(told.params).toMatchObject({ uri });
    await client.end();
  });

  test('a language that nobody here speaks is told, once', async () => {
    const client = connect(server, { LANG: 'zh_CN.UTF-8' });
    await client.ask('initialize', { ...initialize, initializationOptions: { locale: 'fr' } });
    client.tell('initialized', {});
    const { params } = await client.hear(({ method }) => method === 'window/showMessage');
    expect(params).toMatchObject({ message: expect.stringContaining('没有“fr”这种语言') });
    await client.end();
  });
});

test.each([
  ['the settings sent at the start', { initializationOptions: { settings: { locale: 'zh_TW' }, locale: 'en' } }],
  ['the editor', { locale: 'zh-tw' }],
])('the language is that of %s', async (_, params) => {
  const client = connect(server, { LANG: 'C' });
  await client.ask('initialize', { ...initialize, ...params });
  client.tell('initialized', {});
  const textDocument = { uri: 'untitled:a', languageId: 'service-standard', version: 1, text: 'standard: a@2020\n' };
  client.tell('textDocument/didOpen', { textDocument });
  const told = await client.hear(({ method }) => method === 'textDocument/publishDiagnostics');
  expect(JSON.stringify(told.params)).toContain('缺少');
  await client.end();
});
