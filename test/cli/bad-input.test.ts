import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { checkPaths } from '../../server/cli/check.ts';
import { factOnDisk, findOnDisk, listOnDisk, readOnDisk } from '../../server/disk/files.ts';

let here = '';
beforeEach(() => {
  here = mkdtempSync(join(tmpdir(), 'clausewright-bad-'));
});
afterEach(() => rmSync(here, { recursive: true, force: true }));

function write(name: string, content: string | Buffer): void {
  mkdirSync(dirname(join(here, name)), { recursive: true });
  writeFileSync(join(here, name), content);
}

async function check(paths: readonly string[] = []) {
  const { files, unreadable } = await checkPaths({ paths, current: here, today: '2026-11-24', locale: () => 'en' });
  const codes = files.flatMap(({ diagnostics }) => diagnostics.map(({ code }) => code));
  return {
    codes,
    unreadable: unreadable.map(({ path, problem }) => `${path} ${problem}`),
    messages: files.flatMap((file) => file.diagnostics),
  };
}

describe('one clear word for every file that cannot be what it is called', () => {
  test('an empty file', async () => {
    write('a.standard.yaml', '');
    expect((await check()).codes).not.toEqual([]);
  });
  test('half a document', async () => {
    write('a.standard.yaml', 'standard: demo@2020\ntitle: 示例\nchapters:\n  - id: one\n    clauses:\n      - id: "a');
    const { codes } = await check();
    expect(codes).toContain('yaml/syntax');
  });
  test('a text that is only a word', async () => {
    write('a.report.yaml', '報告');
    expect((await check()).codes).not.toEqual([]);
  });
  test('bytes that are no text', async () => {
    write('a.standard.yaml', Buffer.from([0, 1, 2, 255, 254]));
    expect((await check(['a.standard.yaml'])).unreadable).toEqual(['a.standard.yaml not-text']);
  });
  test('more than 64 MiB: a finding, and nothing is parsed', async () => {
    write('a.standard.yaml', Buffer.alloc(64 * 1024 * 1024 + 1, `text: ${'字'.repeat(1000)}\n`));
    expect((await check()).codes).toEqual(['yaml/limits']);
  });
  test('brackets that never end', async () => {
    write('a.standard.yaml', `space-types: ${'['.repeat(20_000)}`);
    expect((await check()).codes).toContain('yaml/limits');
  });
  test('every line a slip of its own is still told apart from a crash', async () => {
    write('a.report.yaml', '：：：\n- - -\n\t{[}]\n&a *a !!x\n<<<<<<< ours\n');
    expect((await check()).codes).not.toEqual([]);
  });
});

describe('a disk that is not what it was', () => {
  test('a folder that is gone is empty', async () => {
    expect(await findOnDisk(join(here, 'gone'))).toEqual([]);
    expect(await listOnDisk(join(here, 'gone'))).toEqual([]);
    expect(await readOnDisk(join(here, 'gone/a.report.yaml'))).toEqual({ problem: 'missing' });
  });
  test('a folder by the name of a file cannot be read', async () => {
    mkdirSync(join(here, 'a.standard.yaml'));
    expect(await readOnDisk(join(here, 'a.standard.yaml'))).toEqual({ problem: 'unreadable' });
  });
  test('a link that leads round in a circle is not followed', async () => {
    write('sub/a.report.yaml', 'report: a\n');
    symlinkSync('..', join(here, 'sub/up'));
    expect((await findOnDisk(here)).length).toBe(1);
  });
  test('evidence behind a link out of the workspace is outside', async () => {
    const elsewhere = mkdtempSync(join(tmpdir(), 'clausewright-elsewhere-'));
    writeFileSync(join(elsewhere, 'secret.pdf'), 'x');
    symlinkSync(join(elsewhere, 'secret.pdf'), join(here, 'proof.pdf'));
    expect(await factOnDisk(`file://${here}/proof.pdf`, [`file://${here}`])).toBe('outside');
    rmSync(elsewhere, { recursive: true });
  });
  test('nothing is written, whatever is found', async () => {
    const text = 'standard：demo\r\n標題: 甲\r\n';
    write('a.standard.yaml', text);
    await check();
    expect(readFileSync(join(here, 'a.standard.yaml'), 'utf8')).toBe(text);
  });
});
