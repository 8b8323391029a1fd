import { URI, Utils } from 'vscode-uri';
import { kindByName } from '../protocol/kinds.ts';
import { folderOf, isLone } from '../workspace/paths.ts';
import type { InTurn } from './in-turn.ts';
import type { Rechecks } from './rechecks.ts';
import type { Session } from './session.ts';
import { isUnread, readFrom, type UnreadTeller } from './unread.ts';

/**
 * Reads the standards and settings that lie beside a file which the editor opened without a folder: nothing else would make them
 * known. Answers once they are.
 */
export async function readBeside(
  { service, environment, client }: Session,
  rechecks: Rechecks,
  unread: UnreadTeller,
  inTurn: InTurn,
  uri: string,
): Promise<void> {
  if (!isLone(uri, client().folders)) return;
  const folder = folderOf(uri);
  const names = await environment.listFolder(folder, [folder]);
  const beside = names
    .filter((name) => ['standard', 'config'].includes(kindByName(name) ?? ''))
    .map((name) => Utils.joinPath(URI.parse(folder), name).toString())
    .filter((one) => service.known(one) === undefined);
  if (beside.length === 0) return;
  await inTurn(async () => {
    const files = await Promise.all(beside.map((one) => readFrom(environment, one)));
    rechecks.touch(service.load(files.filter((file) => 'text' in file)));
    unread.tellFiles(files.filter(isUnread).map((file) => file.uri));
  });
}
