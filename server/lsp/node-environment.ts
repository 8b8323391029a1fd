import type { Connection } from 'vscode-languageserver';
import { URI } from 'vscode-uri';
import { localDate } from '../base/local-date.ts';
import { systemTag } from '../base/locale-tag.ts';
import { contentsOnDisk } from '../disk/contents.ts';
import { factOnDisk, findOnDisk, listOnDisk, readOnDisk, textsOnDisk } from '../disk/files.ts';
import { machineCache } from '../disk/machine-cache.ts';
import { machinePages } from '../disk/pages.ts';
import { printPage } from '../disk/print.ts';
import { uriOfPath } from '../disk/uri.ts';
import { type Watch, watchOnDisk } from '../disk/watch.ts';
import type { FileContents } from '../export/format.ts';
import { examineOnMachine } from '../threads/examine-on-machine.ts';
import type { Program } from '../threads/thread.ts';
import { readyFor } from '../v8/heap.ts';
import { clientEnvironment } from './client-environment.ts';
import type { Environment } from './environment.ts';
import { afterMessages, createSlices } from './slices.ts';

/** The machine's own disk for `file:`, the editor for every other scheme. `program`: the one that is running, for threads of it. */
export function nodeEnvironment(connection: Connection, program: Program): Environment {
  const client = clientEnvironment(connection);
  const later = (work: () => void) => void setImmediate(work);
  const slices = createSlices(afterMessages(later));
  const pathOf = (uri: string): string | undefined => {
    const parsed = URI.parse(uri);
    return parsed.scheme === 'file' ? parsed.fsPath : undefined;
  };
  let watched: Watch | undefined;
  return {
    ...(client.clientLends && { clientLends: client.clientLends }),
    async findFiles(folder, roots) {
      const path = pathOf(folder);
      if (path === undefined) return client.findFiles(folder, roots);
      const found = await findOnDisk(
        path,
        roots.flatMap((root) => pathOf(root) ?? []),
      );
      return {
        files: found.files.map(uriOfPath),
        sealed: found.sealed.map((one) => `${uriOfPath(one)}/`),
        outside: found.outside.map(uriOfPath),
      };
    },
    readFile(uri) {
      const path = pathOf(uri);
      return path === undefined ? client.readFile(uri) : readOnDisk(path);
    },
    fileFact(uri, roots) {
      return pathOf(uri) === undefined ? client.fileFact(uri, roots) : factOnDisk(uri, roots);
    },
    listFolder(uri, roots) {
      return pathOf(uri) === undefined ? client.listFolder(uri, roots) : listOnDisk(uri, roots);
    },
    contents: (uris, roots, largest) => contentsOf(client, uris, roots, largest),
    async openCache(folders, place) {
      const paths = folders.flatMap((folder) => pathOf(folder) ?? []);
      return paths.length === 0 ? undefined : machineCache(paths, place);
    },
    texts: textsOnDisk,
    examiner: examineOnMachine(program, { sharing: false, pause: slices.pause }),
    watch(folders, changed) {
      watched?.close();
      watched = watchOnDisk(
        folders.flatMap((folder) => pathOf(folder) ?? []),
        (paths) => changed(paths.map(uriOfPath)),
      );
    },
    print: printPage,
    pages: machinePages(),
    language: systemTag(process.env),
    today: () => localDate(new Date()),
    later,
    slices,
    readyFor,
  };
}

/** Those that lie on no disk come through the editor. */
async function contentsOf(
  client: Environment,
  ...[uris, roots, largest]: Parameters<typeof contentsOnDisk>
): Promise<FileContents> {
  const elsewhere = uris.filter((uri) => !uri.startsWith('file:'));
  const lent = await client.contents?.(elsewhere, roots, largest);
  return new Map([...(await contentsOnDisk(uris, roots, largest)), ...(lent ?? [])]);
}
