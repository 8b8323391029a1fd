import {
  chownSync,
  linkSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { replaceOnDisk } from '../../server/disk/replace.ts';
import { sweepLeftBehind } from '../../server/disk/temporary.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'clausewright-'));
  mkdirSync(join(folder, 'root'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const inRoot = (name: string) => join(folder, 'root', name);
const replace = (path: string, before: string, after: string) =>
  replaceOnDisk(path, before, after, [join(folder, 'root')]);

test('the file is written anew, with its rights, and nothing is left beside it', async () => {
  writeFileSync(inRoot('a.yaml'), '\ufeffa：1\r\n', { mode: 0o640 });
  expect(await replace(inRoot('a.yaml'), '\ufeffa：1\r\n', '\ufeffa: 1\r\n')).toBeUndefined();
  expect(readFileSync(inRoot('a.yaml'), 'utf8')).toBe('\ufeffa: 1\r\n');
  expect(statSync(inRoot('a.yaml')).mode & 0o777).toBe(0o640);
  expect(readdirSync(join(folder, 'root'))).toEqual(['a.yaml']);
});

test('what another program wrote meanwhile stays', async () => {
  writeFileSync(inRoot('a.yaml'), 'b');
  expect(await replace(inRoot('a.yaml'), 'a', 'c')).toBe('changed-meanwhile');
  expect(readFileSync(inRoot('a.yaml'), 'utf8')).toBe('b');
});

test('bytes that are no UTF-8 stay', async () => {
  const bytes = Buffer.from([0x61, 0xff, 0x0a]);
  writeFileSync(inRoot('a.yaml'), bytes);
  expect(await replace(inRoot('a.yaml'), bytes.toString('utf8'), 'a')).toBe('not-utf-8');
  expect(readFileSync(inRoot('a.yaml'))).toEqual(bytes);
});

test('a link inside the workspace stays a link, and its file is written', async () => {
  writeFileSync(inRoot('a.yaml'), 'a');
  symlinkSync('a.yaml', inRoot('b.yaml'));
  expect(await replace(inRoot('b.yaml'), 'a', 'c')).toBeUndefined();
  expect(readlinkSync(inRoot('b.yaml'))).toBe('a.yaml');
  expect(readFileSync(inRoot('a.yaml'), 'utf8')).toBe('c');
});

test('a file outside that a link leads to stays', async () => {
  writeFileSync(join(folder, 'out.yaml'), 'a');
  symlinkSync(join('..', 'out.yaml'), inRoot('b.yaml'));
  expect(await replace(inRoot('b.yaml'), 'a', 'c')).toBe('linked-outside');
  expect(readFileSync(join(folder, 'out.yaml'), 'utf8')).toBe('a');
});

test('a file that is gone is not made anew', async () => {
  expect(await replace(inRoot('a.yaml'), 'a', 'c')).toBe('not-writable');
  expect(readdirSync(join(folder, 'root'))).toEqual([]);
});

test('all names of a file stay its names', async () => {
  writeFileSync(inRoot('a.yaml'), 'a long text');
  linkSync(inRoot('a.yaml'), join(folder, 'b.yaml'));
  expect(await replace(inRoot('a.yaml'), 'a long text', 'c')).toBeUndefined();
  expect(readFileSync(join(folder, 'b.yaml'), 'utf8')).toBe('c');
  expect(statSync(inRoot('a.yaml')).nlink).toBe(2);
  expect(await replace(inRoot('a.yaml'), 'c', '更長的文本')).toBeUndefined();
  expect(readFileSync(join(folder, 'b.yaml'), 'utf8')).toBe('更長的文本');
  expect(readdirSync(join(folder, 'root'))).toEqual(['a.yaml']);
});

test.runIf(process.getuid?.() === 0)('a file that root mends stays its owner’s', async () => {
  writeFileSync(inRoot('a.yaml'), 'a', { mode: 0o640 });
  chownSync(inRoot('a.yaml'), 1234, 2345);
  expect(await replace(inRoot('a.yaml'), 'a', 'c')).toBeUndefined();
  expect(statSync(inRoot('a.yaml'))).toMatchObject({ uid: 1234, gid: 2345 });
  expect(statSync(inRoot('a.yaml')).mode & 0o777).toBe(0o640);
});

test('what killed runs left is taken away, and nothing else', async () => {
  const left = '.a.report.yaml.99999999-0123456789ab.tmp';
  const others = [
    `.a.report.yaml.${process.pid}-0123456789ab.tmp`,
    '.a.report.yaml.0123456789ab.tmp',
    '.notes.txt.99999999-0123456789ab.tmp',
    'a.report.yaml',
  ].sort();
  for (const name of [left, ...others]) writeFileSync(inRoot(name), '');
  await sweepLeftBehind(join(folder, 'root'), (name) => name.endsWith('.report.yaml'));
  expect(readdirSync(join(folder, 'root')).sort()).toEqual(others);
  await sweepLeftBehind(join(folder, 'nowhere'), () => true);
});
