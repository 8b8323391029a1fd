import { expect, test } from 'vitest';
import type { Connection } from 'vscode-languageserver';
import { clientEnvironment } from '../../server/lsp/client-environment.ts';
import { toBase64 } from '../../server/protocol/base64.ts';
import { type ReadFileParams, readBytesRequest } from '../../server/protocol/files.ts';

const root = 'vscode-vfs://github/home/reports';
const bytes = new Uint8Array([0, 128, 255]);

/** What an editor lends of a file: that all of its bytes are three, and of one other file that it is not there. */
function environment(isLending: boolean) {
  const asked: string[] = [];
  const connection = {
    sendRequest: (method: string, { uri, limit }: ReadFileParams) => {
      asked.push(`${method} ${uri}`);
      return Promise.resolve(uri.endsWith('/away.pdf') || limit < bytes.length ? null : toBase64(bytes));
    },
  } as unknown as Connection;
  const made = clientEnvironment(connection);
  made.clientLends?.(isLending);
  return { made, asked };
}

test('what stands in files of the workspace comes through the editor, and in no others', async () => {
  const { made, asked } = environment(true);
  const files = [`${root}/list.pdf`, `${root}/away.pdf`, 'vscode-vfs://github/home/other.pdf'];
  expect(await made.contents?.(files, [root], 3)).toEqual(new Map([[`${root}/list.pdf`, bytes]]));
  expect(asked).toEqual([`${readBytesRequest} ${root}/list.pdf`, `${readBytesRequest} ${root}/away.pdf`]);
  expect(await made.contents?.(files, [root], 2)).toEqual(new Map());
});

test('an editor that reads no files for a server is not asked', async () => {
  const { made, asked } = environment(false);
  expect(await made.contents?.([`${root}/list.pdf`], [root], 3)).toEqual(new Map());
  expect(asked).toEqual([]);
});
