import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { type Collection, type CollectionSize, collection } from '../documents/collection.ts';

export interface CollectionFolder extends Collection {
  readonly folder: string;
  readonly size: CollectionSize;
}

/** 36 answers a report, as long as operators write them: about 20 kB. */
export const sizeOf = (reports: number): CollectionSize => ({
  reports,
  variants: reports < 1000 ? 8 : 40,
  clauses: 36,
});

/** Writes a collection to a folder of its own for as long as the work takes. */
export async function withCollection<T>(reports: number, work: (folder: CollectionFolder) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'clausewright-bench-'));
  const size = sizeOf(reports);
  const { files, expected } = collection(size);
  try {
    writeFileSync(join(folder, '.clausewright.yaml'), 'locale: en\n');
    for (const [name, text] of files) {
      mkdirSync(dirname(join(folder, name)), { recursive: true });
      writeFileSync(join(folder, name), text);
    }
    return await work({ folder, size, files, expected });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
