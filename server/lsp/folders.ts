import { type IndexingOptions, indexFolders } from './indexing.ts';
import type { PendingReads } from './pending-reads.ts';
import type { Rechecks } from './rechecks.ts';

/** The folders of the workspace, read whenever they are others. */
export interface Folders {
  read(): Promise<void>;
  /** Files of a folder that left the workspace are forgotten, but for those still open. */
  leave(left: readonly string[]): void;
}

export function createFolders(
  options: Omit<IndexingOptions, 'superseded' | 'forget' | 'standardsRead'>,
  rechecks: Rechecks,
  reading: PendingReads,
): Folders {
  const {
    session: { service },
    sessionCache,
  } = options;
  const { touch, forgotten, background } = rechecks;
  const forget = (uris: readonly string[]): void => touch(forgotten(uris));
  /** Of the latest reading. */
  let supersede = new AbortController();
  return {
    async read() {
      supersede.abort();
      supersede = new AbortController();
      const superseded = supersede.signal;
      let done = (): void => {};
      reading.add(
        new Promise<void>((resolve) => {
          done = resolve;
        }),
      );
      const standardsRead = (affected: readonly string[]): void => {
        touch(affected);
        done();
      };
      const index = () => indexFolders({ ...options, superseded, forget, standardsRead }).finally(done);
      background?.restart();
      await (background ? background.after(index) : index());
      if (superseded.aborted) return;
      sessionCache.saveOnceIdle();
      touch([...service.snapshot().documents.keys()]);
    },
    leave(left) {
      const uris = [...service.snapshot().documents.keys()];
      forget(uris.filter((uri) => left.some((folder) => uri.startsWith(`${folder}/`))));
    },
  };
}
