import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach } from 'vitest';
import { URI } from 'vscode-uri';
import { type CachePlace, openCache } from '../../server/disk/cache.ts';
import { digestOfBytes } from '../../server/disk/files.ts';
import type { Examined } from '../../server/rules/engine/examine.ts';

/** A folder of each test's own. */
export let root = '';
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'clausewright-cache-'));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

export const path = (name: string) => join(root, name);
export const uriOf = (name: string) => URI.file(path(name)).toString();
export const caches = () => path('caches');
/** Long after everything that a test writes, so that files count as settled. */
export const later = () => Date.now() + 10_000;
export const place = (more: Partial<CachePlace> = {}): CachePlace => ({
  folder: caches(),
  roots: [root],
  program: 'this',
  now: later,
  ...more,
});

const ids = '\nclause-1\n條款\n';

/** A file that is written, and what was found in it. */
export function found(name: string, text = `${name}\n`, id = name): Examined {
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

export async function storedHere(more?: Partial<CachePlace>): Promise<readonly Examined[]> {
  const all = [found('a'), found('b'), { ...found('c'), summary: undefined } as unknown as Examined].map(
    ({ summary, ...one }) => (summary === undefined ? one : { ...one, summary }),
  );
  const cache = openCache(place(more));
  await cache.save(all);
  return all;
}

export const asked = ['a', 'b', 'c'];
const withoutStamp = ({ stamp, ...one }: Examined): Examined => one;
export const recalledOf = async (uris: readonly string[], more?: Partial<CachePlace>) =>
  (await openCache(place(more)).unchanged(uris)).map(withoutStamp);
export const recalled = (more?: Partial<CachePlace>) => recalledOf(asked.map(uriOf), more);
export const onlyFile = () => join(caches(), readdirSync(caches())[0] ?? '');
