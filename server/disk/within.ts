import { realpath } from 'node:fs/promises';
import { sep } from 'node:path';

/** Whether a real path is one of the folders or lies in one, their links followed; those that are gone hold nothing. */
export async function isWithin(real: string, folders: readonly string[]): Promise<boolean> {
  const places = await Promise.all(folders.map((folder) => realpath(folder).catch(() => undefined)));
  return places.some(
    (place) => place !== undefined && (real === place || real.startsWith(place.endsWith(sep) ? place : place + sep)),
  );
}
