import { access, constants, readFile, realpath, stat } from 'node:fs/promises';
import { isWithin } from './within.ts';
import { writeAtOnce } from './write-at-once.ts';

/** Why a file was left as it is: another program changed it, a link leads out of the workspace, or writing was refused. */
export type Refusal = 'changed-meanwhile' | 'not-utf-8' | 'linked-outside' | 'not-writable';

/**
 * Writes `after` in place of a file that still holds `before`, all at once: whoever looks sees the one or the other, and
 * when writing fails the old file is still there. Links are followed as far as the folders `roots`. Never throws.
 */
export async function replaceOnDisk(
  path: string,
  before: string,
  after: string,
  roots: readonly string[],
): Promise<Refusal | undefined> {
  try {
    const real = await realpath(path);
    if (!(await isWithin(real, roots))) return 'linked-outside';
    const bytes = await readFile(real);
    if (bytes.toString('utf8') !== before) return 'changed-meanwhile';
    // What is no UTF-8 was read with stand-ins, which must not be written.
    if (!bytes.equals(Buffer.from(before, 'utf8'))) return 'not-utf-8';
    await access(real, constants.W_OK);
    await writeAtOnce(real, after, { mode: (await stat(real)).mode, durable: true });
    return undefined;
  } catch {
    return 'not-writable';
  }
}
