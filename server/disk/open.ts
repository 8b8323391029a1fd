import { type BigIntStats, closeSync, constants, fstatSync, openSync } from 'node:fs';

/** Opening a pipe would wait for whoever writes to it, perhaps for good. Windows has no such flag, and no such pipes. */
const withoutWaiting = constants.O_RDONLY | constants.O_NONBLOCK;

/** What `use` makes of a file that is open for reading; undefined where there is none, or something else by its name. */
export function withFile<T>(path: string, use: (file: number, stats: BigIntStats) => T): T | undefined {
  try {
    const file = openSync(path, withoutWaiting);
    try {
      const stats = fstatSync(file, { bigint: true });
      return stats.isFile() ? use(file, stats) : undefined;
    } finally {
      closeSync(file);
    }
  } catch {
    return undefined;
  }
}
