import { renameSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { temporaryFor } from './temporary.ts';

/** Writes at once what later runs are to find: whole or not at all. Throws where it cannot be written. */
export function keep(path: string, content: string | Uint8Array, mode: number): void {
  const beside = temporaryFor(path);
  try {
    writeFileSync(beside, content, { mode, flag: 'wx' });
    renameSync(beside, path);
  } finally {
    rmSync(beside, { force: true });
  }
}

/** Who is used stays; what cannot be touched may be taken away for its age, and made again. */
export function touch(path: string): void {
  const now = new Date();
  try {
    utimesSync(path, now, now);
  } catch {
    // It is there, which is what counts.
  }
}
