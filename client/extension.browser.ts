import { type Disposable, type ExtensionContext, Uri, workspace } from 'vscode';
import {
  type BaseLanguageClient,
  BrowserMessageReader,
  BrowserMessageWriter,
  LanguageClient,
  type MessageTransports,
} from 'vscode-languageclient/browser';
import { type ReadPartParams, readPartRequest } from '../server/protocol/parts.ts';
import { startSession } from './session.ts';
import { section } from './settings.ts';

/** Every place that loads this file has it; the compiler is told of Node.js only. */
declare const Worker: new (address: string) => EndableWorker;
type EndableWorker = Worker & { terminate(): void };

let client: BaseLanguageClient | undefined;
let endServer = (): void => {};

/** In a browser: the server is a worker. */
export async function activate(context: ExtensionContext): Promise<void> {
  const script = Uri.joinPath(context.extensionUri, 'dist', 'server.browser.js');
  client = await startSession(context, (options) => {
    const made = new LanguageClient(section, 'Clausewright', () => connect(script), options);
    context.subscriptions.push(lendParts(made, Uri.joinPath(context.extensionUri, 'dist')));
    return made;
  });
}

export async function deactivate(): Promise<void> {
  if (client?.isRunning()) await client.stop();
  endServer();
}

/** A worker of text has no place from which it could load more of itself. */
function lendParts(client: BaseLanguageClient, folder: Uri): Disposable {
  return client.onRequest<string, void>(readPartRequest, async ({ name }: ReadPartParams) => {
    if (!/^[a-z]+$/.test(name)) throw new Error(`no part is called ${name}`);
    return new TextDecoder().decode(await workspace.fs.readFile(Uri.joinPath(folder, `${name}.cjs`)));
  });
}

/**
 * An extension's own address may be one that no worker can be started from (`vscode-remote:`); its text always may.
 * The channels are made here since VS Code wraps its workers, and the client would not know one for a worker.
 */
async function connect(script: Uri): Promise<MessageTransports> {
  const bytes = await workspace.fs.readFile(script);
  const address = URL.createObjectURL(new Blob([bytes], { type: 'text/javascript' }));
  endServer();
  const worker = new Worker(address);
  endServer = () => {
    worker.terminate();
    // Not sooner: VS Code's worker reads the address in its own time.
    URL.revokeObjectURL(address);
  };
  return { reader: new BrowserMessageReader(worker), writer: new BrowserMessageWriter(worker) };
}
