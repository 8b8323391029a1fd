import { randomBytes } from 'node:crypto';
import { readdir, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

/** Where a file is written before it takes its name: hidden beside it, by a name that tells who is writing. */
export function temporaryFor(path: string): string {
  return join(dirname(path), `.${basename(path)}.${process.pid}-${randomBytes(6).toString('hex')}.tmp`);
}

const temporary = /^\.(.+)\.(\d+)-[\da-f]{12}\.tmp$/;

/** What a name is the temporary name of, where whoever was writing has ended: it was killed. */
export function leftBehind(name: string): string | undefined {
  const [, meant, writer] = temporary.exec(name) ?? [];
  return meant === undefined || isRunning(Number(writer)) ? undefined : meant;
}

function isRunning(process_: number): boolean {
  try {
    process.kill(process_, 0);
    return true;
  } catch (error) {
    // It may run as somebody else.
    return !(error instanceof Error && 'code' in error && error.code === 'ESRCH');
  }
}

/** Takes away what killed runs left in a folder of files whose names `isOurs` knows. Never throws. */
export async function sweepLeftBehind(folder: string, isOurs: (name: string) => boolean): Promise<void> {
  for (const name of await readdir(folder).catch(() => [])) {
    const meant = leftBehind(name);
    if (meant !== undefined && isOurs(meant)) await rm(join(folder, name), { force: true }).catch(() => {});
  }
}
