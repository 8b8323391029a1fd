import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { type Collection, type CollectionSize, collection } from '../documents/collection.ts';

export interface CollectionFolder extends Collection {
  readonly folder: string;
  /** A folder elsewhere in which programs may keep what they find. */
  readonly caches: string;
  readonly size: CollectionSize;
}

/** 36 answers a report, as long as operators write them: about 20 kB. */
export const sizeOf = (reports: number): CollectionSize => ({
  reports,
  variants: reports < 1000 ? 8 : 40,
  clauses: 36,
  answers: 'full',
});

/** Gives one collection, in a folder that lasts until the next is asked for, and no longer than the process in any case. */
export async function* withCollection(reports: number): AsyncGenerator<CollectionFolder> {
  const folder = mkdtempSync(join(tmpdir(), 'clausewright-bench-'));
  const caches = mkdtempSync(join(tmpdir(), 'clausewright-bench-caches-'));
  const remove = () => {
    for (const one of [folder, caches]) rmSync(one, { recursive: true, force: true });
  };
  process.once('exit', remove);
  const size = sizeOf(reports);
  const { files, expected } = collection(size);
  try {
    writeFileSync(join(folder, '.clausewright.yaml'), 'locale: en\n');
    for (const [name, text] of files) {
      mkdirSync(dirname(join(folder, name)), { recursive: true });
      writeFileSync(join(folder, name), text);
    }
    yield { folder, caches, size, files, expected };
  } finally {
    process.off('exit', remove);
    remove();
  }
}
