import { chmodSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { printPage } from '../../server/disk/print.ts';

let folder = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'print-test-'));
  vi.stubEnv('TMPDIR', folder);
  vi.stubEnv('PATH', folder);
});

afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true });
});

/** A program in the place of a browser: `does` is told where the page is, and where to print it. */
function browser(name: string, does: string): string {
  const path = join(folder, name);
  const head = `const given = process.argv.slice(2); const printed = given.find((one) => one.startsWith('--print-to-pdf=')).slice(15); const page = new URL(given.at(-1));`;
  writeFileSync(path, `#!${process.execPath}\nconst fs = require('node:fs'); ${head}\n${does}\n`);
  chmodSync(path, 0o755);
  return path;
}

const left = () => readdirSync(folder).filter((name) => name.startsWith('clausewright-print-'));

test.skipIf(process.platform !== 'linux')(
  'a page is printed by a browser on the path, and nothing is left of it',
  async () => {
    browser('chromium', `fs.writeFileSync(printed, 'PDF of ' + fs.readFileSync(page, 'utf8'));`);
    expect(Buffer.from((await printPage('<p>甲')) ?? []).toString()).toBe('PDF of <p>甲');
    expect(left()).toEqual([]);
  },
);

test.skipIf(process.platform === 'win32')(
  'the browser that is told is taken first, with a profile of its own and no network',
  async () => {
    const told = browser('mine', `fs.writeFileSync(printed, given.join('\\n'));`);
    vi.stubEnv('CHROME_PATH', told);
    const given = Buffer.from((await printPage('x')) ?? []).toString();
    expect(given).toMatch(/^--user-data-dir=.*clausewright-print-.*profile$/m);
    expect(given).toMatch(/^--host-resolver-rules=MAP \* ~NOTFOUND$/m);
  },
);

test.skipIf(process.platform !== 'linux')(
  'one that fails, or prints nothing, leaves nothing, and neither does none',
  async () => {
    expect(await printPage('x')).toBeUndefined();
    browser('chromium', 'process.exit(3);');
    expect(await printPage('x')).toBeUndefined();
    browser('chromium', '');
    expect(await printPage('x')).toBeUndefined();
    expect(left()).toEqual([]);
  },
);

test.skipIf(process.platform !== 'linux')(
  'what a folder of the path that is no whole path holds is not run',
  async () => {
    browser('chromium', `fs.writeFileSync(printed, 'x');`);
    vi.stubEnv('PATH', '.');
    const here = process.cwd();
    process.chdir(folder);
    expect(await printPage('x')).toBeUndefined();
    process.chdir(here);
  },
);
