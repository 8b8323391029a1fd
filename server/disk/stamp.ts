import type { BigIntStats } from 'node:fs';

/** Milliseconds: the coarsest clock of a file system, FAT's. */
const coarsest = 2000;

/**
 * Tells a file from every other, and from what it was before, without a look inside: by size, times and place on the disk, of
 * which nobody can set the time of its last change. Looked up before its bytes are read it never stands for other bytes: who
 * changes the file in between changes the stamp. A file that was changed just now may be changed again with the same times:
 * it has none, and only its bytes tell. `now`: milliseconds.
 */
export function stampOf({ size, mtimeMs, ctimeMs, mtimeNs, ctimeNs, ino, dev }: BigIntStats, now = Date.now()) {
  if (mtimeMs >= now - coarsest || ctimeMs >= now - coarsest) return undefined;
  return [size, mtimeNs, ctimeNs, ino, dev].map((one) => one.toString(36)).join(' ');
}
