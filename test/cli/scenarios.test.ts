import { spawn, spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { build } from 'esbuild';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { matches, readScenario } from '../support/scenario.ts';

const folder = join(import.meta.dirname, 'scenarios');
const scratch = mkdtempSync(join(tmpdir(), 'clausewright-cli-'));
const cli = join(scratch, 'cli.cjs');
const sources = join(import.meta.dirname, '../../server');

beforeAll(async () => {
  await build({
    entryPoints: { cli: join(sources, 'cli/main.ts'), server: join(sources, 'lsp/node.ts') },
    outdir: scratch,
    outExtension: { '.js': '.cjs' },
    bundle: true,
    platform: 'node',
    format: 'cjs',
    logLevel: 'error',
    define: { clausewrightVersion: '"0.0.0-test"', clausewrightBuild: '"test"' },
  });
});

afterAll(() => rmSync(scratch, { recursive: true, force: true }));

for (const name of readdirSync(folder).sort()) {
  const scenario = readScenario(readFileSync(join(folder, name), 'utf8'));
  test(`${name}: ${scenario.title}`, () => {
    const here = mkdtempSync(join(scratch, 'work-'));
    for (const [file, text] of Object.entries(scenario.files)) {
      mkdirSync(dirname(join(here, file)), { recursive: true });
      writeFileSync(join(here, file), text);
    }
    for (const [file, path] of Object.entries(scenario.copies))
      copyFileSync(join(import.meta.dirname, '..', path), join(here, file));
    const words = scenario.run.split(' ').filter((word) => word !== '');
    const settings = words.filter((word) => /^[A-Z_]+=/.test(word));
    const caches = { HOME: scratch, XDG_CACHE_HOME: scratch, LOCALAPPDATA: scratch };
    const env = { ...process.env, ...caches, LC_ALL: '', LC_MESSAGES: '', LANG: 'C' };
    for (const setting of settings) Object.assign(env, { [setting.split('=')[0] ?? '']: setting.split('=')[1] });
    const result = spawnSync(process.execPath, [cli, ...words.slice(settings.length)], {
      cwd: here,
      env,
      encoding: 'utf8',
      input: scenario.input,
    });
    if (scenario.out !== undefined) expect.soft(matches(result.stdout, scenario.out), result.stdout).toBe(true);
    if (scenario.err !== undefined) expect.soft(matches(result.stderr, scenario.err), result.stderr).toBe(true);
    expect(result.status, result.stderr).toBe(scenario.exit);
    for (const [file, text] of Object.entries({ ...scenario.files, ...scenario.after })) {
      const told = file in scenario.after ? `${file} afterwards` : `${file} must not change`;
      expect(readFileSync(join(here, file), 'utf8'), told).toBe(text);
    }
    const everything = readdirSync(here, { recursive: true, withFileTypes: true }).filter((one) => one.isFile());
    expect(everything.length, 'files left behind').toBe(
      Object.keys({ ...scenario.files, ...scenario.copies, ...scenario.after }).length,
    );
  });
}

/** The program with what another one does to it, until it ends. */
async function ended(
  args: readonly string[],
  env: NodeJS.ProcessEnv,
  hinder?: (child: ReturnType<typeof start>) => void,
) {
  const child = start(args, env);
  hinder?.(child);
  let err = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    err += text;
  });
  const code = await new Promise((resolve) => child.once('close', resolve));
  return { err, code };
}

function start(args: readonly string[], env: NodeJS.ProcessEnv) {
  return spawn(process.execPath, [cli, ...args], { cwd: scratch, env: { ...process.env, ...env }, stdio: 'pipe' });
}

test('whoever stops reading, as `head` does, is told nothing', async () => {
  const explain = ['explain', 'report/unanswered'];
  expect(await ended(explain, {}, (child) => child.stdout.destroy())).toEqual({ err: '', code: 0 });
  expect(await ended(['explain', 'nothing/such'], {}, (child) => child.stderr.destroy())).toEqual({ err: '', code: 2 });
});

test('what nobody foresaw and nobody waited for is told in the reader’s language', async () => {
  const planted = join(scratch, 'planted.cjs');
  writeFileSync(planted, "setImmediate(() => { throw new Error('planted'); });");
  const env = { NODE_OPTIONS: `--require ${planted}`, LC_ALL: 'zh_TW.UTF-8', DEBUG: '' };
  const said = 'Clausewright 出錯，無法繼續：planted。設置環境變量 DEBUG=clausewright 可顯示出錯位置。\n';
  expect(await ended(['lsp'], env)).toEqual({ err: said, code: 2 });
  expect((await ended(['lsp'], { ...env, DEBUG: 'clausewright' })).err).toContain('planted.cjs:1');
});

test.each([
  [['lsp']],
  [['lsp', '--stdio']],
  [['lsp', '--stdio', '--clientProcessId=1']],
  [['lsp', '--clientProcessId', '1', '--log-level=info']],
])('%j serves over its standard input and output', async (args) => {
  const child = start(args, {});
  const closed = new Promise((resolve) => child.once('close', resolve));
  const send = (message: object): void => {
    const content = JSON.stringify({ jsonrpc: '2.0', ...message });
    child.stdin.write(`Content-Length: ${Buffer.byteLength(content)}\r\n\r\n${content}`);
  };
  let out = '';
  const answered = new Promise<void>((resolve) => {
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      out += text;
      if (out.includes('"id":2')) resolve();
    });
  });
  send({ id: 1, method: 'initialize', params: { processId: null, rootUri: null, capabilities: {} } });
  send({ id: 2, method: 'shutdown' });
  await Promise.race([answered, closed]);
  send({ method: 'exit' });
  expect(await closed).toBe(0);
  expect(out).toMatch(/"id":1,"result":\{"capabilities"/);
});
