import { realpath } from 'node:fs/promises';
import { sep } from 'node:path';

/** Whether a real path lies in one of the folders, whose links are followed. Throws where one of them is missing. */
export async function isWithin(real: string, folders: readonly string[]): Promise<boolean> {
  const places = await Promise.all(folders.map((folder) => realpath(folder)));
  return places.some((place) => real.startsWith(place.endsWith(sep) ? place : place + sep));
}
