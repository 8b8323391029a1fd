import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { checkForMainThread, isCheckingThread } from '../threads/thread.ts';
import { joinBursts } from './bursts.ts';
import { nodeEnvironment } from './node-environment.ts';
import { serve } from './serve.ts';

if (isCheckingThread()) checkForMainThread();
else {
  const connection = createConnection(ProposedFeatures.all, { messageStrategy: joinBursts(setImmediate) });
  serve(connection, nodeEnvironment(connection, __filename));
}
