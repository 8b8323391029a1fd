import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { URI } from 'vscode-uri';
import { type CachePlace, openCache } from '../../server/disk/cache.ts';
import { sweep } from '../../server/disk/cache-sweep.ts';
import { digestOfBytes, textsOnDisk } from '../../server/disk/files.ts';
import { machineCache } from '../../server/disk/machine-cache.ts';
import type { Examined } from '../../server/rules/examine.ts';

let root = '';
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'clausewright-cache-'));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const path = (name: string) => join(root, name);
const uriOf = (name: string) => URI.file(path(name)).toString();
const caches = () => path('caches');
/** Long after everything that a test writes, so that files count as settled. */
const later = () => Date.now() + 10_000;
const place = (more: Partial<CachePlace> = {}): CachePlace => ({
  folder: caches(),
  roots: [root],
  program: 'this',
  now: later,
  ...more,
});

const ids = '\nclause-1\n條款\n';

/** A file that is written, and what was found in it. */
function found(name: string, text = `${name}\n`, id = name): Examined {
  writeFileSync(path(name), text);
  return {
    uri: uriOf(name),
    digest: digestOfBytes(Buffer.from(text)),
    findings: [],
    read: ['settings', `report ${id}`, 'operator 甲公司'],
    prints: ['one', id, 'three'],
    summary: {
      print: id,
      ids,
      answers: '[["條款",[1,2,1,4]]]',
      compared: '{"figures":[]}',
      places: '[]',
      title: { plain: '甲店' },
    },
  };
}

async function storedHere(more?: Partial<CachePlace>): Promise<readonly Examined[]> {
  const all = [found('a'), found('b'), { ...found('c'), summary: undefined } as unknown as Examined].map(
    ({ summary, ...one }) => (summary === undefined ? one : { ...one, summary }),
  );
  const cache = openCache(place(more));
  await cache.save(all);
  return all;
}

const asked = ['a', 'b', 'c'];
const withoutStamp = ({ stamp, ...one }: Examined): Examined => one;
const recalledOf = async (uris: readonly string[], more?: Partial<CachePlace>) =>
  (await openCache(place(more)).unchanged(uris)).map(withoutStamp);
const recalled = (more?: Partial<CachePlace>) => recalledOf(asked.map(uriOf), more);
const onlyFile = () => join(caches(), readdirSync(caches())[0] ?? '');

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

describe.skipIf(process.platform === 'win32')('what somebody else may have written is not believed', () => {
  afterEach(() => vi.restoreAllMocks());

  test('when it is theirs', async () => {
    await storedHere();
    vi.spyOn(process, 'geteuid').mockReturnValue(statSync(root).uid + 1);
    expect(await recalled()).toEqual([]);
  });
  test('when they may write it', async () => {
    await storedHere();
    chmodSync(onlyFile(), 0o620);
    expect(await recalled()).toEqual([]);
    expect(await storedHere()).toEqual(await recalled());
  });
  test('when they may write where it lies: nor is anything kept there', async () => {
    await storedHere();
    chmodSync(caches(), 0o770);
    expect(await recalled()).toEqual([]);
    rmSync(onlyFile());
    await storedHere();
    expect(readdirSync(caches())).toEqual([]);
  });
  test.each([
    ['anybody may put another folder in its place', 0o777, false],
    ['their group may', 0o770, false],
    ['everybody may put things beside it, but take away only their own', 0o1777, true],
  ])('when somewhere above where it lies %s', async (_, mode, isBelieved) => {
    const folder = path('above/between/caches');
    const all = await storedHere({ folder });
    chmodSync(path('above'), mode);
    // Made for this user alone.
    chmodSync(root, 0o755);
    expect(await recalled({ folder })).toEqual(isBelieved ? all : []);
    symlinkSync(path('above/between'), path('link'));
    expect(await recalled({ folder: path('link/caches') })).toEqual(isBelieved ? all : []);
  });
  test('nor is a folder made for it there', async () => {
    mkdirSync(path('above'));
    chmodSync(path('above'), 0o777);
    chmodSync(root, 0o755);
    await storedHere({ folder: path('above/between/caches') });
    expect(readdirSync(path('above'))).toEqual([]);
  });
  test('unless a folder further up lets nobody in', async () => {
    const folder = path('home/shared/caches');
    const all = await storedHere({ folder });
    chmodSync(path('home'), 0o700);
    chmodSync(path('home/shared'), 0o777);
    expect(await recalled({ folder })).toEqual(all);
    chmodSync(path('home'), 0o711);
    chmodSync(root, 0o755);
    expect(await recalled({ folder })).toEqual([]);
  });
  test('when what leads there is in their hands', async () => {
    const folder = path('mine/caches');
    await storedHere({ folder });
    mkdirSync(path('theirs'));
    symlinkSync(path('mine'), path('theirs/link'));
    chmodSync(path('theirs'), 0o777);
    chmodSync(root, 0o755);
    expect(await recalled({ folder: path('theirs/link/caches') })).toEqual([]);
  });
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

test('caches that nobody has used for long are taken away; other files are left', async () => {
  await storedHere();
  const own = onlyFile();
  const old = new Date(Date.now() - 100 * 24 * 3600 * 1000);
  for (const name of ['old.cache', 'new.cache', 'left.tmp', 'notes.txt']) {
    writeFileSync(join(caches(), name), '');
    if (name !== 'new.cache') utimesSync(join(caches(), name), old, old);
  }
  // As a file that has gone since the folder was listed.
  symlinkSync('nowhere', join(caches(), 'gone.cache'));
  await sweep(caches(), own);
  expect(readdirSync(caches()).map((name) => join(caches(), name))).toEqual(
    [own, ...['gone.cache', 'new.cache', 'notes.txt'].map((name) => join(caches(), name))].sort(),
  );
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
