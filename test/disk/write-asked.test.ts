import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  closeSync,
  constants,
  lstatSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  readSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { writeAsked } from '../../server/disk/write-asked.ts';

let here = '';
beforeEach(() => {
  here = mkdtempSync(join(tmpdir(), 'clausewright-asked-'));
});
afterEach(() => rmSync(here, { recursive: true, force: true }));

const rightsOf = (path: string): number => statSync(path).mode & 0o7777;

test('a new file is as any that is made here, and nothing stays beside it', async () => {
  const [other, asked] = [join(here, 'other'), join(here, 'asked')];
  writeFileSync(other, '');
  await writeAsked(asked, '甲');
  expect(readFileSync(asked, 'utf8')).toBe('甲');
  expect(rightsOf(asked)).toBe(rightsOf(other));
  await expect(writeAsked(join(here, 'none/asked'), '甲')).rejects.toThrow();
  expect(readdirSync(here).sort()).toEqual(['asked', 'other']);
});

describe.skipIf(process.platform === 'win32')('where something is', () => {
  test('a file keeps its rights, and nobody else may read what only its owner could', async () => {
    const path = join(here, 'secret');
    writeFileSync(path, '前', { mode: 0o600 });
    chmodSync(path, 0o600);
    await writeAsked(path, new Uint8Array([0x61]));
    expect(readFileSync(path, 'utf8')).toBe('a');
    expect(rightsOf(path)).toBe(0o600);
  });

  test('a link stays a link, and what it leads to is written', async () => {
    const [file, link] = [join(here, 'file'), join(here, 'link')];
    writeFileSync(file, '前');
    symlinkSync('file', link);
    await writeAsked(link, '後');
    expect(lstatSync(link).isSymbolicLink()).toBe(true);
    expect(readFileSync(file, 'utf8')).toBe('後');
  });

  test('a pipe is written to and stays one; a folder is refused', async () => {
    const pipe = join(here, 'pipe');
    execFileSync('mkfifo', [pipe]);
    const reading = openSync(pipe, constants.O_RDONLY | constants.O_NONBLOCK);
    try {
      await writeAsked(pipe, '經管道');
      const into = Buffer.alloc(64);
      expect(into.toString('utf8', 0, readSync(reading, into))).toBe('經管道');
    } finally {
      closeSync(reading);
    }
    expect(lstatSync(pipe).isFIFO()).toBe(true);
    await expect(writeAsked(here, '甲')).rejects.toThrow();
  });
});
