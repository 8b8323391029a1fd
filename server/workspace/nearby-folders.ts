import { URI, Utils } from 'vscode-uri';
import { folderOf, isInside, pathBetween, rootOf } from './paths.ts';
import type { Snapshot } from './snapshot.ts';

/** A folder in which what a document names may lie. */
interface NearbyFolder {
  readonly uri: string;
  /** As it would be written in the document, with a trailing `/`; '' for the document's own. */
  readonly path: string;
  /** How many steps from folder to folder lead there from the document's own. */
  readonly steps: number;
  /** What is in it, folders with a trailing `/`; undefined while nobody has looked. */
  readonly names: readonly string[] | undefined;
}

/** More folders than these hold something else than evidence. */
const mostFolders = 512;

interface Walked {
  readonly folders: Snapshot['facts']['folders'];
  readonly roots: Snapshot['roots'];
  readonly own: string;
  readonly found: readonly NearbyFolder[];
}

/** Asked again at each edit of a report, while nothing about the disk is new. */
let last: Walked | undefined;

/**
 * The folders of the workspace around a document, nearest first: those below its own and those above, as far as the root that holds
 * it. Without a root, its own and those below.
 */
export function nearbyFolders({ facts: { folders }, roots }: Snapshot, documentUri: string): readonly NearbyFolder[] {
  const own = folderOf(documentUri);
  if (last?.folders === folders && last.roots === roots && last.own === own) return last.found;
  const found = walk(own, rootOf(documentUri, roots) ?? own, folders);
  last = { folders, roots, own, found };
  return found;
}

function walk(own: string, root: string, folders: Walked['folders']): readonly NearbyFolder[] {
  const found: NearbyFolder[] = [];
  const seen = new Set([own]);
  let next: string[] = [own];
  for (let steps = 0; next.length > 0 && found.length < mostFolders; steps++) {
    const here = next.slice(0, mostFolders - found.length);
    next = [];
    for (const uri of here) {
      const names = folders.get(uri);
      found.push({ uri, path: pathBetween(own, uri), steps, names });
      const below = (names ?? []).filter(isFolderOfPeople).map((name) => within(uri, name.slice(0, -1)));
      for (const neighbour of uri === root ? below : [...below, parentOf(uri)]) {
        if (seen.has(neighbour)) continue;
        seen.add(neighbour);
        next.push(neighbour);
      }
    }
  }
  return found;
}

function isFolderOfPeople(name: string): boolean {
  return name.endsWith('/') && !name.startsWith('.');
}

function within(folder: string, name: string): string {
  return Utils.joinPath(URI.parse(folder), name).toString();
}

function parentOf(folder: string): string {
  return Utils.dirname(URI.parse(folder)).toString();
}

/** A file that a document may name, or a folder on the way to one. */
interface NearbyPath {
  /** As it would be written in the document; that of a folder has a trailing `/`. */
  readonly path: string;
  readonly isFolder: boolean;
  /** Steps to the folder in which it stands. */
  readonly steps: number;
}

/** Nearest first: whoever types finds what is farther. */
const mostPaths = 4_000;

/** What lies in those folders, nearest first; not the way back, nor what systems and programs leave behind for themselves. */
export function nearbyPaths(snapshot: Snapshot, documentUri: string): readonly NearbyPath[] {
  const paths: NearbyPath[] = [];
  for (const { uri, path, steps, names = [] } of nearbyFolders(snapshot, documentUri)) {
    for (const name of names) {
      if (/^\.|^~\$|^(?:thumbs\.db|desktop\.ini)$/i.test(name)) continue;
      if (path.endsWith('../') && name.endsWith('/') && isInside(documentUri, within(uri, name.slice(0, -1)))) continue;
      paths.push({ path: path + name, isFolder: name.endsWith('/'), steps });
    }
    if (paths.length >= mostPaths) break;
  }
  return paths;
}
