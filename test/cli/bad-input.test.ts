import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { locales } from '../../server/base/words.ts';
import { checkPaths } from '../../server/cli/check.ts';
import { checkCommand } from '../../server/cli/check-command.ts';
import { printTo } from '../../server/cli/terminal.ts';
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
  const { files, unreadable, besides } = await checkPaths({
    paths,
    current: here,
    today: '2026-11-24',
    locale: () => 'en',
  });
  const codes = files.flatMap(({ diagnostics }) => diagnostics.map(({ code }) => code));
  return {
    codes,
    unreadable: unreadable.map(({ path, problem }) => `${path} ${problem}`),
    besides: besides.map(({ path, problem }) => `${path} ${problem}`),
    messages: files.flatMap((file) => file.diagnostics),
  };
}

/** `check` as on the command line. */
async function run(...args: string[]) {
  const said = { out: '', err: '', exit: 0 };
  const command = checkCommand({
    locale: 'en',
    version: '0',
    current: here,
    today: '2026-11-24',
    program: { file: '', compiled: undefined },
    out: printTo((text) => (said.out += text)),
    err: printTo((text) => (said.err += text)),
    done: (code) => {
      said.exit = code;
    },
  });
  await command.parseAsync(args, { from: 'user' });
  return said;
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
  test('text in another encoding', async () => {
    write('a.report.yaml', Buffer.from([0x72, 0x3a, 0x20, 0xb1, 0xea, 0xd7, 0xbc]));
    expect((await check()).unreadable).toEqual(['a.report.yaml not-text']);
  });
  test('more than 64 MiB: a finding, and nothing is parsed', async () => {
    write('a.standard.yaml', Buffer.alloc(64 * 1024 * 1024 + 1, `text: ${'x'.repeat(1000)}\n`));
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

/** What a person is told on the terminal, in each language, of files that hold no text or nothing. */
describe('in the reader’s language', () => {
  const told = {
    en: ['is not text in UTF-8', 'there is no such file', 'Nothing is written in this file'],
    'zh-Hant': ['不是 UTF-8 編碼的文本', '沒有這個文件', '本文件沒有內容'],
    'zh-Hans': ['不是 UTF-8 编码的文本', '没有这个文件', '本文件没有内容'],
  } as const;
  test.each(locales)('%s', async (locale) => {
    write('gbk.report.yaml', Buffer.from([0x72, 0x3a, 0x20, 0xb1, 0xea, 0xd7, 0xbc]));
    write('empty.report.yaml', '');
    symlinkSync('nowhere.yaml', join(here, 'link.report.yaml'));
    const { out, err, exit } = await run(
      'gbk.report.yaml',
      'link.report.yaml',
      'empty.report.yaml',
      '--locale',
      locale,
    );
    const [encoding, missing, empty] = told[locale];
    const lines = err.trim().split('\n').sort();
    expect(lines.length).toBe(2);
    expect(lines[0]).toMatch(new RegExp(`^gbk.report.yaml.*${encoding}`));
    expect(lines[1]).toMatch(new RegExp(`^link.report.yaml.*${missing}`));
    expect(out).toContain(empty);
    expect(exit).toBe(2);
  });
});

describe('what a named file rests on and cannot be read is told as well, and no other report', () => {
  test.each(['base.standard.yaml', '.clausewright.yaml'])('%s', async (name) => {
    write(name, Buffer.from([0xb1, 0xea]));
    write('other.report.yaml', Buffer.from([0xb1, 0xea]));
    write('a.report.yaml', 'report: a\n');
    expect(await check(['a.report.yaml'])).toMatchObject({ unreadable: [], besides: [`${name} not-text`] });
    const { err, exit } = await run('a.report.yaml');
    expect(err).toMatch(new RegExp(`^${name}: is not text .* may rest on what is in it\\.\n$`));
    expect(exit).toBe(1);
    expect((await run(name)).exit).toBe(2);
  });
  test('but for what is gone by then', async () => {
    symlinkSync('nowhere', join(here, 'base.standard.yaml'));
    write('a.report.yaml', 'report: a\n');
    expect(await check(['a.report.yaml'])).toMatchObject({ unreadable: [], besides: [] });
  });
});

describe('a disk that is not what it was', () => {
  test('a folder that is gone is empty', async () => {
    expect(await findOnDisk(join(here, 'gone'))).toEqual({ files: [], sealed: [], outside: [] });
    expect(await listOnDisk(`file://${here}/gone`, [])).toEqual([]);
    expect(await readOnDisk(join(here, 'gone/a.report.yaml'))).toEqual({ problem: 'missing' });
  });
  test('a folder by the name of a file cannot be read', async () => {
    mkdirSync(join(here, 'a.standard.yaml'));
    expect(await readOnDisk(join(here, 'a.standard.yaml'))).toEqual({ problem: 'unreadable' });
  });
  test('a folder by the name of a file is searched, and a link that leads nowhere told once', async () => {
    write('a.standard.yaml/b.report.yaml', 'report: b\n');
    symlinkSync('nowhere', join(here, 'c.report.yaml'));
    const { out, err } = await run();
    expect(out).toContain('a.standard.yaml/b.report.yaml');
    expect(err).toBe('c.report.yaml: there is no such file or folder.\n');
  });
  test('a link that leads round in a circle is not followed', async () => {
    write('sub/a.report.yaml', 'report: a\n');
    symlinkSync('..', join(here, 'sub/up'));
    expect((await findOnDisk(here)).files.length).toBe(1);
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
