import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { addressOf } from './address.ts';
import { machineFolder } from './cache-folder.ts';

/** Stands for everything that the program was built from. */
declare const clausewrightBuild: string | undefined;

/** What the program itself writes, as files that any program can open. */
export interface Pages {
  /** The address of the file that holds a document of ours, which `text` writes; undefined where there is no room for it. */
  fileOf(uri: string, text: () => string | undefined): string | undefined;
  /** The document of ours that such a file holds. */
  documentIn(file: string): string | undefined;
}

/** Read only, in the user's own folder for what can be made again; of another program's texts a folder of their own. */
export function machinePages(home = machineFolder()): Pages {
  const build = typeof clausewrightBuild === 'string' ? clausewrightBuild : 'unknown';
  const folder = home && join(home, 'pages', build.slice(0, 12));
  const base = folder === undefined ? 'none:' : addressOf(folder);
  const files = new Map<string, string | undefined>();
  const written = (uri: string, text: () => string | undefined): string | undefined => {
    const name = nameOf(uri);
    if (folder === undefined || name === undefined) return undefined;
    const content = text();
    if (content === undefined) return undefined;
    const path = join(folder, ...name);
    try {
      mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
      // Made anew in each session, in the reader's language, whatever stands there.
      rmSync(path, { force: true });
      writeFileSync(path, content, { mode: 0o400 });
    } catch {
      return undefined;
    }
    return addressOf(path);
  };
  return {
    fileOf(uri, text) {
      if (files.has(uri)) return files.get(uri);
      const file = written(uri, text);
      files.set(uri, file);
      return file;
    },
    documentIn: (file) => (file.startsWith(`${base}/`) ? `clausewright:/${file.slice(base.length + 1)}` : undefined),
  };
}

/** The folders and the name of a document's file; only of what does not change while the program runs. */
function nameOf(uri: string): readonly string[] | undefined {
  const path = /^clausewright:\/((?:standards|rules)\/[^?#]*)$/.exec(uri)?.[1];
  const names = path?.split('/').map((part) => decodeURIComponent(part));
  return names?.every((name) => /^[\w.@-]+$/.test(name) && !name.startsWith('.')) ? names : undefined;
}
