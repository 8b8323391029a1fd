import { existsSync, mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { documentScheme, viewAt, views } from '../protocol/views.ts';
import { machineFolder } from './cache-folder.ts';
import { sweepFolders } from './cache-sweep.ts';
import { keep, touch } from './keep.ts';
import { makeOwnFolder } from './own.ts';
import { uriOfPath } from './uri.ts';

/** Stands for everything that the program was built from. */
declare const clausewrightBuild: string | undefined;

/** What the program itself writes, as files that any program can open. */
export interface Pages {
  /** The address of the file that holds a document of ours, which `text` writes; undefined where there is no room for it. */
  fileOf(uri: string, text: () => string | undefined): string | undefined;
  /** The document of ours that such a file would hold. */
  documentIn(file: string): string | undefined;
}

/**
 * Read only, in the user's own folder for what can be made again, each written once by each build; none for a program that
 * cannot be told from another.
 */
export function machinePages(home = machineFolder()): Pages {
  const build = typeof clausewrightBuild === 'string' ? clausewrightBuild.slice(0, 12) : undefined;
  const folder = home && build && join(home, 'pages', build);
  if (!folder) return { fileOf: () => undefined, documentIn: () => undefined };
  const base = uriOfPath(folder);
  const files = new Map<string, string | undefined>();
  let room: boolean | undefined;
  const hasRoom = (): boolean => {
    room ??= makeRoom(folder);
    return room;
  };
  const written = (uri: string, text: () => string | undefined): string | undefined => {
    const name = nameOf(uri);
    if (name === undefined || !hasRoom()) return undefined;
    const path = join(folder, ...name);
    return existsSync(path) || write(path, text()) ? uriOfPath(path) : undefined;
  };
  return {
    fileOf(uri, text) {
      if (files.has(uri)) return files.get(uri);
      const file = written(uri, text);
      files.set(uri, file);
      return file;
    },
    documentIn: (file) =>
      file.startsWith(`${base}/`) ? `${documentScheme}:/${file.slice(base.length + 1)}` : undefined,
  };
}

/** Whether there is a folder for this build's pages, which nobody else can write in. A new build clears away after old ones. */
function makeRoom(folder: string): boolean {
  const isNew = !existsSync(folder);
  try {
    if (!makeOwnFolder(folder)) return false;
  } catch {
    return false;
  }
  if (isNew) void sweepFolders(dirname(folder), folder).catch(() => {});
  else touch(folder);
  return true;
}

function write(path: string, content: string | undefined): boolean {
  if (content === undefined) return false;
  try {
    mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
    keep(path, content, 0o400);
    return true;
  } catch {
    // Another run may have been quicker, where a file that is read only cannot be replaced.
    return existsSync(path);
  }
}

/** The folders and the name of a document's file; only of what does not change while the program runs. */
function nameOf(uri: string): readonly string[] | undefined {
  const view = viewAt(uri);
  if (view === undefined || !views[view.kind].lasts) return undefined;
  const names = uri
    .slice(`${documentScheme}:/`.length)
    .split('/')
    .map((part) => part.replaceAll('%40', '@'));
  return names.every((name) => /^[\w.@-]+$/.test(name) && !name.startsWith('.')) ? names : undefined;
}
