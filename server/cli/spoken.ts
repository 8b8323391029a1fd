import { join } from 'node:path';
import { localeOfTag } from '../base/locale-tag.ts';
import type { Locale } from '../base/words.ts';
import { factOnDisk, waitingDisk } from '../disk/files.ts';
import { uriOfPath } from '../disk/uri.ts';
import { lineText } from '../syntax/line-text.ts';
import { isConfig } from '../workspace/document.ts';
import { readDocument } from '../workspace/read-document.ts';
import { localeOfEnvironment } from './locale.ts';
import { workspaceRoot } from './root.ts';

/** The language that an option asks for, wherever it stands and however it is written; read before any other option is. */
export function toldLocale(args: readonly string[]): Locale | undefined {
  const told = args.map((one, at) => (one === '--locale' ? args[at + 1] : /^--locale=(.*)$/.exec(one)?.[1]));
  return told.map((one) => localeOfTag(one ?? '')).find((one) => one !== undefined);
}

/**
 * The language of whoever reads, for every command: what an option asks for, else what the settings of the workspace say in which
 * the current folder lies, else the system's.
 */
export async function spokenLocale(
  args: readonly string[],
  environment: Readonly<Record<string, string | undefined>>,
  current: string,
): Promise<Locale> {
  return toldLocale(args) ?? (await settingsLocale(current)) ?? localeOfEnvironment(environment);
}

async function settingsLocale(current: string): Promise<Locale | undefined> {
  const root = await workspaceRoot('.', current);
  const uri = uriOfPath(join(root, '.clausewright.yaml'));
  if ((await factOnDisk(uri, [uriOfPath(root)])) !== 'present') return undefined;
  const read = await waitingDisk.readFile(uri);
  if (!('text' in read)) return undefined;
  const text = lineText(read.text);
  const document = readDocument({ uri, version: 0, open: false, origin: 'workspace', text });
  return isConfig(document) ? document.model.locale?.value : undefined;
}
