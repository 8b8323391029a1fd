import { mkdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { unknownClient } from '../../../server/lsp/client.ts';
import { rows } from '../../../server/lsp/table.ts';
import { type BuiltServer, buildServer, connect, type Message, type PlainClient } from './plain-client.ts';

const standard = `standard: own@2020
title: 甲
language: zh-Hant
class: policy
status: current
terms:
  mentor: {name: 創業導師, definition: 提供輔導的人。}
chapters:
  - id: space
    title: 場地 4.1
    clauses:
      - id: a
        title: 𠮷屋
        provision: requirement
        text: 應有工位。
`;

const report = `report: r
against: own@2020
operator: {name: 某某}
period: 2020
answers:
  a: {status: implemented, statement: 𠮷屋, digest: "00000000"}
  b: {status: none}
`;

let server: BuiltServer;
let folder: string;
beforeAll(async () => {
  server = await buildServer();
  folder = join(server.home, 'w');
  mkdirSync(folder);
  writeFileSync(join(folder, 'own.standard.yaml'), standard);
  writeFileSync(join(folder, 'r.report.yaml'), report);
});
afterAll(() => server.remove());

const uriOf = (name: string): string => pathToFileURL(join(folder, name)).toString();

async function opened(
  more: object = {},
  environment: Readonly<Record<string, string>> = {},
): Promise<{ client: PlainClient; result: Record<string, unknown> }> {
  const client = connect(server, { LANG: 'C', ...environment });
  const params = { processId: null, rootPath: folder, capabilities: {}, ...more };
  const result = (await client.ask('initialize', params)).result as { capabilities: Record<string, unknown> };
  client.tell('initialized', {});
  for (const [name, text] of [
    ['own.standard.yaml', standard],
    ['r.report.yaml', report],
  ] as const)
    client.tell('textDocument/didOpen', { textDocument: { uri: uriOf(name), languageId: 'yaml', version: 1, text } });
  await client.hear(({ params: one }) => JSON.stringify(one ?? {}).includes('"code":"schema/invalid-value"'));
  return { client, result: result.capabilities };
}

/** What every request of the table is asked with: whatever is in none of them does no harm. */
function paramsAt(line: number, character: number): object {
  const position = { line, character };
  const uri = uriOf('r.report.yaml');
  return {
    textDocument: { uri },
    uri,
    position,
    positions: [position],
    range: { start: position, end: position },
    context: { includeDeclaration: true, diagnostics: [], triggerKind: 1 },
    newName: 'z',
    query: '',
    ch: '：',
    options: { tabSize: 2, insertSpaces: true },
    files: [],
    seen: [],
    to: 'zh-Hans',
    format: 'md',
    kind: 'answers',
    begin: 'standard',
    given: {},
    value: 'x',
    item: { name: 'x', kind: 4, uri: uriOf('own.standard.yaml') },
    command: 'clausewright.applyEdit',
  };
}

describe('a client that can do nothing but what everybody can', () => {
  test('is refused a format that is none, by what is wrong with its request', async () => {
    const { client } = await opened();
    for (const format of ['xls', 'constructor', undefined]) {
      const { error } = await client.ask('clausewright/export', { ...paramsAt(1, 1), format });
      expect(error).toMatchObject({ code: -32602, message: 'format' });
    }
    await client.end();
  });
  test('is answered every request of the table, and sent nothing that is private', async () => {
    const { client } = await opened();
    const failed: Message[] = [];
    const answers: Message[] = [];
    for (const { method } of rows) {
      for (const params of [paramsAt(5, 3), paramsAt(1, 12), paramsAt(5, 14)]) {
        const answer = await client.ask(method, params);
        answers.push(answer);
        // What cannot be renamed is refused, in words.
        if (answer.error !== undefined && answer.error.code !== -32803) failed.push({ ...answer, method });
      }
    }
    await client.end();
    expect(failed).toEqual([]);
    const said = JSON.stringify([client.heard.filter(({ method }) => method !== undefined), answers]);
    expect(client.heard.flatMap(({ method }) => method ?? []).filter((one) => !isStandard(one))).toEqual([]);
    expect(said).not.toMatch(/editor\.action|"command":"clausewright\.(?!applyEdit)|\$\{\d|"kind":"markdown"/);
    for (const key of [
      'labelDetails',
      'relatedInformation',
      'codeDescription',
      'documentChanges',
      'isPreferred',
      'tooltip',
    ])
      expect(said, key).not.toContain(`"${key}"`);
  });

  test('gets symbols one behind the other, of kinds that it knows, and no edits that it cannot make', async () => {
    const { client, result } = await opened();
    expect(result.renameProvider).toBe(true);
    expect(result.codeActionProvider).toBe(true);
    expect(result).not.toHaveProperty('executeCommandProvider');
    expect(result).not.toHaveProperty('positionEncoding');
    const textDocument = { uri: uriOf('r.report.yaml') };
    const symbols = (await client.ask('textDocument/documentSymbol', { textDocument })).result as {
      readonly kind: number;
      readonly location?: { readonly uri: string };
    }[];
    expect(symbols.length).toBeGreaterThan(2);
    expect(symbols.every(({ kind, location }) => kind <= 18 && location?.uri === textDocument.uri)).toBe(true);
    expect((await client.ask('textDocument/codeAction', paramsAt(6, 15))).result).toEqual([]);
    await client.end();
  });

  test('that makes edits it is asked for gets fixes as commands', async () => {
    const { client } = await opened({ capabilities: { workspace: { applyEdit: true } } });
    const [fix] = (await client.ask('textDocument/codeAction', paramsAt(6, 15))).result as {
      readonly command: string;
      readonly arguments: unknown[];
    }[];
    expect(fix).toMatchObject({ title: 'Write “implemented”', command: 'clausewright.applyEdit' });
    await client.ask('workspace/executeCommand', fix);
    const asked = await client.hear(({ method }) => method === 'workspace/applyEdit');
    expect(asked.params).toMatchObject({
      edit: { changes: { [uriOf('r.report.yaml')]: [{ newText: 'implemented' }] } },
    });
    await client.end();
  });
});

test('what ships is a file that can be opened, and not one more standard of the workspace', async () => {
  const { client } = await opened({
    capabilities: { textDocument: { publishDiagnostics: { codeDescriptionSupport: true } } },
  });
  const text = 'report: s\nagainst: makerspace-service@2017\nanswers:\n  service-staff: {status: none}\n';
  const uri = uriOf('s.report.yaml');
  client.tell('textDocument/didOpen', { textDocument: { uri, languageId: 'yaml', version: 1, text } });
  const asked = { textDocument: { uri }, position: { line: 3, character: 4 } };
  const [place] = (await client.ask('textDocument/definition', asked)).result as {
    uri: string;
    range: { start: object };
  }[];
  const file = fileURLToPath(place?.uri ?? '');
  const shipped = readFileSync(file, 'utf8');
  expect(shipped).toContain('id: service-staff');
  expect(statSync(file).mode & 0o222).toBe(0);
  client.tell('textDocument/didOpen', {
    textDocument: { uri: place?.uri, languageId: 'yaml', version: 1, text: shipped },
  });
  const hover = { textDocument: { uri: place?.uri }, position: place?.range.start };
  expect((await client.ask('textDocument/hover', hover)).result).not.toBeNull();
  const told = await client.hear(({ params }) => JSON.stringify(params ?? {}).includes('s.report.yaml'));
  const { diagnostics } = told.params as { diagnostics: { codeDescription: { href: string } }[] };
  for (const { codeDescription } of diagnostics)
    expect(readFileSync(fileURLToPath(codeDescription.href), 'utf8')).toMatch(/^# /);
  expect(diagnostics.length).toBeGreaterThan(0);
  await client.end();
  const said = JSON.stringify(client.heard);
  expect(said).not.toContain('clausewright:/');
  expect(said).not.toContain('duplicate-edition');
});

test('where no file can be kept, nobody is sent to what they cannot open', async () => {
  const { client } = await opened(
    { capabilities: { textDocument: { publishDiagnostics: { codeDescriptionSupport: true } } } },
    { HOME: '/dev/null', XDG_CACHE_HOME: '/dev/null', LOCALAPPDATA: '/dev/null' },
  );
  const text = 'report: s\nagainst: makerspace-service@2017\nanswers:\n  service-staff: {status: none}\n';
  const uri = uriOf('s.report.yaml');
  client.tell('textDocument/didOpen', { textDocument: { uri, languageId: 'yaml', version: 1, text } });
  const asked = { textDocument: { uri }, position: { line: 3, character: 4 } };
  expect((await client.ask('textDocument/definition', asked)).result).toEqual([]);
  expect((await client.ask('textDocument/hover', asked)).result).toMatchObject({ contents: {} });
  const told = await client.hear(({ params }) => JSON.stringify(params ?? {}).includes('s.report.yaml'));
  const { diagnostics } = told.params as { diagnostics: object[] };
  expect(diagnostics.length).toBeGreaterThan(0);
  // Such a client may still open what another program of ours has told it of.
  const own = { uri: 'clausewright:/standards/none', languageId: 'yaml', version: 1, text: 'standard: a@1' };
  client.tell('textDocument/didOpen', { textDocument: own });
  expect((await client.ask('textDocument/hover', asked)).result).toMatchObject({ contents: {} });
  await client.end();
  expect(JSON.stringify(client.heard)).not.toMatch(/clausewright:\/|codeDescription/);
});

test('what changes on the disk is seen without the help of the client', async () => {
  const { client } = await opened();
  const about = (name: string, what: string) =>
    client.hear(({ params }) => JSON.stringify(params ?? {}).includes(name) && JSON.stringify(params).includes(what));
  mkdirSync(join(folder, 'later'));
  writeFileSync(join(folder, 'later', 'new.report.yaml'), 'report: n\nagainst: own@2020\n一: 二\n');
  await about('new.report.yaml', '“一”');
  writeFileSync(join(folder, 'later', 'new.report.yaml'), 'report: n\nagainst: own@2020\n三: 二\n');
  await about('new.report.yaml', '“三”');
  renameSync(join(folder, 'later'), join(server.home, 'elsewhere'));
  await about('new.report.yaml', '"diagnostics":[]');
  await client.end();
});

/** Where `statement: 𠮷屋, digest` has its `d`, counted in each way. */
const before = '  a: {status: implemented, statement: 𠮷屋, ';
const columns = { 'utf-8': Buffer.byteLength(before), 'utf-16': before.length, 'utf-32': [...before].length };

describe.each([
  [['utf-8'], 'utf-8'],
  [['utf-32'], 'utf-32'],
  [['utf-16'], 'utf-16'],
  [['utf-32', 'utf-8', 'utf-16'], 'utf-16'],
  [['ebcdic'], 'utf-16'],
] as const)('columns, of which a client offers %j', (positionEncodings, chosen) => {
  test(`are counted in ${chosen}, both ways`, async () => {
    const { client, result } = await opened({ capabilities: { general: { positionEncodings } } });
    expect(result.positionEncoding).toBe(chosen);
    const hover = await client.ask('textDocument/hover', paramsAt(5, columns[chosen] + 1));
    expect(hover.result).toMatchObject({ range: { start: { line: 5, character: columns[chosen] } } });
    // An edit behind a character that is wide in some of them, and what is found after it.
    const at = { line: 5, character: columns[chosen] };
    const contentChanges = [
      { range: { start: at, end: { line: 5, character: at.character + 'digest'.length } }, text: '𠮷' },
      { range: { start: at, end: { line: 5, character: at.character + widthOf(chosen) } }, text: 'extra' },
    ];
    client.tell('textDocument/didChange', {
      textDocument: { uri: uriOf('r.report.yaml'), version: 2 },
      contentChanges,
    });
    const told = await client.hear(({ params }) => JSON.stringify(params ?? {}).includes('“extra”'));
    const { diagnostics } = told.params as { diagnostics: { message: string; range: { start: object } }[] };
    expect(diagnostics.find(({ message }) => message.includes('“extra”'))?.range.start).toEqual(at);
    await client.end();
  });
});

function widthOf(encoding: 'utf-8' | 'utf-16' | 'utf-32'): number {
  return { 'utf-8': 4, 'utf-16': 2, 'utf-32': 1 }[encoding];
}

/** What the protocol has for everybody. */
function isStandard(method: string): boolean {
  return /^(?:textDocument\/publishDiagnostics|window\/(?:show|log)Message)$/.test(method);
}

test('a client that nobody knows yet is taken to be able to do nothing', () => {
  expect(Object.values(unknownClient.extras)).toEqual([false, false, false, false]);
});
