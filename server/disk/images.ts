import { readFile, stat } from 'node:fs/promises';
import { URI } from 'vscode-uri';
import { largestImage, type PageImages } from '../export/images.ts';
import { factOnDisk } from './files.ts';

/** What stands in image files of the workspace; none that is not there, leads out of it, or is too large. */
export async function imagesOnDisk(uris: readonly string[], roots: readonly string[]): Promise<PageImages> {
  const read = uris.map(async (uri) => {
    const bytes = await bytesOfImage(uri, roots).catch(() => undefined);
    return bytes === undefined ? [] : [[uri, bytes] as const];
  });
  return new Map((await Promise.all(read)).flat());
}

async function bytesOfImage(uri: string, roots: readonly string[]): Promise<Uint8Array | undefined> {
  const { scheme, fsPath } = URI.parse(uri);
  if (scheme !== 'file' || (await factOnDisk(uri, roots)) !== 'present') return undefined;
  const { size } = await stat(fsPath);
  return size > largestImage ? undefined : readFile(fsPath);
}
