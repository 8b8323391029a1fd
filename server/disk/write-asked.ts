import { access, constants, realpath, stat, writeFile } from 'node:fs/promises';
import { writeAtOnce } from './write-at-once.ts';

/**
 * Writes a file that somebody asked for by its name. It has the rights of the one that it takes the place of, else those that files have
 * here. A link stays one, and what is no file, as `/dev/stdout` and pipes are, is written to: nothing takes its place. Throws where it
 * cannot be written.
 */
export async function writeAsked(path: string, content: string | Uint8Array): Promise<void> {
  const place = await realpath(path).catch(() => path);
  const there = await stat(place).catch(() => undefined);
  if (isDevice(path) || there?.isFile() === false) return writeFile(path, content, { flag: 'a' });
  // A folder that may be written in lets a file be replaced that may not.
  if (there !== undefined) await access(place, constants.W_OK);
  await writeAtOnce(place, typeof content === 'string' ? content : [content], {
    durable: false,
    ...(there && { mode: there.mode & 0o7777 }),
  });
}

/** Also where it leads to a file: that of whoever reads what is printed. */
function isDevice(path: string): boolean {
  return /^\/(?:dev|proc)\//.test(path);
}
