import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { machineDisk, textsOnDisk, waitingDisk } from '../../server/disk/files.ts';

const scratch = mkdtempSync(join(tmpdir(), 'clausewright-waiting-'));
/** Long after everything that is written here, so that each file has its stamp. */
const later = Date.now() + 3_600_000;
beforeAll(() => void vi.spyOn(Date, 'now').mockReturnValue(later));
afterAll(() => {
  vi.restoreAllMocks();
  rmSync(scratch, { recursive: true, force: true });
});

const uriOf = (name: string) => pathToFileURL(join(scratch, name)).toString();

async function expectTheSame(uri: string) {
  const slow = await machineDisk.readFile(uri);
  expect(await waitingDisk.readFile(uri)).toEqual(slow);
  expect(textsOnDisk.read(uri)).toEqual('text' in slow ? slow : undefined);
  if ('problem' in slow) return slow.problem;
  expect(slow).toHaveProperty('stamp');
  return 'text';
}

test('whatever stands in a file, it is read the same at once', async () => {
  const seen = new Set<string>();
  const content = fc.oneof(
    fc.string({ unit: 'grapheme' }).map((text) => Buffer.from(text)),
    fc.constantFrom('\uFEFFtitle: 積木', 'a\0b', `${'a'.repeat(8192)}\0`).map((text) => Buffer.from(text)),
    fc.uint8Array({ maxLength: 40 }),
  );
  await fc.assert(
    fc.asyncProperty(content, async (bytes) => {
      writeFileSync(join(scratch, 'a.report.yaml'), bytes);
      seen.add(await expectTheSame(uriOf('a.report.yaml')));
    }),
  );
  expect(seen).toEqual(new Set(['text', 'not-text']));
});

test('a file is read the same after others that are longer or shorter', async () => {
  const kilobytes = [1, 300, 2, 127, 128, 129, 0, 3];
  const files = kilobytes.map((size, at) => {
    writeFileSync(join(scratch, `${at}.report.yaml`), `${at}`.repeat(size * 1024));
    return uriOf(`${at}.report.yaml`);
  });
  for (const uri of [...files, ...files.toReversed()]) expect(await expectTheSame(uri)).toBe('text');
});

test.each([
  ['a file that is not there', 'gone.report.yaml', 'missing'],
  ['a file below a file', 'plain/b.report.yaml', 'unreadable'],
  ['a folder', 'folder.report.yaml', 'unreadable'],
])('why there is no text is told the same of %s', async (_, name, problem) => {
  mkdirSync(join(scratch, 'folder.report.yaml'), { recursive: true });
  writeFileSync(join(scratch, 'plain'), 'x');
  expect(await expectTheSame(uriOf(name))).toBe(problem);
});

test.skipIf(process.platform === 'win32')('a link is followed, one that leads nowhere tells so', async () => {
  writeFileSync(join(scratch, 'plain.txt'), 'x');
  symlinkSync('plain.txt', join(scratch, 'link.report.yaml'));
  symlinkSync('nothing', join(scratch, 'loose.report.yaml'));
  expect(await expectTheSame(uriOf('link.report.yaml'))).toBe('text');
  expect(await expectTheSame(uriOf('loose.report.yaml'))).toBe('missing');
});
