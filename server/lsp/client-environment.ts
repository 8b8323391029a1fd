import type { Connection } from 'vscode-languageserver';
import {
  findFilesRequest,
  type ReadFileResult,
  readFileRequest,
  type StatFileResult,
  statFileRequest,
} from '../protocol.ts';
import { type Environment, localDate, ourFiles } from './environment.ts';

const largestFile = 64 * 1024 * 1024;

/** Everything through the editor: the only world a server in a browser has. */
export function clientEnvironment(connection: Connection): Environment {
  return {
    findFiles: (folder) => connection.sendRequest<readonly string[]>(findFilesRequest, { folder, globs: ourFiles }),
    readFile: (uri) => connection.sendRequest<ReadFileResult>(readFileRequest, { uri, limit: largestFile }),
    async fileFact(uri) {
      const kind = await connection.sendRequest<StatFileResult>(statFileRequest, { uri });
      return kind === 'file' ? 'present' : 'missing';
    },
    // The editor has no request for it; completion of evidence files then offers what the index has seen.
    listFolder: async () => [],
    today: () => localDate(new Date()),
    later: (work) => {
      setTimeout(work, 0);
    },
  };
}
