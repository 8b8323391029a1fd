import { URI } from 'vscode-uri';

/** A path of this machine's disk as everything but the disk names it. */
export function addressOf(path: string): string {
  return URI.file(path).toString();
}
