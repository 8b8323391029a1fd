import { access, stat } from 'node:fs/promises';
import { dirname, join, relative, resolve, sep } from 'node:path';

/**
 * The workspace root for a path: its nearest ancestor (itself included) that holds `.clausewright.yaml` or `.git`, else the
 * current folder if it contains the path, else the path's folder. Whoever stands at the top of a disk has not chosen all of it.
 */
export async function workspaceRoot(path: string, current: string): Promise<string> {
  const absolute = resolve(current, path);
  const folder = (await isFolder(absolute)) ? absolute : dirname(absolute);
  for (let at = folder; ; at = dirname(at)) {
    if ((await isThere(join(at, '.clausewright.yaml'))) || (await isThere(join(at, '.git')))) return at;
    if (at === dirname(at)) break;
  }
  return contains(current, absolute) && current !== dirname(current) ? current : folder;
}

export async function isFolder(path: string): Promise<boolean> {
  return stat(path).then(
    (stats) => stats.isDirectory(),
    () => false,
  );
}

export function isThere(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}

export function contains(folder: string, path: string): boolean {
  const way = relative(folder, path);
  return way === '' || (!way.startsWith(`..${sep}`) && way !== '..' && resolve(folder, way) === path);
}

/** A path as it is printed: relative to the current folder. */
export function shown(path: string, current: string): string {
  return relative(current, path).split(sep).join('/') || '.';
}
