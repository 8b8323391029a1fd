import { spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { versions } from '../workspace/small-files.ts';

const scratch = mkdtempSync(join(tmpdir(), 'clausewright-second-'));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));
const work = join(scratch, 'work');
const caches = join(scratch, 'caches');

/** Loaded before the program: notes which reports it reads, and lets every file have been there for an hour. */
const watching = `
const fs = require('node:fs');
const now = Date.now;
Date.now = () => now() + 3600_000;
for (const [of, name] of [[fs, 'readFileSync'], [fs, 'openSync'], [fs.promises, 'readFile'], [fs.promises, 'open']]) {
  const real = of[name];
  of[name] = (path, ...rest) => {
    if (String(path).endsWith('.report.yaml')) fs.appendFileSync(process.env.READ_LOG, path + '\\n');
    return real.call(of, path, ...rest);
  };
}
`;

beforeAll(async () => {
  writeFileSync(join(scratch, 'watching.cjs'), watching);
  const programs = ['one', 'another'].map((name) =>
    build({
      entryPoints: [join(import.meta.dirname, '../../server/cli/main.ts')],
      outfile: join(scratch, `${name}.cjs`),
      bundle: true,
      platform: 'node',
      format: 'cjs',
      logLevel: 'error',
      define: { clausewrightVersion: '"0.0.0-test"', clausewrightBuild: JSON.stringify(name) },
    }),
  );
  await Promise.all(programs);
});

beforeEach(() => {
  for (const folder of [work, caches]) rmSync(folder, { recursive: true, force: true });
  mkdirSync(work);
  for (const [name, [text = '']] of Object.entries(versions)) writeFileSync(join(work, name), text);
  writeFileSync(join(work, 'a.report.yaml'), versions['a.report.yaml']?.[1] ?? '');
});

function check({ program = 'one', options = [] as readonly string[], folder = caches } = {}) {
  const log = join(scratch, 'read.log');
  rmSync(log, { force: true });
  const { stdout, stderr, status } = spawnSync(
    process.execPath,
    [
      '--require',
      join(scratch, 'watching.cjs'),
      join(scratch, `${program}.cjs`),
      'check',
      '--locale',
      'en',
      ...options,
    ],
    {
      cwd: work,
      encoding: 'utf8',
      env: { ...process.env, READ_LOG: log, XDG_CACHE_HOME: folder, HOME: folder, LOCALAPPDATA: folder },
    },
  );
  const lines = existsSync(log) ? readFileSync(log, 'utf8').trim().split('\n') : [];
  return { read: new Set(lines).size, told: { stdout, stderr, status } };
}

const reports = Object.keys(versions).filter((name) => name.endsWith('.report.yaml')).length;

test('a second start reads no report, and says the same in every format', () => {
  const first = check();
  expect(first.read).toBe(reports);
  expect(first.told.stdout).toContain('b.report.yaml');
  expect(first.told.stdout).toContain('error');
  expect(check()).toEqual({ ...first, read: 0 });
  for (const format of ['ndjson', 'junit', 'github', 'gitlab']) {
    const { told } = check({ options: ['--format', format, '--no-cache'] });
    expect(check({ options: ['--format', format] })).toEqual({ told, read: 0 });
  }
});

test('a second start says the same of how findings are mended, for which files are read again', () => {
  check();
  for (const format of ['json', 'sarif']) {
    const { told } = check({ options: ['--format', format, '--no-cache'] });
    expect(check({ options: ['--format', format] }).told).toEqual(told);
  }
});

test('without a cache all is read, and nothing kept', () => {
  const first = check({ options: ['--no-cache'] });
  expect(first.read).toBe(reports);
  expect(existsSync(caches)).toBe(false);
  check();
  expect(check({ options: ['--no-cache'] })).toEqual(first);
});

test('what another version found counts for nothing', () => {
  const first = check();
  expect(check({ program: 'another' })).toEqual(first);
  expect(check()).toEqual(first);
});

test('a cache that is spoilt, or has no place, is passed over in silence', () => {
  const first = check();
  const [file = ''] = readdirSync(caches, { recursive: true, encoding: 'utf8' }).filter((one) =>
    one.endsWith('.cache'),
  );
  writeFileSync(join(caches, file), readFileSync(join(caches, file)).subarray(0, 700));
  expect(check()).toEqual(first);
  expect(check()).toEqual({ ...first, read: 0 });
  writeFileSync(join(scratch, 'no-folder'), '');
  expect(check({ folder: join(scratch, 'no-folder') })).toEqual(first);
});

test('pages are written once, also where nothing found is kept; without a place for them all else is told', () => {
  const asJson = (folder?: string) => {
    const { told } = check({ options: ['--format', 'json', '--no-cache'], ...(folder && { folder }) });
    expect(told.stderr).toBe('');
    return JSON.parse(told.stdout) as { findings: { url?: string; rule: string }[] };
  };
  const pages = (log: ReturnType<typeof asJson>) => log.findings.map(({ url = '' }) => fileURLToPath(url));
  const first = asJson();
  for (const page of pages(first)) {
    expect(readFileSync(page, 'utf8')).toMatch(/^# /);
    expect(statSync(page).mode & 0o222).toBe(0);
  }
  const written = pages(first).map((page) => statSync(page).mtimeMs);
  expect(asJson()).toEqual(first);
  expect(pages(first).map((page) => statSync(page).mtimeMs)).toEqual(written);
  expect(readdirSync(join(caches, 'clausewright'))).toEqual(['pages']);
  writeFileSync(join(scratch, 'no-folder'), '');
  const findings = first.findings.map(({ url: _, ...one }) => one);
  expect(asJson(join(scratch, 'no-folder'))).toEqual({ ...first, findings });
});

test('mended files are mended, whatever was found in them earlier', () => {
  const name = join(work, 'a.report.yaml');
  writeFileSync(name, readFileSync(name, 'utf8').replace('period: ', 'period：'));
  const wrong = check();
  check();
  check({ options: ['--fix'] });
  expect(readFileSync(name, 'utf8')).toContain('period: ');
  const { told } = check();
  expect(told.stdout).not.toBe(wrong.told.stdout);
  expect(told).toEqual(check({ options: ['--no-cache'] }).told);
});
