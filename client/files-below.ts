import { kindByName } from '../server/protocol/kinds.ts';
/** What stands in a folder: the names, and of what kind each is. A link may lead anywhere, back to where it stands as well. */
export type FolderEntry = readonly [name: string, kind: 'file' | 'folder' | 'link'];

export interface FileSystem<Place> {
  list(folder: Place): Promise<readonly FolderEntry[]>;
  within(folder: Place, name: string): Place;
}

/** So much of a folder is looked at that nobody can search; each folder takes a question to whoever keeps the files. */
export const mostListed = { folders: 2_000, files: 20_000, depth: 16 };

/** Folders that hold other people's files, never standards or reports. */
const skipped: readonly string[] = ['node_modules', '.git', '.hg', '.svn'];

/**
 * The files of ours in a folder and below, listed folder by folder: for file systems without search. `excluded`: globs of the
 * reader's settings, of which those are followed that name a folder or file, wherever it lies.
 */
export async function filesBelow<Place>(
  root: Place,
  { list, within }: FileSystem<Place>,
  excluded: readonly string[],
): Promise<readonly Place[]> {
  const named = excluded.flatMap((glob) => /^(?:\*\*\/)?([^*/?{}[\]]+)(?:\/\*\*)?$/.exec(glob)?.[1] ?? []);
  const without = new Set([...skipped, ...named]);
  const files: Place[] = [];
  let folders: readonly Place[] = [root];
  let looked = 0;
  for (let depth = 0; folders.length > 0 && depth < mostListed.depth; depth++) {
    const next: Place[] = [];
    for (const folder of folders) {
      if (looked === mostListed.folders || files.length >= mostListed.files) return files;
      looked += 1;
      for (const [name, kind] of await list(folder)) {
        if (without.has(name)) continue;
        if (kind === 'folder') next.push(within(folder, name));
        if (kind === 'file' && isOurs(name)) files.push(within(folder, name));
      }
    }
    folders = next;
  }
  return files;
}

function isOurs(name: string): boolean {
  return kindByName(name) !== undefined;
}
