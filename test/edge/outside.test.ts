import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { checkPaths } from '../../server/cli/check.ts';
import { spokenLocale } from '../../server/cli/spoken.ts';
import { factOnDisk, findOnDisk, listOnDisk } from '../../server/disk/files.ts';

/** `work` is the workspace; what lies beside it is none of ours. */
let scratch = '';
let work = '';
beforeEach(() => {
  scratch = mkdtempSync(join(tmpdir(), 'clausewright-outside-'));
  work = join(scratch, 'work');
  for (const name of ['work/in/list.pdf', 'other/secret.pdf', 'other/private/x.pdf']) write(name, '');
  write('other/base.standard.yaml', 'standard: base@2020\n');
  write('other/secret.report.yaml', 'report: secret\nagainst: base@2020\n');
  write('work/own.standard.yaml', 'standard: own@2020\nextends: base@2020\n');
  const links = {
    'to-folder': '../other',
    'to-file.pdf': '../other/secret.pdf',
    'to-own-folder': 'in',
    'to-own.pdf': 'in/list.pdf',
    'to-nothing': 'nowhere',
    'base.standard.yaml': '../other/base.standard.yaml',
    'r.report.yaml': '../other/secret.report.yaml',
    'again.standard.yaml': 'own.standard.yaml',
  };
  for (const [name, target] of Object.entries(links)) symlinkSync(target, join(work, name));
});
afterEach(() => rmSync(scratch, { recursive: true, force: true }));

function write(name: string, text: string): void {
  mkdirSync(dirname(join(scratch, name)), { recursive: true });
  writeFileSync(join(scratch, name), text);
}

const uri = (name: string) => `file://${scratch}/${name}`;
const inWork = (names: readonly string[]) => names.map((name) => join(work, name));

test('a folder is listed without what leads out of the workspace', async () => {
  const ours = ['again.standard.yaml', 'in/', 'own.standard.yaml', 'to-own-folder/', 'to-own.pdf'];
  expect(await listOnDisk(uri('work'), [uri('work')])).toEqual(ours);
  expect(await listOnDisk(uri('work/to-own-folder'), [uri('work')])).toEqual(['list.pdf']);
});

test.each(['work/to-folder', 'work/to-folder/private', 'work/..', 'other', 'work/to-file.pdf', 'work/to-nothing'])(
  '%s is not listed',
  async (name) => {
    expect(await listOnDisk(uri(name), [uri('work')])).toEqual([]);
  },
);

test('a workspace that is opened by a link is one, and one of its folders that is gone hides nothing of the others', async () => {
  symlinkSync('work', join(scratch, 'called'));
  const roots = [uri('called'), uri('gone')];
  expect(await listOnDisk(uri('called/in'), roots)).toEqual(['list.pdf']);
  expect(await factOnDisk(uri('called/in/list.pdf'), roots)).toBe('present');
  expect(await factOnDisk(uri('called/to-file.pdf'), roots)).toBe('outside');
});

test('standards and reports are read as far as the workspace', async () => {
  expect(await findOnDisk(work)).toEqual({
    files: inWork(['again.standard.yaml', 'own.standard.yaml']),
    sealed: [],
    outside: inWork(['base.standard.yaml', 'r.report.yaml']),
  });
  expect((await findOnDisk(work, [work, join(scratch, 'other')])).outside).toEqual([]);
});

async function check(...paths: readonly string[]) {
  const checked = await checkPaths({ paths, current: work, today: '2026-11-24', locale: () => 'en' });
  const told = (all: typeof checked.unreadable) => all.map(({ path, problem }) => `${path} ${problem}`);
  return {
    files: checked.files.map(({ file }) => file),
    unreadable: told(checked.unreadable),
    besides: told(checked.besides),
  };
}

test('a check tells of links that lead out, where it was asked about them, and where what it found may rest on them', async () => {
  writeFileSync(join(work, '.clausewright.yaml'), '');
  const own = ['again.standard.yaml', 'own.standard.yaml'];
  expect(await check()).toEqual({
    files: ['.clausewright.yaml', ...own],
    unreadable: ['base.standard.yaml outside', 'r.report.yaml outside'],
    besides: [],
  });
  expect(await check('own.standard.yaml')).toEqual({
    files: ['own.standard.yaml'],
    unreadable: [],
    besides: ['base.standard.yaml outside'],
  });
});

test('settings are read as far as the workspace', async () => {
  write('other/settings.yaml', 'locale: zh-Hant\n');
  write('work/in/.clausewright.yaml', 'locale: zh-Hant\n');
  symlinkSync('../other/settings.yaml', join(work, '.clausewright.yaml'));
  expect(await spokenLocale([], {}, work)).toBe('en');
  expect(await spokenLocale([], {}, join(work, 'in'))).toBe('zh-Hant');
});

test('who names a link reads what it leads to', async () => {
  expect((await check('r.report.yaml')).files).toEqual(['r.report.yaml']);
});
