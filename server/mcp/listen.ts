import { ProtocolError, ProtocolErrorCode, ResourceNotFoundError, Server } from '@modelcontextprotocol/server';
import { serveStdio } from '@modelcontextprotocol/server/stdio';
import { formatPages } from '../generated/format-pages.ts';
import { isWrong, type McpDesk, type Senseless, type Visit } from './desk.ts';

/**
 * Talks with one client over standard input and output, in whichever revision of the protocol it speaks. Knows the protocol and
 * nothing of what is asked.
 */
export function listen(desk: McpDesk): void {
  const handle = serveStdio(() => serverFor(desk), { onerror: desk.tell });
  process.stdin.once('end', () => void handle.close());
}

function serverFor({ version, instructions, meet }: McpDesk): Server {
  const server = new Server(
    { name: 'clausewright', title: 'Clausewright', version },
    { capabilities: { tools: {}, resources: {}, prompts: {} }, instructions },
  );
  const visit = meet(
    async () => (server.getClientCapabilities()?.roots === undefined ? undefined : (await server.listRoots()).roots),
    formatPages,
  );
  server.setNotificationHandler('notifications/roots/list_changed', visit.rootsChanged);
  answerAbout(server, visit);
  return server;
}

function answerAbout(server: Server, visit: Visit): void {
  server.setRequestHandler('tools/list', () => ({ tools: visit.tools() }));
  server.setRequestHandler('tools/call', async ({ params }, { mcpReq: { signal } }) =>
    right(await visit.call(params.name, params.arguments, signal)),
  );
  server.setRequestHandler('resources/list', async ({ params }, { mcpReq: { signal } }) =>
    right(await visit.resources(params?.cursor, signal)),
  );
  server.setRequestHandler('resources/templates/list', () => ({ resourceTemplates: visit.resourcePatterns() }));
  server.setRequestHandler('resources/read', async ({ params: { uri } }, { mcpReq: { signal } }) => {
    const found = await visit.resource(uri, signal);
    if (found === undefined) throw new ResourceNotFoundError(uri);
    return { contents: [{ uri, ...found }] };
  });
  server.setRequestHandler('prompts/list', () => ({ prompts: visit.prompts() }));
  server.setRequestHandler('prompts/get', async ({ params }, { mcpReq: { signal } }) =>
    right(await visit.prompt(params.name, params.arguments ?? {}, signal)),
  );
}

function right<A extends object>(answer: A | Senseless): A {
  if (isWrong(answer)) throw new ProtocolError(ProtocolErrorCode.InvalidParams, answer.wrong);
  return answer;
}
