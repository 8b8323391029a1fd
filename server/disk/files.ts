import { createHash } from 'node:crypto';
import type { BigIntStats } from 'node:fs';
import { readdir, readFile, realpath, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { URI } from 'vscode-uri';
import type { Disk } from '../collection/examiner.ts';
import { headLength, ownerIn } from '../collection/owner.ts';
import type { ReadFileResult } from '../protocol/files.ts';
import { kindByName } from '../protocol/kinds.ts';
import type { ClosedTexts, TextRead } from '../workspace/closed-reports.ts';
import type { FileFact } from '../workspace/snapshot.ts';
import { bytesOf } from './bytes.ts';
import { headOnDisk } from './head.ts';
import { withFile } from './open.ts';
import { stampOf } from './stamp.ts';
import { textInUtf8 } from './utf8.ts';
import { isWithin } from './within.ts';

/** Folders that hold other people's files, never standards or reports. */
export const skipped: ReadonlySet<string> = new Set(['node_modules', '.git', '.hg', '.svn']);

/** Beyond the 64 MiB that are read as YAML, so that a larger file is told by a finding; past this it is not even opened. */
const largestFile = 256 * 1024 * 1024;

/** Our files below a folder: all as paths, or all as URIs. */
export interface FoundFiles {
  readonly files: readonly string[];
  /** Folders that are there and may not be looked into. */
  readonly sealed: readonly string[];
  /** Links by the name of such files that lead out of the workspace, where nothing is read. */
  readonly outside: readonly string[];
}

/** As paths, in order. Links to folders are not followed, and links to files as far as the folders `roots`. */
export async function findOnDisk(folder: string, roots: readonly string[] = [folder]): Promise<FoundFiles> {
  const files: string[] = [];
  const sealed: string[] = [];
  const outside: string[] = [];
  const search = async (at: string): Promise<void> => {
    const entries = await readdir(at, { withFileTypes: true }).catch((error: unknown) => {
      if (!isGone(error)) sealed.push(at);
      return [];
    });
    for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
      if (entry.isDirectory()) {
        if (!skipped.has(entry.name)) await search(join(at, entry.name));
      } else if (kindByName(entry.name) !== undefined) {
        const path = join(at, entry.name);
        const leadsOut = entry.isSymbolicLink() && (await placeOf(path, roots)) === 'outside';
        (leadsOut ? outside : files).push(path);
      }
    }
  };
  await search(folder);
  return { files, sealed, outside };
}

/** Whether there is no such folder, be it that a file has taken its place. */
function isGone(error: unknown): boolean {
  return error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR');
}

/** Why a file has no text. */
type ReadFailure = Exclude<ReadFileResult, TextRead>;

/** A file's text, or why there is none: whatever is not UTF-8 throughout is no text. */
export async function readOnDisk(path: string): Promise<TextRead | ReadFailure> {
  try {
    const stats = await stat(path, { bigint: true });
    // Nobody may ever write to a pipe, and a device has no end.
    if (!stats.isFile()) return { problem: 'unreadable' };
    if (stats.size > largestFile) return { problem: 'too-large' };
    return decode(await readFile(path), stats);
  } catch (error) {
    const missing = error instanceof Error && 'code' in error && error.code === 'ENOENT';
    return { problem: missing ? 'missing' : 'unreadable' };
  }
}

/** `stats`: of the file, looked up before it was read. */
function decode(bytes: Uint8Array, stats: BigIntStats): TextRead | ReadFailure {
  const text = bytes.subarray(0, 8192).includes(0) ? undefined : textInUtf8(bytes);
  if (text === undefined) return { problem: 'not-text' };
  const stamp = stampOf(stats);
  return { text, digest: digestOfBytes(bytes), ...(stamp !== undefined && { stamp }) };
}

/** Tells the content of a file from every other. */
export function digestOfBytes(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** The files on this machine's disk, read again at once. */
export const textsOnDisk: ClosedTexts = {
  covers: (uri) => uri.startsWith('file:'),
  read(uri) {
    const result = withFile(URI.parse(uri).fsPath, (file, stats) =>
      stats.size > largestFile ? undefined : decode(bytesOf(file, Number(stats.size)), stats),
    );
    return result && 'text' in result ? result : undefined;
  },
};

/** Whether a file is there and its real place lies in one of the roots (all of them URIs). */
export async function factOnDisk(uri: string, roots: readonly string[]): Promise<FileFact> {
  const place = await placeOf(URI.parse(uri).fsPath, pathsOf(roots));
  if (place === 'folder') return 'missing';
  return place === 'file' ? 'present' : place;
}

/** What lies at a path, all links followed; nothing is told of what lies in none of the folders `roots`, if there are any. */
async function placeOf(path: string, roots: readonly string[]): Promise<'file' | 'folder' | 'outside' | 'missing'> {
  try {
    const real = await realpath(path);
    if (roots.length > 0 && !(await isWithin(real, roots))) return 'outside';
    const stats = await stat(real);
    if (stats.isDirectory()) return 'folder';
    return stats.isFile() ? 'file' : 'missing';
  } catch {
    return 'missing';
  }
}

function pathsOf(uris: readonly string[]): readonly string[] {
  return uris.map((uri) => URI.parse(uri).fsPath);
}

/** This machine's files, for checks of closed reports beside an editor, which is not kept waiting for a slow disk. */
export const machineDisk = {
  readFile: (uri) => readOnDisk(URI.parse(uri).fsPath),
  fileFact: factOnDisk,
  ownerOf: (uri) => ownerIn(headOnDisk(URI.parse(uri).fsPath, headLength)),
} satisfies Disk;

/** The same for who has nothing else to do, in fewer steps. What cannot be read is told by the slower way. */
export const waitingDisk = {
  ...machineDisk,
  readFile: async (uri) => textsOnDisk.read(uri) ?? machineDisk.readFile(uri),
} satisfies Disk;

/** The names in a folder (a URI), folders with a trailing `/`; none that lead out of the roots, if there are any. */
export async function listOnDisk(uri: string, roots: readonly string[]): Promise<readonly string[]> {
  const [path, folders] = [URI.parse(uri).fsPath, pathsOf(roots)];
  if ((await placeOf(path, folders)) !== 'folder') return [];
  const entries = await readdir(path, { withFileTypes: true }).catch(() => []);
  const names = entries.map(async (entry) => {
    if (skipped.has(entry.name)) return [];
    if (!entry.isSymbolicLink()) return [entry.isDirectory() ? `${entry.name}/` : entry.name];
    const place = await placeOf(join(path, entry.name), folders);
    if (place === 'folder') return [`${entry.name}/`];
    return place === 'file' ? [entry.name] : [];
  });
  return (await Promise.all(names)).flat().sort();
}
