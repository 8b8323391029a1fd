import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { openCache } from '../../server/disk/cache.ts';
import { textsOnDisk } from '../../server/disk/files.ts';
import { machineCache } from '../../server/disk/machine-cache.ts';
import {
  asked,
  caches,
  found,
  later,
  onlyFile,
  path,
  place,
  recalled,
  recalledOf,
  root,
  storedHere,
  uriOf,
} from './kept-findings.ts';

describe('what was found', () => {
  test('is found again, whole, by the same program in the same folders', async () => {
    const all = await storedHere();
    expect(await recalled()).toEqual(all);
    expect(await recalled({ now: Date.now })).toEqual(all);
    expect(await recalled({ program: 'another' })).toEqual([]);
    expect(await recalled({ roots: [root, '/elsewhere'] })).toEqual([]);
  });
  test.each([
    ['of every script', '條款 é', '甲\n乙'],
    ['of one byte each', 'clause é', 'a\nb'],
    ['that are half of a pair, as an escape may have put into an id', 'clause \ud800', '\udfff\n'],
  ])('is told in characters %s', async (_, id, names) => {
    const one = found('a', 'a\n', id);
    const all = [{ ...one, summary: { print: id, answers: '', compared: '[]', places: '', ids: names } }];
    await openCache(place()).save(all);
    expect(await recalled()).toEqual(all);
  });
  test('is for nobody else to read', async () => {
    await storedHere();
    expect(statSync(onlyFile()).mode & 0o777).toBe(0o600);
    expect(statSync(caches()).mode & 0o777).toBe(0o700);
    expect(readdirSync(caches()).length).toBe(1);
  });
  test('in a file that has changed since, or is gone, is not', async () => {
    const [, b, c] = await storedHere();
    writeFileSync(path('a'), 'longer\n');
    expect(await recalled()).toEqual([b, c]);
    rmSync(path('b'));
    expect(await recalled()).toEqual([c]);
  });
  test('in a file that was changed and looks the same from outside is not', async () => {
    const { now } = Date;
    const [, b, c] = await storedHere({ now });
    const { atime, mtime } = statSync(path('a'));
    writeFileSync(path('a'), 'A\n');
    utimesSync(path('a'), atime, mtime);
    expect(await recalled({ now })).toEqual([b, c]);
    expect(await recalled()).toEqual([b, c]);
  });
  test('in a file that was written anew with the same text is', async () => {
    const all = await storedHere();
    writeFileSync(path('a'), 'a\n');
    expect(await recalled()).toEqual(all);
  });
  test('is kept while it is not asked about, and forgotten once its file is gone', async () => {
    const all = await storedHere();
    const second = openCache(place());
    const [a] = await second.unchanged(asked.map(uriOf));
    await second.save(a === undefined ? [] : [a]);
    expect(await recalled()).toEqual(all);
    const size = statSync(onlyFile()).size;
    rmSync(path('b'));
    const third = openCache(place());
    await third.save(await third.unchanged(asked.map(uriOf)));
    expect(statSync(onlyFile()).size).toBeLessThan(size);
  });
  test('takes the place of what was found before', async () => {
    const [a, b, c] = await storedHere();
    const anew = found('a', 'A\n', 'new');
    const cache = openCache(place());
    await cache.save([anew, ...(await cache.unchanged(asked.map(uriOf))).filter(({ uri }) => uri !== a?.uri)]);
    expect(await recalled()).toEqual([anew, b, c]);
  });
  test('without the bytes it was found in, or elsewhere than on the disk, is not kept', async () => {
    const { digest, ...anonymous } = found('a');
    const cache = openCache(place());
    await cache.save([anonymous, { ...found('b'), uri: 'vscode-vfs://github/b' }]);
    expect(await openCache(place()).unchanged([uriOf('a'), 'vscode-vfs://github/b'])).toEqual([]);
  });
});

describe('what was stamped as it was read', () => {
  // A user whose files belong to a group that others are in.
  beforeEach(() => void vi.spyOn(process, 'getegid').mockReturnValue(statSync(root).uid + 1));
  afterEach(() => vi.restoreAllMocks());

  /** Of another length each, since they are written within the grain of a file's times. */
  const text = fc.nat(3).map((length) => 'a'.repeat(length));
  const written = (content: string | undefined): void => {
    if (content !== undefined) writeFileSync(path('a'), content);
  };

  test('is believed of these bytes alone, whenever they change', async () => {
    const change = fc.option(text, { nil: undefined });
    await fc.assert(
      fc.asyncProperty(text, fc.boolean(), change, change, async (first, isSettled, whileChecked, afterwards) => {
        const one = found('a', first);
        vi.spyOn(Date, 'now').mockReturnValue(isSettled ? later() : 0);
        const { digest, stamp } = textsOnDisk.read(one.uri) ?? {};
        vi.restoreAllMocks();
        expect([digest, stamp !== undefined]).toEqual([one.digest, isSettled]);
        written(whileChecked);
        await openCache(place()).save([{ ...one, ...(stamp !== undefined && { stamp }) }]);
        written(afterwards);
        const isAsRead = (afterwards ?? whileChecked ?? first) === first;
        expect(await recalledOf([one.uri])).toEqual(isAsRead ? [one] : []);
      }),
    );
  });
  test('is not read again to be kept', async () => {
    const one = { ...found('a'), stamp: 'as it was' };
    rmSync(path('a'));
    const cache = openCache(place());
    await cache.save([one]);
    written('a\n');
    expect(await openCache(place()).unchanged([one.uri])).toEqual([one]);
  });
});

test('a session that ends while it still looks at files keeps what it has not come to', async () => {
  const all = Array.from({ length: 200 }, (_, at) => found(`report-${at}`));
  await openCache(place()).save(all);
  const second = openCache(place());
  const looking = second.unchanged(all.map(({ uri }) => uri));
  await second.save([]);
  await looking;
  expect(await recalledOf(all.map(({ uri }) => uri))).toEqual(all);
});

test('a cache that is cut off or spoilt anywhere is no cache, or still whole', async () => {
  const all = await storedHere();
  const file = onlyFile();
  const whole = readFileSync(file);
  const damage = fc.oneof(
    fc.nat(whole.length - 1).map((length) => whole.subarray(0, length)),
    fc.tuple(fc.nat(whole.length - 1), fc.integer({ min: 1, max: 255 })).map(([at, flip]) => {
      const bytes = Buffer.from(whole);
      bytes[at] = (bytes[at] ?? 0) ^ flip;
      return bytes;
    }),
    fc.uint8Array({ maxLength: 64 }).map((more) => Buffer.concat([whole, more])),
    fc.uint8Array({ maxLength: 64 }).map((bytes) => Buffer.from(bytes)),
  );
  await fc.assert(
    fc.asyncProperty(damage, async (bytes) => {
      writeFileSync(file, bytes);
      expect(await recalled()).toEqual(bytes.equals(whole) ? all : []);
    }),
    { numRuns: 300 },
  );
});

test('sessions that end at once: one of them is kept, whole', async () => {
  await storedHere();
  const sessions = [1, 2, 3, 4].map(() => openCache(place()));
  const finds = ['v', 'w', 'x', 'y'].map((id) => [found('a', 'a\n', id), found('b', 'b\n', id), found('c', 'c\n', id)]);
  await Promise.all(sessions.map((session, at) => session.save(finds[at] ?? [])));
  expect(finds).toContainEqual(await recalled());
  expect(readdirSync(caches()).length).toBe(1);
});

test('where nothing can be written or read, nothing is kept, and nobody is told', async () => {
  writeFileSync(path('no-folder'), '');
  const folder = path('no-folder/caches');
  await storedHere({ folder });
  expect(await recalled({ folder })).toEqual([]);
  mkdirSync(caches(), { mode: 0o700 });
  await storedHere({ folder: caches() });
  const file = onlyFile();
  rmSync(file);
  mkdirSync(file);
  await storedHere();
  expect(await recalled()).toEqual([]);
});

test('a user without a home has no cache', async () => {
  vi.stubGlobal('clausewrightBuild', 'this');
  for (const name of ['HOME', 'USERPROFILE', 'XDG_CACHE_HOME', 'LOCALAPPDATA']) vi.stubEnv(name, '');
  try {
    expect(await machineCache([root])).toBeUndefined();
    expect(await machineCache([root], caches())).toBeDefined();
  } finally {
    vi.unstubAllEnvs();
    vi.unstubAllGlobals();
  }
});
