import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { keepHeapLean } from './lean-heap.ts';
import { nodeEnvironment } from './node-environment.ts';
import { serve } from './serve.ts';

keepHeapLean();
const connection = createConnection(ProposedFeatures.all);
serve(connection, nodeEnvironment(connection));
