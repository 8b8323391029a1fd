import { randomBytes } from 'node:crypto';
import { type FileHandle, open, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

export interface Writing {
  readonly mode: number;
  /** Whether it is on the disk itself before it takes the place of what was there. */
  readonly durable: boolean;
}

/** Writes a file all at once: whoever looks sees what was there before or all that is written. Throws where it cannot be. */
export async function writeAtOnce(
  path: string,
  content: string | readonly Uint8Array[],
  { mode, durable }: Writing,
): Promise<void> {
  const beside = join(dirname(path), `.${basename(path)}.${randomBytes(6).toString('hex')}.tmp`);
  try {
    const file = await open(beside, 'wx', mode);
    try {
      await file.chmod(mode);
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
}

async function fill(file: FileHandle, content: string | readonly Uint8Array[]): Promise<void> {
  if (typeof content === 'string') await file.writeFile(content, 'utf8');
  else for (const part of content) await file.writeFile(part);
}
