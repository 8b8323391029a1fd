import { type FSWatcher, watch } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { kindByName } from '../protocol/kinds.ts';
import { skipped } from './files.ts';

/** Each folder takes a watch of the system, of which a user has some thousands for all programs. */
const mostWatched = 2_000;

export interface Watch {
  close(): void;
}

/**
 * Follows what changes in folders and below, for a client that does not: files of ours on any change, every other file when it
 * appears or goes. One watch a folder by the runtime's own means, which are the same on every system; beyond `mostWatched`
 * folders the rest is read at the next start. Links are not followed.
 */
export function watchOnDisk(folders: readonly string[], changed: (paths: readonly string[]) => void): Watch {
  const watched = new Map<string, FSWatcher>();
  let waiting = new Set<string>();
  let closed = false;

  const tell = (path: string): void => {
    if (waiting.size === 0)
      setImmediate(() => {
        const paths = [...waiting];
        waiting = new Set();
        if (!closed) changed(paths);
      });
    waiting.add(path);
  };

  const leave = (folder: string): void => {
    watched.get(folder)?.close();
    watched.delete(folder);
  };

  /** `isNew`: it has come while we watch, with all that is in it. */
  const enter = async (folder: string, isNew: boolean): Promise<void> => {
    if (closed || watched.has(folder) || watched.size >= mostWatched) return;
    try {
      const watcher = watch(folder, { persistent: false }, (event, name) => {
        if (name !== null) void look(join(folder, name), name, event === 'rename');
      });
      watched.set(folder, watcher);
      watcher.on('error', () => leave(folder));
      for (const entry of await readdir(folder, { withFileTypes: true })) {
        const path = join(folder, entry.name);
        if (entry.isDirectory()) {
          if (!skipped.has(entry.name)) await enter(path, isNew);
        } else if (isNew) tell(path);
      }
    } catch {
      // Gone again, or closed to us: a reading of the workspace says so.
      leave(folder);
    }
  };

  const look = async (path: string, name: string, comesOrGoes: boolean): Promise<void> => {
    if (skipped.has(name)) return;
    if (comesOrGoes || kindByName(name) !== undefined) tell(path);
    if (!comesOrGoes) return;
    // What is no folder any more is watched no longer, and a new one is.
    leave(path);
    await enter(path, true);
  };

  for (const folder of folders) void enter(folder, false);
  return {
    close() {
      closed = true;
      for (const folder of [...watched.keys()]) leave(folder);
    },
  };
}
