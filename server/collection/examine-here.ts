import { batches } from './batches.ts';
import { examineReports } from './examine-reports.ts';
import type { Disk, Examiner } from './examiner.ts';

/** Checks one batch after the other where it is called. */
export function examineHere(disk: Disk, pause?: () => Promise<void>, atOnce?: number): Examiner {
  return async function* ({ uris, snapshot, signal }) {
    for (const batch of batches(uris, disk.ownerOf, atOnce)) {
      if (signal?.aborted) return;
      yield await examineReports(snapshot(), batch, disk, pause);
    }
  };
}
