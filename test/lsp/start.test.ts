import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { build } from 'esbuild';
import { afterAll, beforeAll, expect, test } from 'vitest';

const root = resolve(import.meta.dirname, '../..');
const folder = mkdtempSync(join(tmpdir(), 'clausewright-start-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
beforeAll(async () => {
  const programs = { 'server.cjs': 'server/lsp/start.ts', 'server.main.cjs': 'server/lsp/node.ts' };
  const shared = { bundle: true, platform: 'node', target: 'node20', format: 'cjs', logLevel: 'error' } as const;
  const define = { clausewrightVersion: '"0"' };
  for (const [name, entry] of Object.entries(programs))
    await build({ ...shared, define, entryPoints: [join(root, entry)], outfile: join(folder, name) });
});

const message = (method: string, more: object = {}) => {
  const body = JSON.stringify({ jsonrpc: '2.0', method, ...more });
  return `Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`;
};
const initialize = message('initialize', { id: 1, params: { processId: null, rootUri: null, capabilities: {} } });
const shutdown = message('shutdown', { id: 2 });

/** How a session ends whose client says this, and this as its last once that is answered. */
async function ending(first: string, last = ''): Promise<unknown> {
  const env = { ...process.env, XDG_CACHE_HOME: folder, HOME: folder, LOCALAPPDATA: folder };
  const server = spawn(process.execPath, [join(folder, 'server.cjs'), '--stdio'], { env });
  const all = [...first.matchAll(/"id":/g)].length;
  let said = '';
  server.stdout.on('data', (data) => {
    said += data;
    if ([...said.matchAll(/"id":/g)].length === all) server.stdin.end(last);
  });
  server.stdin.write(first);
  return (await once(server, 'exit'))[0];
}

/** What a session leaves of the program as it was compiled. */
async function kept(): Promise<readonly string[]> {
  const whole = [initialize, message('initialized', { params: {} }), shutdown].join('');
  expect(await ending(whole, message('exit'))).toBe(0);
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
    /code.*\.cache$/.test(name),
  );
  return files.map((name) =>
    createHash('sha1')
      .update(readFileSync(join(folder, name)))
      .digest('hex'),
  );
}

test('a second start runs from what the first has compiled, and so keeps nothing new', async () => {
  const first = await kept();
  expect(first.length).toBe(1);
  expect(await kept()).toEqual(first);
});

test('a server ends with its client, well only where that has asked it to', async () => {
  expect(await ending(initialize)).toBe(1);
  expect(await ending(initialize + shutdown)).toBe(0);
});
