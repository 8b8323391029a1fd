import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { nodeEnvironment } from './node-environment.ts';
import { serve } from './serve.ts';

const connection = createConnection(ProposedFeatures.all);
serve(connection, nodeEnvironment(connection));
