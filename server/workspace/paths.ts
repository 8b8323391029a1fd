import { URI, Utils } from 'vscode-uri';
import { getOrMake } from '../base/get-or-make.ts';
import { wellFormed } from '../base/well-formed.ts';

/**
 * The URI of a path written in a file, relative to it. Undefined where it leaves the workspace (or, without a workspace,
 * the file's own folder), is absolute, or names another scheme: such a file is never looked at.
 */
export function resolvePath(documentUri: string, path: string, roots: readonly string[]): string | undefined {
  const target = locationOf(documentUri, path);
  if (target === undefined) return undefined;
  const within = rootOf(documentUri, roots) ?? folderOf(documentUri);
  return isInside(target, within) ? target : undefined;
}

/** The innermost root that holds the URI. */
export function rootOf(uri: string, roots: readonly string[]): string | undefined {
  const holding = roots.filter((root) => isInside(uri, root));
  return holding.sort((a, b) => b.length - a.length)[0];
}

export function isInside(uri: string, folder: string): boolean {
  return uri === folder || uri.startsWith(folder.endsWith('/') ? folder : `${folder}/`);
}

/** Whether a file on a disk lies in no folder of the workspace: whoever opened it opened it alone. */
export function isLone(uri: string, roots: readonly string[]): boolean {
  return uri.startsWith('file:') && rootOf(uri, roots) === undefined;
}

/** The folder a document lies in, as a URI without a trailing `/`. */
export function folderOf(documentUri: string): string {
  return Utils.dirname(URI.parse(documentUri)).toString();
}

/** A document's name, as people read it. */
export function fileNameOf(uri: string): string {
  return Utils.basename(URI.parse(uri));
}

/** The path that leads from one folder to another, as documents write it: '' or with a trailing `/`. */
export function pathBetween(from: string, to: string): string {
  const [here, there] = [namesIn(from), namesIn(to)];
  let shared = 0;
  while (shared < here.length && here[shared] === there[shared]) shared += 1;
  const up = here.slice(shared).map(() => '..');
  return [...up, ...there.slice(shared)].map((name) => `${name}/`).join('');
}

function namesIn(uri: string): readonly string[] {
  return URI.parse(uri)
    .path.split('/')
    .filter((name) => name !== '');
}

/** The files of the folder that a path names, with that folder as it is written in the path. */
export function filesBeside(
  documentUri: string,
  path: string,
  folders: ReadonlyMap<string, readonly string[]>,
): readonly string[] {
  const written = path.replace(/\\/g, '/');
  const prefix = written.slice(0, written.lastIndexOf('/') + 1);
  const location = locationOf(documentUri, written);
  const names = location === undefined ? [] : (folders.get(folderOf(location)) ?? []);
  return names.filter((name) => !name.endsWith('/')).map((name) => prefix + name);
}

/** The URI that a written path stands for, inside the workspace or not; nobody looks there. Undefined for absolute paths. */
export function locationOf(documentUri: string, path: string): string | undefined {
  if (!isRelative(path)) return undefined;
  const { folder, locations } = pathsOf(documentUri);
  return getOrMake(locations, path, () => Utils.resolvePath(folder, wellFormed(path.replace(/\\/g, '/'))).toString());
}

/** Where the paths that one document names lead: a report names many, and all of them are asked for at each edit of it. */
interface Paths {
  readonly documentUri: string;
  readonly folder: URI;
  readonly locations: Map<string, string>;
}

let last: Paths | undefined;

function pathsOf(documentUri: string): Paths {
  // An author who types a path leaves many behind that nobody names any more.
  if (last?.documentUri !== documentUri || last.locations.size === mostPaths) {
    last = { documentUri, folder: Utils.dirname(URI.parse(documentUri)), locations: new Map() };
  }
  return last;
}

const mostPaths = 4096;

function isRelative(path: string): boolean {
  return path !== '' && !/^[/\\]/.test(path) && !/^[a-zA-Z][a-zA-Z+.-]*:/.test(path);
}
