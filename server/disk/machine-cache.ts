import { join } from 'node:path';
import type { FindingsCache } from '../collection/recall.ts';
import { openCache } from './cache.ts';
import { machineFolder } from './cache-folder.ts';

/** Stands for everything that the program was built from. */
declare const clausewrightBuild: string | undefined;

/**
 * The cache of a workspace on this machine, in `folder` or where its programs keep such things; none without such a place, or for a
 * program that cannot be told from another.
 */
export async function machineCache(roots: readonly string[], folder?: string): Promise<FindingsCache | undefined> {
  const place = folder ?? machineFolder();
  if (place === undefined || typeof clausewrightBuild !== 'string') return undefined;
  // Another Node.js may know other characters and sort them otherwise.
  const program = `${clausewrightBuild}-${process.version}`;
  return openCache({ folder: join(place, 'findings'), roots, program });
}
