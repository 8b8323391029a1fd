import { type FileHandle, open, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { temporaryFor } from './temporary.ts';

interface Writing {
  /** Its rights; those that files have here, unless told. */
  readonly mode?: number;
  /** Whether it is on the disk itself before it takes the place of what was there. */
  readonly durable: boolean;
  /** Whose it is to be; whoever writes it, unless told. */
  readonly owner?: Owner;
}

interface Owner {
  readonly uid: number;
  readonly gid: number;
}

/**
 * Writes a file all at once: whoever looks sees what was there before or all that is written. Throws where it cannot be, or not
 * as a file of the owner.
 */
export async function writeAtOnce(
  path: string,
  content: string | readonly Uint8Array[],
  { mode, durable, owner }: Writing,
): Promise<void> {
  const beside = temporaryFor(path);
  try {
    const file = await open(beside, 'wx', mode ?? 0o666);
    try {
      if (owner !== undefined) await give(file, owner);
      if (mode !== undefined) await file.chmod(mode);
      await fill(file, content);
      if (durable) await file.sync();
    } finally {
      await file.close();
    }
    await rename(beside, path);
  } catch (error) {
    await rm(beside, { force: true });
    throw error;
  }
  if (durable) await syncFolder(dirname(path));
}

/** Only root may give a file away; others may give it to a group that they are in. */
async function give(file: FileHandle, { uid, gid }: Owner): Promise<void> {
  const made = await file.stat();
  if (made.uid !== uid || made.gid !== gid) await file.chown(uid, gid);
}

async function fill(file: FileHandle, content: string | readonly Uint8Array[]): Promise<void> {
  if (typeof content === 'string') await file.writeFile(content, 'utf8');
  else for (const part of content) await file.writeFile(part);
}

/** Puts on the disk that the file has its name. Windows opens no folder, and some file systems sync none. */
async function syncFolder(folder: string): Promise<void> {
  try {
    const handle = await open(folder, 'r');
    try {
      await handle.sync();
    } finally {
      await handle.close();
    }
  } catch {
    // The file itself is whole by either name.
  }
}
