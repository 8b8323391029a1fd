import { mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import { writeAsked } from '../disk/write-asked.ts';

/** Writes a file that was asked for; whether that could be done. */
export function isWritten(path: string, content: string | Uint8Array): Promise<boolean> {
  return writeAsked(path, content).then(
    () => true,
    () => false,
  );
}

/** The same with the folder that it lies in. */
export async function isWrittenWithFolder(path: string, content: string | Uint8Array): Promise<boolean> {
  // What stands in its way is told by the writing.
  await mkdir(dirname(path), { recursive: true }).catch(() => {});
  return isWritten(path, content);
}
