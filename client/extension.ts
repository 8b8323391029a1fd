import { type ExtensionContext, Uri } from 'vscode';
import { type BaseLanguageClient, LanguageClient, TransportKind } from 'vscode-languageclient/node';
import { offerAssistantServer } from './assistant-server.ts';
import { keepingAt } from './keeping.ts';
import { startSession } from './session.ts';
import { initializationOptions, section } from './settings.ts';
import { provideTasks } from './tasks.ts';

let client: BaseLanguageClient | undefined;

/** MB of newly made things, see the architecture: what a keystroke makes and drops fits in, and V8 would hold twice as much. */
const smallNursery = '--max-semi-space-size=8';

/** Desktop and remote: the server is a process of its own. */
export async function activate(context: ExtensionContext): Promise<void> {
  context.subscriptions.push(provideTasks(Uri.joinPath(context.extensionUri, 'dist', 'cli.cjs')));
  const { version } = context.extension.packageJSON;
  const module = Uri.joinPath(context.extensionUri, 'dist', 'server.cjs').fsPath;
  context.subscriptions.push(offerAssistantServer(module, String(version)));
  const run = { module, transport: TransportKind.ipc, options: { execArgv: [smallNursery] } };
  const debug = { ...run, options: { execArgv: [smallNursery, '--nolazy', '--inspect=6010'] } };
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

export async function deactivate(): Promise<void> {
  if (client?.isRunning()) await client.stop();
}
