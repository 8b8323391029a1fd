import { access, constants, type FileHandle, open, readFile, realpath, stat } from 'node:fs/promises';
import { isWithin } from './within.ts';
import { writeAtOnce } from './write-at-once.ts';

/** Why a file was left as it is: another program changed it, a link leads out of the workspace, or writing was refused. */
export type WriteRefusal = 'changed-meanwhile' | 'not-utf-8' | 'linked-outside' | 'not-writable';

/**
 * Writes `after` in place of a file that still holds `before`, all at once: whoever looks sees the one or the other, and
 * when writing fails the old file is still there. Its owner and rights stay, and so do all its names. Links are followed as far
 * as the folders `roots`. Never throws.
 */
export async function replaceOnDisk(
  path: string,
  before: string,
  after: string,
  roots: readonly string[],
): Promise<WriteRefusal | undefined> {
  try {
    const real = await realpath(path);
    if (!(await isWithin(real, roots))) return 'linked-outside';
    const bytes = await readFile(real);
    if (bytes.toString('utf8') !== before) return 'changed-meanwhile';
    // What is no UTF-8 was read with stand-ins, which must not be written.
    if (!bytes.equals(Buffer.from(before, 'utf8'))) return 'not-utf-8';
    await access(real, constants.W_OK);
    await write(real, bytes, after);
    return undefined;
  } catch {
    return 'not-writable';
  }
}

/** A file of several names, and one that we cannot make for its owner, is written where it stands: another would take its place. */
async function write(path: string, before: Uint8Array, after: string): Promise<void> {
  const { mode, nlink, uid, gid } = await stat(path);
  if (nlink > 1) return overwrite(path, before, after);
  try {
    await writeAtOnce(path, after, { mode, durable: true, owner: { uid, gid } });
  } catch (error) {
    if (!(error instanceof Error && 'syscall' in error && error.syscall === 'fchown')) throw error;
    await overwrite(path, before, after);
  }
}

/** In one step, so that hardly anything can come between; what was there is put back where that fails. */
async function overwrite(path: string, before: Uint8Array, after: string): Promise<void> {
  const file = await open(path, 'r+');
  try {
    await put(file, Buffer.from(after, 'utf8')).catch(async (error: unknown) => {
      await put(file, before);
      throw error;
    });
    await file.sync();
  } finally {
    await file.close();
  }
}

async function put(file: FileHandle, content: Uint8Array): Promise<void> {
  for (let at = 0; at < content.length; ) {
    at += (await file.write(content, at, content.length - at, at)).bytesWritten;
  }
  await file.truncate(content.length);
}
