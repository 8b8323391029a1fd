import { readdir, rm, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { leftBehind } from './temporary.ts';

/** Milliseconds after which a cache that nobody has used is taken away. */
const longest = 60 * 24 * 60 * 60 * 1000;

/** Bytes of all caches together; beyond, those go first that were used longest ago. */
const mostBytes = 512 * 1024 * 1024;

/** Keeps the folder of caches from growing: workspaces come and go. `own` stays. */
export async function sweep(folder: string, own: string, now = Date.now()): Promise<void> {
  const files = await entriesOf(folder);
  let left = mostBytes;
  for (const { path, size, mtimeMs } of files.sort((a, b) => b.mtimeMs - a.mtimeMs)) {
    left -= size;
    const isOurs = path.endsWith('.cache') || path.endsWith('.tmp');
    const isLeft = leftBehind(basename(path)) !== undefined;
    const isSpent = isLeft || left < 0 || now - mtimeMs > longest;
    if (isOurs && path !== own && isSpent) await rm(path, { force: true });
  }
}

/** The same where each cache is a folder: one that nobody has used for so long goes with all that is in it. */
export async function sweepFolders(folder: string, own: string, now = Date.now()): Promise<void> {
  for (const { path, isFolder, mtimeMs } of await entriesOf(folder)) {
    if (isFolder && path !== own && now - mtimeMs > longest) await rm(path, { recursive: true, force: true });
  }
}

async function entriesOf(folder: string) {
  const looked = await Promise.all(
    (await readdir(folder)).map(async (name) => {
      const path = join(folder, name);
      const stats = await stat(path).catch(() => undefined);
      return stats && { path, isFolder: stats.isDirectory(), size: stats.size, mtimeMs: stats.mtimeMs };
    }),
  );
  // Another session may be sweeping as well.
  return looked.filter((one) => one !== undefined);
}
