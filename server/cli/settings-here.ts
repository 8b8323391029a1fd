import { join } from 'node:path';
import { factOnDisk, waitingDisk } from '../disk/files.ts';
import { uriOfPath } from '../disk/uri.ts';
import type { Config } from '../model/config.ts';
import { lineText } from '../syntax/line-text.ts';
import { isConfig } from '../workspace/document.ts';
import { readDocument } from '../workspace/read-document.ts';
import { workspaceRoot } from './root.ts';

/** The settings of the workspace in which a folder lies; undefined where it has none that can be read. */
export async function settingsHere(current: string): Promise<Config | undefined> {
  const root = await workspaceRoot('.', current);
  const uri = uriOfPath(join(root, '.clausewright.yaml'));
  if ((await factOnDisk(uri, [uriOfPath(root)])) !== 'present') return undefined;
  const read = await waitingDisk.readFile(uri);
  if (!('text' in read)) return undefined;
  const document = readDocument({ uri, version: 0, open: false, origin: 'workspace', text: lineText(read.text) });
  return isConfig(document) ? document.model : undefined;
}
