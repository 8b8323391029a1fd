import { mkdirSync, readFileSync, type Stats, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { withFile } from './open.ts';

/**
 * What this user alone can have written, in a folder where nobody else can put anything: what is kept here is believed, and
 * some of it run. Undefined otherwise, and where it cannot be read.
 */
export function readOwn(path: string): Buffer | undefined {
  if (!isOwnFolder(dirname(path))) return undefined;
  return withFile(path, (file, stats) => (isOwn(stats) ? readFileSync(file) : undefined));
}

/** Makes a folder where it is missing, for this user alone. Whether it belongs to them alone; throws where it cannot be made. */
export function makeOwnFolder(folder: string): boolean {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  return isOwnFolder(folder);
}

function isOwnFolder(folder: string): boolean {
  try {
    return isOwn(statSync(folder));
  } catch {
    return false;
  }
}

/** On Windows, folders of users are closed to others, and Node.js does not tell who owns a file. */
function isOwn({ uid, mode }: Stats): boolean {
  const user = process.geteuid?.();
  return user === undefined || (uid === user && (mode & 0o022) === 0);
}
