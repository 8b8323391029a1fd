import { resolve } from 'node:path';
import { type FoundFiles, findOnDisk } from '../disk/files.ts';
import { readGlob } from '../model/values/glob/glob.ts';
import { kindByName } from '../protocol/kinds.ts';
import { isFolder, isThere, shown } from './root.ts';
import type { Unreadable } from './unreadable.ts';

type FolderSearch = (folder: string) => ReturnType<typeof findOnDisk>;

/**
 * Searches each folder once: the one that is named is mostly the workspace itself. Links to files are followed as far as the folders
 * `roots`, else as far as the folder that is searched.
 */
export function searching(roots?: readonly string[]): FolderSearch {
  const searches = new Map<string, ReturnType<FolderSearch>>();
  return (folder) => {
    const search = searches.get(folder) ?? findOnDisk(folder, roots);
    searches.set(folder, search);
    return search;
  };
}

interface NamedFiles {
  /** In order and each once. */
  readonly wanted: readonly string[];
  /** What names none. */
  readonly notThere: readonly Unreadable[];
  /** What came of searching the folders among what was named. */
  readonly below: readonly FoundFiles[];
}

/** The files that paths and patterns name, as they are given on the command line. */
export async function filesNamed(named: readonly string[], current: string, search: FolderSearch): Promise<NamedFiles> {
  const files = new Set<string>();
  const below: FoundFiles[] = [];
  const notThere: Unreadable[] = [];
  const { takenAway, paths } = apart(named);
  for (const path of paths) {
    const absolute = resolve(current, path);
    if (await isFolder(absolute)) {
      const found = await search(absolute);
      for (const file of found.files) files.add(file);
      below.push(found);
    } else if (await isThere(absolute)) {
      if (kindByName(absolute) !== undefined) files.add(absolute);
      else notThere.push({ path, problem: 'notOurs' });
    } else if (isPattern(path)) {
      const matching = await filesMatching(path, current, search);
      for (const file of matching) files.add(file);
      if (matching.length === 0) notThere.push({ path, problem: 'matchesNothing' });
    } else notThere.push({ path, problem: 'missing' });
  }
  const isTakenAway = takenAway.map((pattern) => matcherOf(pattern, current));
  return { wanted: [...files].filter((file) => !isTakenAway.some((matches) => matches(file))), notThere, below };
}

/** Whether a path names files by what they are called, as a shell would take it that was not kept from it by quotes. */
function isPattern(path: string): boolean {
  return /[*?{[]/.test(path) || path.startsWith('!');
}

/** Where what is named begins: a folder that may be looked for, be it that of a pattern. */
export function placeNamed(named: string): string {
  return isPattern(named) ? parted(named).folder : named;
}

/** What begins with `!` is taken away from all the rest, which is everything where nothing else is named. */
function apart(named: readonly string[]) {
  const takenAway = named.filter((one) => one.startsWith('!')).map((one) => one.slice(1));
  const paths = named.filter((one) => !one.startsWith('!'));
  return { takenAway, paths: paths.length === 0 ? ['.'] : paths };
}

async function filesMatching(pattern: string, current: string, search: FolderSearch): Promise<readonly string[]> {
  const folder = resolve(current, parted(pattern).folder);
  if (!(await isFolder(folder))) return [];
  const { files } = await search(folder);
  return files.filter(matcherOf(pattern, current));
}

/** A folder that a pattern names stands for what is in it, as one that is named without a pattern does. */
function matcherOf(pattern: string, current: string): (path: string) => boolean {
  const { folder, rest } = parted(pattern);
  const from = resolve(current, folder);
  const readings = [readGlob(rest), readGlob(`${rest}/**`)];
  return (path) => readings.some((one) => one.ok && one.value(shown(path, from)));
}

/**
 * A pattern as the folder in which it begins to tell, and the rest: `reports` and `2026-*.report.yaml`. Windows parts folders by a
 * backslash; elsewhere that makes the sign behind it an ordinary one.
 */
function parted(pattern: string): { readonly folder: string; readonly rest: string } {
  const parts = (process.platform === 'win32' ? pattern.replaceAll('\\', '/') : pattern).replace(/\/$/, '').split('/');
  const first = parts.findIndex(isPattern);
  const at = first < 0 ? parts.length - 1 : first;
  const folder = parts.slice(0, at).join('/');
  return { folder: folder === '' ? (at > 0 ? '/' : '.') : folder, rest: parts.slice(at).join('/') };
}
