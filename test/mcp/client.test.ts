import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Client } from '@modelcontextprotocol/client';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { tools } from '../../server/assist/tools.ts';
import { type BuiltProgram, buildProgram, call, connect } from './program.ts';

const examples = join(import.meta.dirname, '../../examples');
const report = 'mistakes/report/contradicts-figures.report.yaml';
let program: BuiltProgram;
let client: Client;
let told: () => string;

beforeAll(async () => {
  program = await buildProgram();
  ({ client, told } = await connect(program, { args: ['--stdio', '--language', 'en', examples], cwd: '/' }));
});

afterAll(async () => {
  await client.close();
  program.remove();
});

/** One sensible question for each tool. */
const questions: Readonly<Record<string, Record<string, unknown>>> = {
  check_text: { path: report },
  explain_rule: { rule: 'report/unanswered' },
  list_standards: {},
  resolve_edition: { edition: 'makerspace-coworking@2017', limit: 3 },
  clause_context: { path: 'reports/qingshi-2017.report.yaml', clause: 'service-staff' },
  assess_report: { path: 'reports/qingshi-2017.report.yaml', clauses: 'all' },
  propose_fix: { path: report },
  complete_at: { text: 'report: a\n', kind: 'report', line: 2 },
};

describe('the protocol’s own client', () => {
  test('is told every tool, each read-only and with the schema of its answer', async () => {
    const { tools: listed } = await client.listTools();
    expect(listed.map(({ name }) => name)).toEqual(Object.keys(questions));
    for (const one of listed) {
      expect(one.annotations).toMatchObject({ readOnlyHint: true, openWorldHint: false });
      expect(one.outputSchema?.type).toBe('object');
      expect(one.inputSchema.properties).toHaveProperty('language');
    }
  });

  // The client checks each answer against the schema that the tool was listed with.
  test.each(Object.entries(questions))('gets an answer from %s', async (name, input) => {
    const { failed, texts, data } = await call(client, name, input);
    expect(failed, texts.join('\n')).toBe(false);
    expect(Object.keys(data).length).toBeGreaterThan(0);
    expect(texts.join('\n')).toContain(JSON.stringify(data, undefined, 1));
  });

  test.each(['en', 'zh-Hant', 'zh-Hans'])('is answered in %s', async (language) => {
    const { data } = await call(client, 'explain_rule', { rule: 'report/unanswered', language });
    const title = { en: /Unanswered|answer/i, 'zh-Hant': /條款|作答|答覆/, 'zh-Hans': /条款|作答|答复/ }[language];
    expect(data.title).toMatch(title ?? '');
  });

  test('finds in a report what the editor finds', async () => {
    const { data } = await call(client, 'check_text', { path: report });
    expect(data.findings).toMatchObject([{ rule: 'report/contradicts-figures', severity: 'error' }]);
  });

  test('reads all that there is to read', async () => {
    const uris: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await client.listResources(cursor === undefined ? {} : { cursor });
      uris.push(...page.resources.map(({ uri }) => uri));
      cursor = page.nextCursor;
    } while (cursor !== undefined);
    expect(new Set(uris).size).toBe(uris.length);
    const some = uris.filter((uri, at) => !uri.includes('/rules/') || at % 20 === 0);
    for (const uri of some) {
      const { contents } = await client.readResource({ uri });
      expect(contents, uri).toMatchObject([{ uri, mimeType: expect.stringMatching(/yaml|markdown/) }]);
    }
    await expect(client.readResource({ uri: 'file:///etc/passwd' })).rejects.toThrow();
    expect((await client.listResourceTemplates()).resourceTemplates.length).toBe(3);
  });

  test('is handed every task with what it is about', async () => {
    const { prompts } = await client.listPrompts();
    const filled: Readonly<Record<string, Record<string, string>>> = {
      draft_clause: { about: '每週至少開放六天', edition: 'makerspace-service@2017', language: 'zh-Hant' },
      answer_clause: { path: 'reports/qingshi-2017.report.yaml', clause: '1.1', materials: '培訓簽到表三次' },
      review: { path: report },
    };
    expect(prompts.map(({ name }) => name)).toEqual(Object.keys(filled));
    for (const [name, given] of Object.entries(filled)) {
      const { messages } = await client.getPrompt({ name, arguments: given });
      expect(messages[0]?.content).toMatchObject({ type: 'text', text: expect.stringContaining('<data ') });
    }
    await expect(client.getPrompt({ name: 'review', arguments: { path: 'none.report.yaml' } })).rejects.toThrow(
      'There is no',
    );
  });

  test('is told what is wrong with what it sent, and goes on', async () => {
    await expect(client.callTool({ name: 'write_file', arguments: {} })).rejects.toThrow('There is no tool');
    for (const name of tools.map((one) => one.name)) {
      const { failed, texts } = await call(client, name, { nonsense: 1 });
      expect(failed).toBe(true);
      expect(texts.join()).toContain('“nonsense”');
    }
  });

  test('hears nothing but the protocol', () => {
    expect(told()).toBe('');
  });
});

test('a client of the newest revision is served as well', async () => {
  const modern = new Client({ name: 'modern', version: '1' }, { versionNegotiation: { mode: 'auto' } });
  const { client: other } = await connect(program, { args: [examples], cwd: '/', client: modern });
  expect((await other.listTools()).tools.length).toBe(tools.length);
  expect((await call(other, 'check_text', { path: report })).failed).toBe(false);
  await other.close();
});

test('a client that opens folders is answered from those', async () => {
  const opener = new Client({ name: 'opener', version: '1' }, { capabilities: { roots: {} } });
  opener.setRequestHandler('roots/list', () => ({ roots: [{ uri: pathToFileURL(examples).href }] }));
  const { client: other, told: said } = await connect(program, { args: [], cwd: program.scratch, client: opener });
  expect((await call(other, 'check_text', { path: report })).failed).toBe(false);
  expect(said()).toBe('');
  await other.close();
});

test('a folder that is not there is refused before anything is said', () => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [program.cli, 'mcp', 'none', '--language', 'zh-TW'], {
    cwd: program.scratch,
    encoding: 'utf8',
  });
  expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
  expect(stderr).toContain('none');
});

test('standard output holds the protocol alone, whatever comes in', () => {
  const start = {
    jsonrpc: '2.0',
    id: 1,
    method: 'initialize',
    params: { protocolVersion: '2025-06-18', capabilities: {}, clientInfo: { name: 'x', version: '1' } },
  };
  const list = { jsonrpc: '2.0', id: 2, method: 'tools/list' };
  const input = ['no message', '{"jsonrpc"', JSON.stringify(start), '[]', '\u0000', JSON.stringify(list), ''].join(
    '\n',
  );
  const { stdout, status } = spawnSync(process.execPath, [program.cli, 'mcp', examples], { input, encoding: 'utf8' });
  const lines = stdout.split('\n').filter((line) => line !== '');
  for (const line of lines) expect(JSON.parse(line)).toMatchObject({ jsonrpc: '2.0' });
  expect(lines.some((line) => JSON.parse(line).id === 1)).toBe(true);
  expect(status).toBe(0);
});
