import { URI } from 'vscode-uri';

/** An absolute path in which no character has to be written otherwise. Two slashes in front name another machine. */
const plain = /^\/(?!\/)[\w./~-]*$/;

/** A path of this machine's disk as everything but the disk names it. There are thousands, and most are plain. */
export function uriOfPath(path: string): string {
  return plain.test(path) ? `file://${path}` : URI.file(path).toString();
}
