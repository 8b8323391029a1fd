import { chmodSync, mkdirSync, readdirSync, rmSync, statSync, symlinkSync } from 'node:fs';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { caches, onlyFile, path, recalled, root, storedHere } from './kept-findings.ts';

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
