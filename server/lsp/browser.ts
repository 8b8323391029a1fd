import { BrowserMessageReader, BrowserMessageWriter, createConnection } from 'vscode-languageserver/browser';
import { clientEnvironment } from './client-environment.ts';
import { inOrder } from './order.ts';
import { loadPartsBy } from './parts.ts';
import { serve } from './serve.ts';

const scope: unknown = globalThis;
// The bundle runs in a worker; the compiler's library here knows no worker scope.
const worker = scope as ConstructorParameters<typeof BrowserMessageReader>[0];
const messageStrategy = inOrder((work) => setTimeout(work));
const connection = createConnection(new BrowserMessageReader(worker), new BrowserMessageWriter(worker), {
  messageStrategy,
});
loadPartsBy(connection);
serve(connection, clientEnvironment(connection));
