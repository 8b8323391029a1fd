import { type ChildProcess, spawn } from 'node:child_process';
import { createUnframer, frame } from './framing.ts';

export interface Command {
  readonly program: string;
  readonly args: readonly string[];
}

export type Settings = Readonly<Record<string, unknown>>;

export interface Range {
  readonly start: { readonly line: number; readonly character: number };
  readonly end: { readonly line: number; readonly character: number };
}

export interface Diagnostic {
  readonly range: Range;
  readonly message: string;
  readonly severity?: number;
  readonly code?: string | number;
}

export interface Published {
  readonly at: number;
  readonly uri: string;
  readonly version?: number;
  readonly diagnostics: readonly Diagnostic[];
}

export interface Answer {
  readonly at: number;
  readonly result: unknown;
}

/** A server in a process of its own and the other end of its pipe. It is known by what it says alone. */
export interface Client {
  readonly pid: number;
  /** The moment before the process was started. */
  readonly started: number;
  /** @returns the moment before the first byte was written, in ms of `performance.now()` */
  notify(method: string, params: object): number;
  /** Rejects when the server answers with an error, ends or has ended, or says nothing for `limit` ms. */
  request(method: string, params: object, limit: number): Promise<Answer>;
  /** The first publication from now on that passes; `undefined` when none has come after `limit` ms, or the server ends. */
  published(passes: (one: Published) => boolean, limit: number): Promise<Published | undefined>;
  /** Every publication of the session goes here too. */
  onPublished(listener: (one: Published) => void): void;
  /** Resolves when nothing has arrived for `ms`. */
  quiet(ms: number): Promise<void>;
  end(): Promise<void>;
}

interface Message {
  readonly id?: number | string;
  readonly method?: string;
  readonly params?: unknown;
  readonly result?: unknown;
  readonly error?: { readonly message: string };
}

interface Waiting {
  readonly resolve: (answer: Answer) => void;
  readonly reject: (error: Error) => void;
}

/** Settings by section, for a server that asks; whatever else it asks of its editor is answered with nothing, at once. */
function replyTo({ method, params }: Message, settings: Settings): unknown {
  if (method !== 'workspace/configuration') return null;
  const { items = [] } = params as { readonly items?: readonly { readonly section?: string }[] };
  return items.map(({ section = '' }) => settings[section] ?? null);
}

export function startServer({ program, args }: Command, settings: Settings = {}): Client {
  const started = performance.now();
  const child: ChildProcess = spawn(program, [...args], { stdio: ['pipe', 'pipe', 'ignore'] });
  const { stdin, stdout, pid } = child;
  if (stdin === null || stdout === null || pid === undefined) throw new Error(`${program} did not start`);
  const waiting = new Map<number, Waiting>();
  const listeners = new Set<(one: Published) => void>();
  /** What is to be told at the end to whoever still waits. */
  const atEnd = new Set<() => void>();
  let over = false;
  let asked = 0;
  let last = started;

  const write = (message: object): number => {
    const bytes = frame({ jsonrpc: '2.0', ...message });
    const at = performance.now();
    stdin.write(bytes);
    return at;
  };

  const unframe = createUnframer(({ at, body }) => {
    last = at;
    const message = JSON.parse(body.toString('utf8')) as Message;
    if (message.method !== undefined && message.id !== undefined)
      write({ id: message.id, result: replyTo(message, settings) });
    else if (message.method === 'textDocument/publishDiagnostics') {
      const published = { ...(message.params as Omit<Published, 'at'>), at };
      for (const listener of [...listeners]) listener(published);
    } else if (typeof message.id === 'number') {
      const one = waiting.get(message.id);
      waiting.delete(message.id);
      if (message.error === undefined) one?.resolve({ at, result: message.result });
      else one?.reject(new Error(message.error.message));
    }
  });
  stdout.on('data', unframe);
  stdin.on('error', () => {});
  const ended = new Promise<void>((resolve) => {
    child.once('close', () => {
      over = true;
      for (const one of waiting.values()) one.reject(new Error('The server ended'));
      for (const tell of [...atEnd]) tell();
      resolve();
    });
  });

  const request: Client['request'] = (method, params, limit) =>
    new Promise((resolve, reject) => {
      if (over) return reject(new Error('The server has ended'));
      const id = ++asked;
      const timer = setTimeout(() => {
        waiting.delete(id);
        reject(new Error(`${method}: no answer in ${limit} ms`));
      }, limit);
      const settle =
        <T>(done: (value: T) => void) =>
        (value: T) => {
          clearTimeout(timer);
          done(value);
        };
      waiting.set(id, { resolve: settle(resolve), reject: settle(reject) });
      write({ id, method, params });
    });

  return {
    pid,
    started,
    notify: (method, params) => write({ method, params }),
    request,
    onPublished: (listener) => void listeners.add(listener),
    published: (passes, limit) =>
      new Promise((resolve) => {
        if (over) return resolve(undefined);
        const finish = (one?: Published) => {
          clearTimeout(timer);
          listeners.delete(look);
          atEnd.delete(finish);
          resolve(one);
        };
        const look = (one: Published) => {
          if (passes(one)) finish(one);
        };
        const timer = setTimeout(finish, limit);
        listeners.add(look);
        atEnd.add(finish);
      }),
    quiet: (ms) =>
      new Promise((resolve) => {
        const since = performance.now();
        const look = () => {
          const left = Math.max(since, last) + ms - performance.now();
          if (left <= 0) resolve();
          else setTimeout(look, left);
        };
        look();
      }),
    async end() {
      await request('shutdown', {}, 10_000).catch(() => {});
      write({ method: 'exit' });
      const timer = setTimeout(() => child.kill('SIGKILL'), 20_000);
      await ended;
      clearTimeout(timer);
    },
  };
}
