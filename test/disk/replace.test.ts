import {
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
