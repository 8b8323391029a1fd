import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from '@modelcontextprotocol/client';
import { StdioClientTransport } from '@modelcontextprotocol/client/stdio';
import { build } from 'esbuild';
import { lazily } from '../../scripts/build/lazily.mjs';
import { withoutSchemas } from '../../scripts/build/without-schemas.mjs';

const sources = join(import.meta.dirname, '../../server');

/** The command line as it is shipped, in a folder of its own. */
export interface BuiltProgram {
  readonly scratch: string;
  readonly cli: string;
  remove(): void;
}

export async function buildProgram(): Promise<BuiltProgram> {
  const scratch = mkdtempSync(join(tmpdir(), 'clausewright-mcp-'));
  await build({
    entryPoints: {
      cli: join(sources, 'cli/main.ts'),
      server: join(sources, 'lsp/node.ts'),
      mcp: join(sources, 'lazy/mcp.ts'),
    },
    outdir: scratch,
    outExtension: { '.js': '.cjs' },
    bundle: true,
    platform: 'node',
    format: 'cjs',
    logLevel: 'error',
    plugins: [lazily, withoutSchemas],
    define: { clausewrightVersion: '"0.0.0-test"', clausewrightBuild: '"test"' },
  });
  const remove = (): void => rmSync(scratch, { recursive: true, force: true });
  return { scratch, cli: join(scratch, 'cli.cjs'), remove };
}

export interface ConnectOptions {
  readonly args: readonly string[];
  readonly cwd: string;
  readonly client?: Client;
}

/** The protocol's own client, connected to the program as any assistant connects to it. */
export async function connect({ cli, scratch }: BuiltProgram, { args, cwd, client: given }: ConnectOptions) {
  const client = given ?? new Client({ name: 'test', version: '1' });
  const transport = new StdioClientTransport({
    command: process.execPath,
    args: [cli, 'mcp', ...args],
    cwd,
    env: { HOME: scratch, XDG_CACHE_HOME: scratch, LANG: 'C', PATH: process.env.PATH ?? '' },
    stderr: 'pipe',
  });
  let told = '';
  transport.stderr?.on('data', (some: Buffer) => {
    told += some.toString();
  });
  await client.connect(transport);
  return { client, told: () => told };
}

export interface CallAnswer {
  readonly failed: boolean;
  readonly texts: readonly string[];
  /** What was found, without the notice that goes with text of files. */
  readonly data: Readonly<Record<string, unknown>>;
}

export async function call(client: Client, name: string, input: Record<string, unknown>): Promise<CallAnswer> {
  const { content, structuredContent, isError } = await client.callTool({ name, arguments: input });
  const texts = content.flatMap((one) => (one.type === 'text' ? [one.text] : []));
  const sent = (structuredContent ?? {}) as Record<string, unknown>;
  return { failed: isError === true, texts, data: (sent.data ?? sent) as Record<string, unknown> };
}
