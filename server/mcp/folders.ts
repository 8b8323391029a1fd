import { homedir } from 'node:os';
import { dirname, resolve } from 'node:path';
import type { Root } from '@modelcontextprotocol/server';
import { URI } from 'vscode-uri';

/** The folders in which an assistant may look. */
export interface AllowedFolders {
  /** The same list as long as they are the same. */
  now(): Promise<readonly string[]>;
  /** The client has opened others. */
  changed(): void;
}

/** Those named on the command line, else those that the client has opened, else the current one. */
export function allowedFolders(
  named: readonly string[],
  current: string,
  roots: () => Promise<readonly Root[] | undefined>,
): AllowedFolders {
  if (named.length > 0) {
    const all = named.map((one) => resolve(current, one));
    return { now: async () => all, changed() {} };
  }
  let known: Promise<readonly string[]> | undefined;
  const ask = async (): Promise<readonly string[]> => {
    // A client may say that it tells, and refuse.
    const opened = await roots().catch(() => undefined);
    if (opened === undefined) return usual(current);
    return opened.flatMap(({ uri }) => (uri.startsWith('file:') ? [URI.parse(uri).fsPath] : []));
  };
  return {
    now() {
      known ??= ask();
      return known;
    },
    changed() {
      known = undefined;
    },
  };
}

/** A client that is no editor starts its servers wherever it is: nobody means all that they have. */
function usual(current: string): readonly string[] {
  return current === homedir() || current === dirname(current) ? [] : [current];
}
