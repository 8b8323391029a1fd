import { type ExtensionContext, Uri } from 'vscode';
import { type BaseLanguageClient, LanguageClient, TransportKind } from 'vscode-languageclient/node';
import type { InitializationOptions } from '../server/protocol.ts';
import { startSession } from './session.ts';
import { initializationOptions, section } from './settings.ts';

let client: BaseLanguageClient | undefined;

/** Desktop and remote: the server is a process of its own. */
export async function activate(context: ExtensionContext): Promise<void> {
  const module = Uri.joinPath(context.extensionUri, 'dist', 'server.cjs').fsPath;
  const run = { module, transport: TransportKind.ipc };
  const debug = { ...run, options: { execArgv: ['--nolazy', '--inspect=6010'] } };
  client = await startSession(
    context,
    (options) =>
      new LanguageClient(
        section,
        'Clausewright',
        { run, debug },
        { ...options, initializationOptions: () => ({ ...initializationOptions(), ...keepingAt(context.storageUri) }) },
      ),
  );
}

/** What was found in a workspace is kept where the editor keeps the rest of what belongs to it. */
function keepingAt(place: Uri | undefined): Partial<InitializationOptions> {
  return place?.scheme === 'file' ? { cacheFolder: place.fsPath } : {};
}

export async function deactivate(): Promise<void> {
  if (client?.isRunning()) await client.stop();
}
