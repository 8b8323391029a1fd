import type { Uri } from 'vscode';
import type { InitializationOptions } from '../server/protocol/settings.ts';

/**
 * What was found in a workspace is kept where the editor keeps the rest of what belongs to it; where that is nowhere (no folder is
 * open), or not on the server's disk, the server finds a place itself.
 */
export function keepingAt(
  storage: Pick<Uri, 'scheme' | 'fsPath'> | undefined,
): Pick<InitializationOptions, 'cacheFolder'> {
  return storage?.scheme === 'file' ? { cacheFolder: storage.fsPath } : {};
}
