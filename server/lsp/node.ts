import { Console } from 'node:console';
import { type Connection, createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { localeOfTag, systemTag } from '../base/locale-tag.ts';
import { isForAssistant, startMcp } from '../mcp/start-mcp.ts';
import { checkForMainThread, isCheckingThread } from '../threads/thread.ts';
import type { RunModule } from '../v8/code-cache.ts';
import { notJson, readFrames } from './frames.ts';
import { nodeEnvironment } from './node-environment.ts';
import { inOrder } from './order.ts';
import { serve } from './serve.ts';
import { wholeMessages } from './whole-messages.ts';

declare const module: Partial<RunModule>;

const messageStrategy = inOrder(setImmediate);

/** Whatever the command line says that is talked over. */
function connect(): Connection {
  if (!process.argv.includes('--stdio')) return createConnection(ProposedFeatures.all, { messageStrategy });
  // Standard output is the client's alone.
  globalThis.console = new Console(process.stderr);
  const writer = wholeMessages(process.stdout);
  const broken = (sentence: string): void => {
    process.stderr.write(`${sentence}\n`, () => process.exit(1));
  };
  const locale = localeOfTag(systemTag(process.env)) ?? 'en';
  const reader = readFrames(process.stdin, locale, broken, () => void writer.write(notJson).catch(() => {}));
  const end = (): void => process.exit(messageStrategy.isEnded() ? 0 : 1);
  process.stdin.on('end', end).on('close', end);
  return createConnection(ProposedFeatures.all, reader, writer, { messageStrategy });
}

if (isCheckingThread()) checkForMainThread();
else if (isForAssistant(process.argv)) void startMcp(process.argv);
else {
  const connection = connect();
  const failures = serve(connection, nodeEnvironment(connection, { file: __filename, compiled: module.compiled }));
  // Whatever nobody has caught concerns what it was in, and no other file.
  for (const event of ['uncaughtException', 'unhandledRejection'] as const)
    process.on(event, (error: unknown) => void failures.tell('background', error));
}
