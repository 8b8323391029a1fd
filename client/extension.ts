import { type ExtensionContext, Uri } from 'vscode';
import { type BaseLanguageClient, LanguageClient, TransportKind } from 'vscode-languageclient/node';
import { startSession } from './session.ts';
import { section } from './settings.ts';

let client: BaseLanguageClient | undefined;

/** Desktop and remote: the server is a process of its own. */
export async function activate(context: ExtensionContext): Promise<void> {
  const module = Uri.joinPath(context.extensionUri, 'dist', 'server.cjs').fsPath;
  const run = { module, transport: TransportKind.ipc };
  const debug = { ...run, options: { execArgv: ['--nolazy', '--inspect=6010'] } };
  client = await startSession(
    context,
    (options) => new LanguageClient(section, 'Clausewright', { run, debug }, options),
  );
}

export async function deactivate(): Promise<void> {
  if (client?.isRunning()) await client.stop();
}
