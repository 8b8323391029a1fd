import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { build } from 'esbuild';

const root = resolve(import.meta.dirname, '../../..');

/** The server as it ships, built anew, in a folder of its own that also is its user's home. */
export interface BuiltServer {
  readonly file: string;
  readonly home: string;
  remove(): void;
}

export async function buildServer(): Promise<BuiltServer> {
  const home = mkdtempSync(join(tmpdir(), 'clausewright-client-'));
  const programs = { 'server.cjs': 'server/lsp/start.ts', 'server.main.cjs': 'server/lsp/node.ts' };
  for (const [name, entry] of Object.entries(programs))
    await build({
      bundle: true,
      platform: 'node',
      target: 'node20',
      format: 'cjs',
      logLevel: 'error',
      define: { clausewrightVersion: '"0"', clausewrightBuild: '"test"' },
      entryPoints: [join(root, entry)],
      outfile: join(home, name),
    });
  return { file: join(home, 'server.cjs'), home, remove: () => rmSync(home, { recursive: true, force: true }) };
}

export interface Message {
  readonly id?: number | string | null;
  readonly method?: string;
  readonly params?: unknown;
  readonly result?: unknown;
  readonly error?: { readonly code: number; readonly message: string };
}

/** A client that knows the wire and nothing else: what it sends is what a test says, and it keeps all that it hears. */
export interface PlainClient {
  readonly heard: readonly Message[];
  /** Sends a request and answers the whole response, an error as well. */
  ask(method: string, params?: unknown): Promise<Message>;
  tell(method: string, params?: unknown): void;
  /** Bytes as they stand. */
  write(text: string): void;
  /** The first message heard, by now or later, that is so. */
  hear(is: (message: Message) => boolean): Promise<Message>;
  /** The code it ends with, and what it has said beside the protocol. */
  readonly ended: Promise<{ readonly code: number | null; readonly stderr: string }>;
  /** Asks for the end in order. */
  end(): Promise<void>;
}

export function framed(message: object): string {
  const body = JSON.stringify({ jsonrpc: '2.0', ...message });
  return `Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`;
}

export function connect({ file, home }: BuiltServer, environment: Readonly<Record<string, string>> = {}): PlainClient {
  const env = { PATH: process.env.PATH, HOME: home, XDG_CACHE_HOME: home, LOCALAPPDATA: home, ...environment };
  const server: ChildProcess = spawn(process.execPath, [file, '--stdio'], { env });
  const { stdin, stdout, stderr } = server;
  if (stdin === null || stdout === null || stderr === null) throw new Error('no streams');
  const heard: Message[] = [];
  const waiting = new Set<(message: Message) => void>();
  const write = (text: string): void => void stdin.write(text);
  let rest: Buffer = Buffer.alloc(0);
  stdout.on('data', (data: Buffer) => {
    rest = Buffer.concat([rest, data]);
    for (;;) {
      const head = rest.indexOf('\r\n\r\n');
      const length = Number(/Content-Length: (\d+)/.exec(rest.subarray(0, Math.max(head, 0)).toString())?.[1]);
      if (head < 0 || rest.length < head + 4 + length) return;
      const message = JSON.parse(rest.subarray(head + 4, head + 4 + length).toString()) as Message;
      rest = rest.subarray(head + 4 + length);
      heard.push(message);
      // Whatever is asked of it, it does nothing.
      if (message.id !== undefined && message.method !== undefined) write(framed({ id: message.id, result: null }));
      for (const look of waiting) look(message);
    }
  });
  let said = '';
  stderr.on('data', (data: Buffer) => {
    said += data.toString();
  });
  let id = 0;
  const hear = (is: (message: Message) => boolean): Promise<Message> => {
    const known = heard.find(is);
    if (known !== undefined) return Promise.resolve(known);
    return new Promise((done) => {
      const look = (message: Message): void => {
        if (!is(message)) return;
        waiting.delete(look);
        done(message);
      };
      waiting.add(look);
    });
  };
  const client: PlainClient = {
    heard,
    write,
    hear,
    ask(method, params) {
      id += 1;
      const asked = id;
      write(framed({ id: asked, method, ...(params !== undefined && { params }) }));
      return hear((one) => one.id === asked && one.method === undefined);
    },
    tell: (method, params) => write(framed({ method, ...(params !== undefined && { params }) })),
    ended: once(server, 'exit').then(([code]) => ({ code: code as number | null, stderr: said })),
    async end() {
      await client.ask('shutdown');
      client.tell('exit');
      await client.ended;
    },
  };
  return client;
}
