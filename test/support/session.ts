import { PassThrough } from 'node:stream';
import {
  type ClientCapabilities,
  createConnection,
  createProtocolConnection,
  type InitializeResult,
  type ProtocolConnection,
  type PublishDiagnosticsParams,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';
import type { Environment } from '../../server/lsp/environment.ts';
import { serve } from '../../server/lsp/serve.ts';
import type { InitializationOptions } from '../../server/protocol.ts';
import { root, uriOf } from './workspace.ts';

/** A disk in memory that a test may change while the session runs. */
export type Disk = Map<string, string>;

export interface Session {
  readonly client: ProtocolConnection;
  readonly initialized: InitializeResult;
  readonly disk: Disk;
  open(name: string, text: string, languageId?: string): void;
  change(name: string, version: number, text: string): void;
  close(name: string): void;
  /** The next findings published for a file that satisfy the test; earlier ones do not count. */
  published(name: string, when?: (params: PublishDiagnosticsParams) => boolean): Promise<PublishDiagnosticsParams>;
  ask<T>(method: string, params: object): Promise<T>;
  end(): Promise<void>;
}

function memoryEnvironment(disk: Disk, { beforeRead = async () => {}, openCache }: SessionOptions): Environment {
  const textAt = (uri: string) => disk.get(decodeURIComponent(uri.slice(root.length + 1)));
  const read = (uri: string) => {
    const text = textAt(uri);
    return text === undefined ? undefined : { text, digest: text };
  };
  return {
    findFiles: async () =>
      [...disk.keys()].filter((name) => /\.(standard|report)\.ya?ml$|^\.clausewright\.yaml$/.test(name)).map(uriOf),
    readFile: async (uri) => {
      await beforeRead(uri);
      return read(uri) ?? { problem: 'missing' };
    },
    fileFact: async (uri) => (textAt(uri) === undefined ? 'missing' : 'present'),
    ...(openCache && { openCache, texts: { covers: () => true, read } }),
    listFolder: async () => [...disk.keys()].filter((name) => !name.includes('/')),
    today: () => '2026-11-24',
    later: (work) => void setImmediate(work),
  };
}

/** What the editor of a session can do beyond the least, and how it is set. */
export interface SessionOptions {
  readonly workspace?: ClientCapabilities['workspace'];
  readonly textDocument?: ClientCapabilities['textDocument'];
  readonly initialization?: Partial<InitializationOptions>;
  /** What every reading of a file waits for. */
  readonly beforeRead?: (uri: string) => Promise<void>;
  readonly openCache?: Environment['openCache'];
}

/** A real client and a real server over streams in this process, the workspace indexed. */
export async function session(
  files: Readonly<Record<string, string>>,
  locale = 'en',
  options: SessionOptions = {},
): Promise<Session> {
  const disk: Disk = new Map(Object.entries(files));
  const [up, down] = [new PassThrough(), new PassThrough()];
  const server = createConnection(new StreamMessageReader(up), new StreamMessageWriter(down));
  serve(server, memoryEnvironment(disk, options));
  const client = createProtocolConnection(new StreamMessageReader(down), new StreamMessageWriter(up));
  const waiting: { name: string; done: (params: PublishDiagnosticsParams) => boolean }[] = [];
  client.onNotification('textDocument/publishDiagnostics', (params: PublishDiagnosticsParams) => {
    for (const one of [...waiting]) {
      if (uriOf(one.name) === params.uri && one.done(params)) waiting.splice(waiting.indexOf(one), 1);
    }
  });
  client.listen();
  const initialized = await client.sendRequest<InitializeResult>('initialize', {
    processId: null,
    rootUri: root,
    workspaceFolders: [{ uri: root, name: 'workspace' }],
    initializationOptions: { locale, ...options.initialization },
    capabilities: {
      ...(options.workspace === undefined ? {} : { workspace: options.workspace }),
      textDocument: {
        hover: { contentFormat: ['markdown', 'plaintext'] },
        completion: { completionItem: { snippetSupport: true } },
        ...options.textDocument,
      },
    },
  });
  await client.sendNotification('initialized', {});
  const tell = (method: string, params: object) => void client.sendNotification(method, params);
  return {
    client,
    initialized,
    disk,
    open: (name, text, languageId = name.includes('.report.') ? 'service-report' : 'service-standard') =>
      tell('textDocument/didOpen', { textDocument: { uri: uriOf(name), languageId, version: 1, text } }),
    change: (name, version, text) =>
      tell('textDocument/didChange', { textDocument: { uri: uriOf(name), version }, contentChanges: [{ text }] }),
    close: (name) => tell('textDocument/didClose', { textDocument: { uri: uriOf(name) } }),
    published: (name, when = () => true) =>
      new Promise((resolve) => {
        waiting.push({
          name,
          done: (params) => {
            if (!when(params)) return false;
            resolve(params);
            return true;
          },
        });
      }),
    ask: (method, params) => client.sendRequest(method, params),
    async end() {
      await client.sendRequest('shutdown');
      client.dispose();
      server.dispose();
    },
  };
}
