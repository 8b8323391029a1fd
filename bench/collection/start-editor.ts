import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Published, startServer } from '../client/client.ts';
import type { Result } from '../report/results.ts';
import type { Contestant } from '../servers/contestants.ts';
import { timing } from '../statistics.ts';
import { type Editor, limit } from './editor.ts';
import type { CollectionFolder } from './folder.ts';

export interface StartedEditor extends Editor {
  /** What was published last, by URI. */
  readonly current: ReadonlyMap<string, Published>;
  /** Milliseconds from the start of the workspace to the findings of every file that has some. */
  readonly indexed: number;
}

export const inEditor = 'workspace indexed and checked in the editor';

const hint = 4;

const rulesShown = ({ diagnostics }: Published): readonly string[] =>
  diagnostics.filter(({ severity }) => severity !== hint).map(({ code }) => String(code));

const rulesText = (rules: readonly string[]): string => [...rules].sort().join();

/** An editor whose workspace is the collection, once all of it is checked. What is found is kept for the next. */
export async function startEditor(
  collection: CollectionFolder,
  { command, initialization }: Contestant,
): Promise<StartedEditor> {
  const client = startServer(command);
  const root = pathToFileURL(collection.folder).href;
  const uriOf = (name: string) => `${root}/${name}`;
  const current = new Map<string, Published>();
  client.onPublished((one) => current.set(one.uri, one));
  await client.request(
    'initialize',
    {
      processId: process.pid,
      rootUri: root,
      workspaceFolders: [{ uri: root, name: 'collection' }],
      capabilities: {
        workspace: { workspaceFolders: true },
        textDocument: { hover: { contentFormat: ['markdown'] }, publishDiagnostics: { versionSupport: true } },
      },
      initializationOptions: { ...initialization, cacheFolder: join(collection.caches, 'editor') },
    },
    limit,
  );
  const began = client.notify('initialized', {});
  const left = new Map([...collection.expected].map(([name, rules]) => [uriOf(name), rulesText(rules)]));
  const last = await client.published((one) => {
    if (rulesText(rulesShown(one)) === left.get(one.uri)) left.delete(one.uri);
    return left.size === 0;
  }, limit);
  if (last === undefined) throw new Error(`${left.size} files did not show what is wrong in them`);
  return { client, uriOf, version: new Map(), current, indexed: last.at - began };
}

/** The same editor another day. */
export async function startAgain(collection: CollectionFolder, contestant: Contestant): Promise<Result[]> {
  const { client, indexed } = await startEditor(collection, contestant);
  await client.end();
  const about = { measure: inEditor, size: collection.size.reports, findings: 0 };
  return [{ ...about, contestant: `${contestant.name}, second start`, timing: timing([indexed]) }];
}
