import { readFile, stat } from 'node:fs/promises';
import { URI } from 'vscode-uri';
import type { FileContents } from '../export/format.ts';
import { factOnDisk } from './files.ts';

/** What stands in files of the workspace; of none that is not there, leads out of it, or has more than `largest` bytes. */
export async function contentsOnDisk(
  uris: readonly string[],
  roots: readonly string[],
  largest: number,
): Promise<FileContents> {
  const read = uris.map(async (uri) => {
    const bytes = await bytesOf(uri, roots, largest).catch(() => undefined);
    return bytes === undefined ? [] : [[uri, bytes] as const];
  });
  return new Map((await Promise.all(read)).flat());
}

async function bytesOf(uri: string, roots: readonly string[], largest: number): Promise<Uint8Array | undefined> {
  const { scheme, fsPath } = URI.parse(uri);
  if (scheme !== 'file' || (await factOnDisk(uri, roots)) !== 'present') return undefined;
  const stats = await stat(fsPath);
  return !stats.isFile() || stats.size > largest ? undefined : readFile(fsPath);
}
