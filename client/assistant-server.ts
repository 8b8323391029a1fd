import * as vscode from 'vscode';
import { mcpProviderId } from '../server/protocol/assistants.ts';
import { currentLocale, section } from './settings.ts';

/** What VS Code has from 1.101 on; an older one has no servers for assistants. */
interface ServerHost {
  registerMcpServerDefinitionProvider(id: string, provider: ServerProvider): vscode.Disposable;
}

interface ServerProvider {
  readonly onDidChangeMcpServerDefinitions: vscode.Event<void>;
  provideMcpServerDefinitions(): readonly object[];
}

type MakeDefinition = new (
  label: string,
  command: string,
  args: readonly string[],
  env: Readonly<Record<string, string>>,
  version: string,
) => object;

/** Tells the editor of the server for assistants, which reads the folders that are open; it is started when one asks. */
export function offerAssistantServer(program: string, version: string): vscode.Disposable {
  const host: unknown = vscode.lm;
  const Definition: unknown = Reflect.get(vscode, 'McpStdioServerDefinition');
  if (!isHost(host) || !isMaker(Definition)) return vscode.Disposable.from();
  const changed = new vscode.EventEmitter<void>();
  return vscode.Disposable.from(
    changed,
    vscode.workspace.onDidChangeWorkspaceFolders(() => changed.fire()),
    vscode.workspace.onDidChangeConfiguration((event) => {
      if (event.affectsConfiguration(`${section}.locale`)) changed.fire();
    }),
    host.registerMcpServerDefinitionProvider(mcpProviderId, {
      onDidChangeMcpServerDefinitions: changed.event,
      provideMcpServerDefinitions() {
        const folders = (vscode.workspace.workspaceFolders ?? []).filter(({ uri }) => uri.scheme === 'file');
        if (folders.length === 0) return [];
        const told = ['--stdio', '--language', currentLocale(), ...folders.map(({ uri }) => uri.fsPath)];
        // The program is the editor itself, which is Node.js where it is told to be.
        const env = { ELECTRON_RUN_AS_NODE: '1' };
        return [new Definition('Clausewright', process.execPath, [program, 'mcp', ...told], env, version)];
      },
    }),
  );
}

/** Whether the editor can be told of such servers. */
export function startsServers(): boolean {
  return isHost(vscode.lm);
}

function isHost(host: unknown): host is ServerHost {
  return typeof host === 'object' && host !== null && 'registerMcpServerDefinitionProvider' in host;
}

function isMaker(maker: unknown): maker is MakeDefinition {
  return typeof maker === 'function';
}
