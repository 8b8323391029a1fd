import { URI, Utils } from 'vscode-uri';

/**
 * The URI of a path written in a file, relative to it. Undefined where it leaves the workspace (or, without a workspace,
 * the file's own folder), is absolute, or names another scheme: such a file is never looked at.
 */
export function resolvePath(documentUri: string, path: string, roots: readonly string[]): string | undefined {
  if (path === '' || path.startsWith('/') || path.startsWith('\\') || /^[a-zA-Z][a-zA-Z+.-]*:/.test(path))
    return undefined;
  const base = Utils.dirname(URI.parse(documentUri));
  const target = Utils.resolvePath(base, path.replace(/\\/g, '/')).toString();
  const within = rootOf(documentUri, roots) ?? base.toString();
  return isInside(target, within) ? target : undefined;
}

/** The innermost root that holds the URI. */
export function rootOf(uri: string, roots: readonly string[]): string | undefined {
  const holding = roots.filter((root) => isInside(uri, root));
  return holding.sort((a, b) => b.length - a.length)[0];
}

function isInside(uri: string, folder: string): boolean {
  return uri === folder || uri.startsWith(folder.endsWith('/') ? folder : `${folder}/`);
}

/** The folder a document lies in, as a URI without a trailing `/`. */
export function folderOf(documentUri: string): string {
  return Utils.dirname(URI.parse(documentUri)).toString();
}

/** The path from a document's folder to another URI, with `/`; undefined where it is not below it. */
export function relativePath(documentUri: string, uri: string): string | undefined {
  const folder = folderOf(documentUri);
  return uri.startsWith(`${folder}/`) ? decodeURIComponent(uri.slice(folder.length + 1)) : undefined;
}

/** Every known file below the document's folder, as it would be written in the document. */
export function relativeFiles(documentUri: string, folders: ReadonlyMap<string, readonly string[]>): readonly string[] {
  const own = folderOf(documentUri);
  const files: string[] = [];
  for (const [folder, names] of folders) {
    if (!isInside(folder, own)) continue;
    const prefix = folder === own ? '' : `${decodeURIComponent(folder.slice(own.length + 1))}/`;
    for (const name of names) if (!name.endsWith('/')) files.push(prefix + name);
  }
  return files.sort();
}
