import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { filesSince, SinceError } from '../../server/cli/since.ts';

const scratch = mkdtempSync(join(tmpdir(), 'clausewright-since-'));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

let folder = '';
const files = ['a.report.yaml', 'b.report.yaml', '報告/c d.report.yaml', 'demo.standard.yaml'];
const paths = () => files.map((name) => join(folder, 'work', name));

function git(...args: string[]): void {
  const own = ['-c', 'user.name=t', '-c', 'user.email=t@example.org', '-c', 'commit.gpgsign=false'];
  const { status, stderr } = spawnSync('git', [...own, ...args], { cwd: folder, encoding: 'utf8' });
  expect(status, stderr).toBe(0);
}

const write = (name: string, text: string) => writeFileSync(join(folder, 'work', name), text);
const since = (ref: string) => filesSince(ref, [join(folder, 'work')], paths());
const named = (...names: string[]) => names.map((name) => join(folder, 'work', name));

beforeEach(() => {
  folder = mkdtempSync(join(scratch, 'repository-'));
  mkdirSync(join(folder, 'work/報告'), { recursive: true });
  git('init', '-q', '-b', 'main');
  for (const name of files) write(name, `${name}\n`);
  git('add', '.');
  git('commit', '-qm', 'first');
});

test('what has changed, is staged or new is told, in a folder of the repository too', async () => {
  expect(await since('HEAD')).toEqual([]);
  write('報告/c d.report.yaml', 'else\n');
  expect(await since('HEAD')).toEqual(named('報告/c d.report.yaml'));
  write('a.report.yaml', 'else\n');
  git('add', '.');
  expect(await since('main')).toEqual(named('a.report.yaml', '報告/c d.report.yaml'));
  git('commit', '-qm', 'second');
  expect(await since('HEAD')).toEqual([]);
  expect(await since('HEAD~1')).toEqual(named('a.report.yaml', '報告/c d.report.yaml'));
  renameSync(join(folder, 'work/b.report.yaml'), join(folder, 'work/new.report.yaml'));
  files.push('new.report.yaml');
  expect(await since('HEAD')).toEqual(named('b.report.yaml', 'new.report.yaml'));
  files.pop();
});

test('a branch is held against where it left the other, not against what has come there since', async () => {
  git('checkout', '-qb', 'mine');
  write('a.report.yaml', 'mine\n');
  git('commit', '-qam', 'mine');
  git('checkout', '-q', 'main');
  write('b.report.yaml', 'theirs\n');
  git('commit', '-qam', 'theirs');
  git('checkout', '-q', 'mine');
  expect(await since('main')).toEqual(named('a.report.yaml'));
});

test('a standard or settings that changed, or are gone, concern all', async () => {
  write('demo.standard.yaml', 'else\n');
  expect(await since('HEAD')).toEqual(paths());
  git('checkout', '-q', '.');
  write('.clausewright.yaml', 'locale: en\n');
  expect(await since('HEAD')).toEqual(paths());
  rmSync(join(folder, 'work/.clausewright.yaml'));
  rmSync(join(folder, 'work/demo.standard.yaml'));
  expect(await since('HEAD')).toEqual(paths());
});

test('what git cannot tell is told', async () => {
  const problem = (ref: string, root = folder) =>
    filesSince(ref, [root], []).then(
      () => undefined,
      (error: unknown) => (error instanceof SinceError ? error.problem : error),
    );
  expect(await problem('nowhere')).toBe('noSuchCommit');
  expect(await problem('--output=x')).toBe('noSuchCommit');
  expect(existsSync(join(folder, 'x'))).toBe(false);
  expect(await problem('HEAD', scratch)).toBe('noRepository');
  const path = process.env.PATH;
  process.env.PATH = join(scratch, 'empty');
  try {
    expect(await problem('HEAD')).toBe('noGit');
  } finally {
    process.env.PATH = path;
  }
});

test('nothing that a repository would have git run is run', async () => {
  const trap = join(folder, 'trap.sh');
  writeFileSync(trap, `#!/bin/sh\ntouch "${folder}/sprung"\ncat\n`);
  chmodSync(trap, 0o755);
  writeFileSync(join(folder, '.gitattributes'), '*.yaml filter=evil diff=evil\n');
  for (const [name, value] of [
    ['filter.evil.clean', trap],
    ['filter.evil.process', trap],
    ['filter.evil.required', 'true'],
    ['diff.evil.command', trap],
    ['diff.evil.textconv', trap],
    ['diff.external', trap],
    ['core.fsmonitor', trap],
  ] as const)
    git('config', name, value);
  write('a.report.yaml', 'else\n');
  expect(await since('HEAD')).toEqual(named('a.report.yaml'));
  expect(existsSync(join(folder, 'sprung'))).toBe(false);
});
