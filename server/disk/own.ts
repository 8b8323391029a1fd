import { existsSync, fstatSync, mkdirSync, readFileSync, realpathSync, type Stats, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { withFile } from './open.ts';

/**
 * What this user alone can have written, in a folder where nobody else can put anything, nor another folder in place of it:
 * what is kept here is believed, and some of it run. Undefined otherwise, and where it cannot be read.
 */
export function readOwn(path: string): Buffer | undefined {
  if (!isOwnFolder(dirname(path))) return undefined;
  return withFile(path, (file) => (isOwn(fstatSync(file)) ? readFileSync(file) : undefined));
}

/** Makes a folder where it is missing, for this user alone. Whether it belongs to them alone; throws where it cannot be made. */
export function makeOwnFolder(folder: string): boolean {
  const missing = [folder, ...above(folder)].filter((one) => !existsSync(one)).reverse();
  const [outermost] = missing;
  // Where nothing would be believed, no folder is left behind.
  if (outermost !== undefined && !isGuarded(outermost, join(realpathSync(dirname(outermost)), basename(outermost))))
    return false;
  // One by one: where a system has none to make, as below `/proc`, Node.js would try for ever to make all of them.
  for (const one of missing) make(one);
  return isOwnFolder(folder);
}

function make(folder: string): void {
  try {
    mkdirSync(folder, { mode: 0o700 });
  } catch (error) {
    // Somebody else of ours may have been quicker.
    if (!existsSync(folder)) throw error;
  }
}

function isOwnFolder(folder: string): boolean {
  try {
    if (!isOwn(statSync(folder))) return false;
    return isGuarded(folder, realpathSync(folder));
  } catch {
    return false;
  }
}

/** Whether a folder stays where it is, both as it is called and as it really lies: a link on the way is somebody's as well. */
function isGuarded(folder: string, real: string): boolean {
  return [folder, real].every((one) => staysInPlace(above(one).map((parent) => statSync(parent))));
}

/** All folders that a path leads through, the innermost first, without itself. */
function above(path: string): readonly string[] {
  const parent = dirname(path);
  return parent === path ? [] : [parent, ...above(parent)];
}

/** Whether nobody else can take away one of the folders. One that nobody else may enter, as a home often is, guards those inside. */
function staysInPlace(folders: readonly Stats[]): boolean {
  const guard = folders.findLastIndex((one) => isOwn(one) && (one.mode & 0o011) === 0);
  return folders.slice(Math.max(guard, 0)).every((one) => isOwn(one) || isSystems(one));
}

/** Folders of the system's own, and those like `/tmp`, where everybody may put things and take away only their own. */
function isSystems({ uid, mode }: Stats): boolean {
  return uid === 0 && ((mode & 0o022) === 0 || (mode & 0o1000) !== 0);
}

/** On Windows, folders of users are closed to others, and Node.js does not tell who owns a file. */
function isOwn(stats: Stats): boolean {
  const user = process.geteuid?.();
  return user === undefined || isOnlyFor({ user, group: process.getegid?.() }, stats);
}

/**
 * Whether nobody but a user may write it. Where each user has a group of the same number, as on most Linux systems, others are
 * not in it, and files of the user are writable to it by default; the group of root may have others in it.
 */
export function isOnlyFor(
  { user, group }: { readonly user: number; readonly group: number | undefined },
  { uid, gid, mode }: Pick<Stats, 'uid' | 'gid' | 'mode'>,
): boolean {
  const isPrivate = user !== 0 && group === user && gid === user;
  return uid === user && (mode & (isPrivate ? 0o002 : 0o022)) === 0;
}
