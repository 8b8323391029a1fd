import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { type Locale, locales } from '../../server/base/words.ts';
import { checkCommand } from '../../server/cli/check-command.ts';
import { resolveCommand } from '../../server/cli/resolve-command.ts';
import { printTo } from '../../server/cli/terminal.ts';
import { findOnDisk } from '../../server/disk/files.ts';

/** Whoever runs the tests may list any folder where it is root: one that is named so may be listed by nobody. */
vi.mock('node:fs/promises', async (original) => {
  const disk = await original<typeof import('node:fs/promises')>();
  const readdir = async (path: string, options: { withFileTypes: true }) => {
    if (basename(path) === 'sealed') throw Object.assign(new Error('refused'), { code: 'EACCES' });
    return disk.readdir(path, options);
  };
  return { ...disk, readdir };
});

let here = '';
beforeEach(() => {
  here = mkdtempSync(join(tmpdir(), 'clausewright-sealed-'));
  for (const name of [
    'a.report.yaml',
    'part/b.report.yaml',
    'part/sealed/c.report.yaml',
    'sealed/base.standard.yaml',
  ]) {
    mkdirSync(dirname(join(here, name)), { recursive: true });
    writeFileSync(join(here, name), '');
  }
});
afterEach(() => rmSync(here, { recursive: true, force: true }));

/** `check` as on the command line, by a reader of the language. */
async function run(paths: readonly string[], locale: Locale = 'en', current = here) {
  let err = '';
  let exit = 0;
  const context = {
    locale,
    version: '0',
    current,
    today: '2026-11-24',
    program: { file: '', compiled: undefined },
    out: () => {},
  };
  const command = checkCommand({ ...context, err: printTo((text) => (err += text)), done: (code) => (exit = code) });
  await command.parseAsync([...paths, '--no-cache', '--locale', locale], { from: 'user' });
  return { told: err.trim().split('\n'), exit };
}

test('a search tells of folders that it could not look into, and goes on beside them', async () => {
  expect(await findOnDisk(here)).toEqual({
    files: [join(here, 'a.report.yaml'), join(here, 'part/b.report.yaml')],
    sealed: [join(here, 'part/sealed'), join(here, 'sealed')],
    outside: [],
  });
});

test('a folder that is gone is empty, and so is one that is a file by now', async () => {
  expect(await findOnDisk(join(here, 'gone'))).toEqual({ files: [], sealed: [], outside: [] });
  expect(await findOnDisk(join(here, 'a.report.yaml'))).toEqual({ files: [], sealed: [], outside: [] });
});

const words = {
  en: 'the folder cannot be opened, so nothing in it is checked',
  'zh-Hant': '無法打開這個文件夾，其中的文件都沒有檢查',
  'zh-Hans': '无法打开这个文件夹，其中的文件都没有检查',
} as const;
test.each(locales)('a check tells of each once, and fails: %s', async (locale) => {
  const { told, exit } = await run([], locale);
  expect(told.length).toBe(2);
  expect(told[0]).toMatch(new RegExp(`^part/sealed.*${words[locale]}`));
  expect(told[1]).toMatch(new RegExp(`^sealed.*${words[locale]}`));
  expect(exit).toBe(2);
});

test('what is found in a file may rest on any folder of its workspace: that is told, and does not fail what was asked', async () => {
  const { told, exit } = await run(['a.report.yaml']);
  expect(told.length).toBe(2);
  for (const one of told) expect(one).toMatch(/sealed: the folder cannot be opened.* may rest on what is in it\.$/);
  expect(exit).toBe(1);
});

test('an edition that is not there may lie in such a folder', async () => {
  let err = '';
  const context = {
    locale: 'en' as const,
    version: '0',
    current: here,
    today: '2026-11-24',
    program: { file: '', compiled: undefined },
    out: () => {},
  };
  const command = resolveCommand({ ...context, err: printTo((text) => (err += text)), done: () => {} });
  await command.parseAsync(['base@2020'], { from: 'user' });
  expect(err).toContain('\nsealed: the folder cannot be opened');
});

test.each([
  ['named', ['sealed'], ''],
  ['the current one', [], 'sealed'],
])('nothing was checked in a folder that is %s', async (_, paths, current) => {
  const { told, exit } = await run(paths, 'en', join(here, current));
  expect(told[0]).toMatch(current === '' ? /^(part\/)?sealed: / : /^\.: /);
  expect(exit).toBe(2);
});
