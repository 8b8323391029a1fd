import { PassThrough } from 'node:stream';
import {
  type ClientCapabilities,
  type CompletionItemKind,
  createConnection,
  createProtocolConnection,
  type InitializeResult,
  type NotificationMessage,
  type ProtocolConnection,
  type PublishDiagnosticsParams,
  StreamMessageReader,
  StreamMessageWriter,
  type SymbolKind,
} from 'vscode-languageserver/node';
import { examineHere } from '../../server/collection/examine-here.ts';
import type { Examiner } from '../../server/collection/examiner.ts';
import type { Environment } from '../../server/lsp/environment.ts';
import { inOrder } from '../../server/lsp/order.ts';
import { serve } from '../../server/lsp/serve.ts';
import { createSlices } from '../../server/lsp/slices.ts';
import type { InitializationOptions } from '../../server/protocol/settings.ts';
import { root, uriOf } from './workspace.ts';

/** A disk in memory that a test may change while the session runs. */
export type Disk = Map<string, string>;

export interface Session {
  readonly client: ProtocolConnection;
  readonly initialized: InitializeResult;
  readonly disk: Disk;
  /** Everything published so far. */
  readonly said: readonly PublishDiagnosticsParams[];
  open(name: string, text: string, languageId?: string): void;
  change(name: string, version: number, text: string): void;
  close(name: string): void;
  /** The next findings published for a file that satisfy the test; earlier ones do not count. */
  published(name: string, when?: (params: PublishDiagnosticsParams) => boolean): Promise<PublishDiagnosticsParams>;
  ask<T>(method: string, params: object): Promise<T>;
  /** Messages that arrive together, as of an editor that sent them faster than the server reads. */
  sendAtOnce(messages: readonly NotificationMessage[]): void;
  end(): Promise<void>;
}

function memoryEnvironment(disk: Disk, options: SessionOptions): Environment {
  const {
    beforeRead = async () => {},
    afterRead = async () => {},
    unreadable = [],
    sealed = [],
    outside = [],
    openCache,
    apart,
  } = options;
  const later = (work: () => void) => void setImmediate(work);
  const textAt = (uri: string) => disk.get(decodeURIComponent(uri.slice(root.length + 1)));
  const read = (uri: string) => {
    const text = textAt(uri);
    return text === undefined ? undefined : { text, digest: text };
  };
  const readFile: Environment['readFile'] = async (uri) => {
    await beforeRead(uri);
    if (!uri.startsWith(root) || unreadable.map(uriOf).includes(uri)) return { problem: 'unreadable' };
    const found = read(uri);
    await afterRead(uri);
    return found ?? { problem: 'missing' };
  };
  const fileFact: Environment['fileFact'] = async (uri) => {
    if (outside.map(uriOf).includes(uri)) return 'outside';
    return textAt(uri) === undefined ? 'missing' : 'present';
  };
  return {
    findFiles: async () => ({
      files: [...disk.keys()]
        .filter((name) => /\.(standard|report)\.ya?ml$|^\.clausewright\.yaml$/.test(name))
        .map(uriOf),
      sealed: sealed.map(uriOf),
      outside: outside.map(uriOf),
    }),
    readFile,
    fileFact,
    ...((openCache || apart) && { texts: { covers: () => true, read } }),
    ...(openCache && { openCache }),
    ...(apart && { examiner: apart(examineHere({ readFile, fileFact }, undefined, 1)) }),
    async listFolder(uri) {
      if (sealed.map(uriOf).includes(`${uri}/`)) throw new Error('EACCES');
      return [...disk.keys()].filter((name) => !name.includes('/'));
    },
    today: () => '2026-11-24',
    later,
    slices: createSlices(later),
  };
}

/** What an editor can do that follows the protocol as it is today. */
const ableEditor: ClientCapabilities['textDocument'] = {
  hover: { contentFormat: ['markdown', 'plaintext'] },
  completion: {
    completionItem: {
      snippetSupport: true,
      labelDetailsSupport: true,
      documentationFormat: ['markdown', 'plaintext'],
      insertTextModeSupport: { valueSet: [1, 2] },
    },
    completionItemKind: { valueSet: Array.from({ length: 25 }, (_, at) => (at + 1) as CompletionItemKind) },
  },
  documentSymbol: {
    hierarchicalDocumentSymbolSupport: true,
    symbolKind: { valueSet: Array.from({ length: 26 }, (_, at) => (at + 1) as SymbolKind) },
    tagSupport: { valueSet: [1] },
  },
  codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: [] } }, isPreferredSupport: true },
  publishDiagnostics: { relatedInformation: true, codeDescriptionSupport: true, versionSupport: true },
  rename: { prepareSupport: true },
  documentLink: { tooltipSupport: true },
};

/** What the editor of a session can do beyond the least, and how it is set. */
export interface SessionOptions {
  readonly workspace?: ClientCapabilities['workspace'];
  readonly textDocument?: ClientCapabilities['textDocument'];
  readonly initialization?: Partial<InitializationOptions>;
  /** What every reading of a file waits for. */
  readonly beforeRead?: (uri: string) => Promise<void>;
  /** What it waits for once it has the text. */
  readonly afterRead?: (uri: string) => Promise<void>;
  /** Files that are there and cannot be read. */
  readonly unreadable?: readonly string[];
  /** Folders that may not be looked into, each with a trailing `/`. */
  readonly sealed?: readonly string[];
  /** Links that lead out of the workspace. */
  readonly outside?: readonly string[];
  readonly openCache?: Environment['openCache'];
  /** Closed reports are checked apart: by what this makes of an examiner of one file after the other. */
  readonly apart?: (here: Examiner) => Examiner;
  readonly window?: ClientCapabilities['window'];
  readonly general?: ClientCapabilities['general'];
  /** All that the editor can do. */
  readonly only?: ClientCapabilities;
  /** Whether no folder is open, only files. */
  readonly alone?: boolean;
  /** What the editor answers, and whatever else is to be there before the server says anything. */
  readonly prepare?: (client: ProtocolConnection) => void;
}

/** A real client and a real server over streams in this process, the workspace indexed. */
export async function session(
  files: Readonly<Record<string, string>>,
  locale = 'en',
  options: SessionOptions = {},
): Promise<Session> {
  const disk: Disk = new Map(Object.entries(files));
  const [up, down] = [new PassThrough(), new PassThrough()];
  const messageStrategy = inOrder(setImmediate);
  const server = createConnection(new StreamMessageReader(up), new StreamMessageWriter(down), { messageStrategy });
  serve(server, memoryEnvironment(disk, options));
  const client = createProtocolConnection(new StreamMessageReader(down), new StreamMessageWriter(up));
  const said: PublishDiagnosticsParams[] = [];
  const waiting: { name: string; done: (params: PublishDiagnosticsParams) => boolean }[] = [];
  client.onNotification('textDocument/publishDiagnostics', (params: PublishDiagnosticsParams) => {
    said.push(params);
    for (const one of [...waiting]) {
      if (uriOf(one.name) === params.uri && one.done(params)) waiting.splice(waiting.indexOf(one), 1);
    }
  });
  options.prepare?.(client);
  client.listen();
  const initialized = await client.sendRequest<InitializeResult>('initialize', {
    processId: null,
    rootUri: options.alone ? null : root,
    workspaceFolders: options.alone ? null : [{ uri: root, name: 'workspace' }],
    initializationOptions: { locale, showsStatus: true, editorCommands: true, ...options.initialization },
    capabilities: options.only ?? {
      ...(options.workspace === undefined ? {} : { workspace: options.workspace }),
      ...(options.window && { window: options.window }),
      ...(options.general && { general: options.general }),
      textDocument: withAbilities(options.textDocument),
    },
  });
  await client.sendNotification('initialized', {});
  const tell = (method: string, params: object) => void client.sendNotification(method, params);
  return {
    client,
    initialized,
    disk,
    said,
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
    sendAtOnce: (messages) => void up.write(messages.map(framed).join('')),
    async end() {
      await client.sendRequest('shutdown');
      client.dispose();
      server.dispose();
    },
  };
}

/** What a test says of one of the editor's features goes before what it can do else. */
function withAbilities(given: ClientCapabilities['textDocument'] = {}): ClientCapabilities['textDocument'] {
  const said = Object.entries(given).map(([key, one]) => {
    const before = Object.entries(ableEditor ?? {}).find(([other]) => other === key)?.[1] ?? {};
    return [key, { ...before, ...(one as object) }] as const;
  });
  return { ...ableEditor, ...Object.fromEntries(said) };
}

function framed(message: NotificationMessage): string {
  const body = JSON.stringify(message);
  return `Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`;
}
