import type { Connection } from 'vscode-languageserver';
import { localDate } from '../base/local-date.ts';
import { fromBase64 } from '../protocol/base64.ts';
import {
  findFilesRequest,
  listFolderRequest,
  type ReadBytesResult,
  type ReadFileResult,
  readBytesRequest,
  readFileRequest,
  type StatFileResult,
  statFileRequest,
} from '../protocol/files.ts';
import { ourFiles } from '../protocol/kinds.ts';
import { isInside } from '../workspace/paths.ts';
import type { Environment } from './environment.ts';
import { createSlices } from './slices.ts';

const largestFile = 64 * 1024 * 1024;

/**
 * Everything through the editor: the only world a server in a browser has. An editor that never said it reads files for a server
 * is not asked: then nothing is known of what is not open, and nothing that a report names is called missing.
 */
export function clientEnvironment(connection: Connection): Environment {
  const later = (work: () => void) => void setTimeout(work, 0);
  let lends = false;
  return {
    clientLends(readsFiles) {
      lends = readsFiles;
    },
    async findFiles(folder) {
      if (!lends) return { files: [], sealed: [], outside: [] };
      const files = await connection.sendRequest<readonly string[]>(findFilesRequest, { folder, globs: ourFiles });
      // An editor's search does not tell where it could not look, nor what is a link.
      return { files, sealed: [], outside: [] };
    },
    async readFile(uri) {
      if (!lends) return { problem: 'missing' };
      return connection.sendRequest<ReadFileResult>(readFileRequest, { uri, limit: largestFile });
    },
    async fileFact(uri) {
      if (!lends) return 'present';
      const kind = await connection.sendRequest<StatFileResult>(statFileRequest, { uri });
      return kind === 'file' ? 'present' : 'missing';
    },
    async listFolder(uri) {
      return lends ? connection.sendRequest<readonly string[]>(listFolderRequest, { uri }) : [];
    },
    async contents(uris, roots, limit) {
      const inside = lends ? uris.filter((uri) => roots.some((root) => isInside(uri, root))) : [];
      const read = inside.map(async (uri) => {
        const sent = await connection.sendRequest<ReadBytesResult>(readBytesRequest, { uri, limit });
        const bytes = sent === null ? undefined : fromBase64(sent);
        return bytes === undefined ? [] : [[uri, bytes] as const];
      });
      return new Map((await Promise.all(read)).flat());
    },
    today: () => localDate(new Date()),
    later,
    slices: createSlices(later),
  };
}
