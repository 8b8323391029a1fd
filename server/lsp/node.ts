import { Console } from 'node:console';
import { type Connection, createConnection, type MessageReader, ProposedFeatures } from 'vscode-languageserver/node';
import type { RunModule } from '../disk/compiled.ts';
import { checkForMainThread, isCheckingThread } from '../threads/thread.ts';
import { joinBursts } from './bursts.ts';
import { nodeEnvironment } from './node-environment.ts';
import { serve } from './serve.ts';
import { wholeMessages } from './whole-messages.ts';

declare const module: Partial<RunModule>;

const options = { messageStrategy: joinBursts(setImmediate) };

/** Whatever the command line says that is talked over. */
function connect(): Connection {
  if (!process.argv.includes('--stdio')) return createConnection(ProposedFeatures.all, options);
  // Standard output is the client's alone.
  globalThis.console = new Console(process.stderr);
  // A stream on one side and a writer on the other is fine with the package, though its types do not say so: it ends with the stream.
  const input = process.stdin as unknown as MessageReader;
  return createConnection(ProposedFeatures.all, input, wholeMessages(process.stdout), options);
}

if (isCheckingThread()) checkForMainThread();
else {
  const connection = connect();
  serve(connection, nodeEnvironment(connection, { file: __filename, compiled: module.compiled }));
}
