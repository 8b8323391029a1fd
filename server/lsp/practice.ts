import { PassThrough } from 'node:stream';
import {
  createConnection,
  type DidChangeTextDocumentParams,
  Message,
  type PublishDiagnosticsParams,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';
import { joinBursts } from './bursts.ts';
import type { Environment } from './environment.ts';
import { exercises, type Said } from './exercises.ts';
import { serve } from './serve.ts';

/** Milliseconds of exercises after which practice ends, however far it has come: on a slow machine. */
const most = 3_000;

/**
 * Runs what a keystroke runs, until the engine has compiled it: else it does so over the first minutes of typing, at the cost of those
 * keystrokes. It is a session of its own over a standard that ships, with nobody at the other end, and leaves nothing but warm code.
 * `quiet`: waited for before each exercise, so that whatever the editor asks waits for one at most.
 */
export async function practise(
  { later, slices, today }: Pick<Environment, 'later' | 'slices' | 'today'>,
  quiet: () => Promise<void>,
): Promise<void> {
  const { say, end } = sessionWithNobody({ later, slices, today, ...noFiles });
  let spent = 0;
  for (const exercise of exercises()) {
    await quiet();
    const began = performance.now();
    await say(exercise);
    spent += performance.now() - began;
    if (spent > most) break;
  }
  end();
}

const noFiles = {
  findFiles: async () => ({ files: [], sealed: [] }),
  readFile: async () => ({ problem: 'missing' }) as const,
  fileFact: async () => 'missing' as const,
  listFolder: async () => [],
};

function sessionWithNobody(environment: Environment) {
  const [up, down] = [new PassThrough(), new PassThrough()];
  const options = { messageStrategy: joinBursts(environment.later) };
  const connection = createConnection(new StreamMessageReader(up), new StreamMessageWriter(down), options);
  serve(connection, environment);
  const writer = new StreamMessageWriter(up);
  let heard = (_: Message): void => {};
  new StreamMessageReader(down).listen((message) => heard(message));
  return {
    /** Resolves once it is answered. */
    say: (said: Said) =>
      new Promise<void>((resolve) => {
        heard = (message) => {
          if (isAnswer(message, said)) resolve();
        };
        void writer.write(said);
        if (said.method === 'initialized') resolve();
      }),
    end: () => connection.dispose(),
  };
}

/** To a request its response, to a text the findings in this version of it. */
function isAnswer(message: Message, { id, params }: Said): boolean {
  if (id !== undefined) return Message.isResponse(message) && message.id === id;
  if (!Message.isNotification(message) || message.method !== 'textDocument/publishDiagnostics') return false;
  const { version } = message.params as unknown as PublishDiagnosticsParams;
  return version === (params as Partial<DidChangeTextDocumentParams>).textDocument?.version;
}
