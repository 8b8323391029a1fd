import { type ExtensionContext, Uri, workspace } from 'vscode';
import { type BaseLanguageClient, LanguageClient } from 'vscode-languageclient/browser';
import { startSession } from './session.ts';
import { section } from './settings.ts';

/** Every place that loads this file has it; the compiler is told of Node.js only. */
declare const Worker: new (address: string) => Worker;

let client: BaseLanguageClient | undefined;

/** In a browser: the server is a worker. */
export async function activate(context: ExtensionContext): Promise<void> {
  const script = Uri.joinPath(context.extensionUri, 'dist', 'server.browser.js');
  client = await startSession(
    context,
    (options) => new LanguageClient(section, 'Clausewright', () => startWorker(script), options),
  );
}

export async function deactivate(): Promise<void> {
  if (client?.isRunning()) await client.stop();
}

/** An extension's own address may be one that no worker can be started from (`vscode-remote:`); its text always may. */
async function startWorker(script: Uri): Promise<Worker> {
  const bytes = await workspace.fs.readFile(script);
  const address = URL.createObjectURL(new Blob([bytes], { type: 'text/javascript' }));
  try {
    return new Worker(address);
  } finally {
    URL.revokeObjectURL(address);
  }
}
