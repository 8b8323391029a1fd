import { createConnection, type MessageStrategy, ProposedFeatures } from 'vscode-languageserver/node';
import { once } from '../base/once.ts';
import { checkForMainThread, isCheckingThread } from '../threads/thread.ts';
import { joinBursts } from './bursts.ts';
import { nodeEnvironment } from './node-environment.ts';
import { practise } from './practice.ts';
import { createQuiet } from './quiet.ts';
import { serve } from './serve.ts';

if (isCheckingThread()) checkForMainThread();
else {
  const bursts = joinBursts(setImmediate);
  const messageStrategy: MessageStrategy = {
    handleMessage(message, next) {
      quiet.heard();
      return bursts.handleMessage(message, next);
    },
  };
  const connection = createConnection(ProposedFeatures.all, { messageStrategy });
  const environment = nodeEnvironment(connection, __filename);
  const quiet = createQuiet(environment.slices);
  serve(connection, { ...environment, idle: once(() => practise(environment, quiet.comes)) });
}
