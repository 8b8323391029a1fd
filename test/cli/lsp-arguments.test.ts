import { expect, test, vi } from 'vitest';
import type { CommandContext } from '../../server/cli/command-context.ts';
import { lspCommand } from '../../server/cli/lsp-command.ts';

const required = vi.hoisted(() => [] as string[]);
vi.mock('node:module', () => ({ createRequire: () => (name: string) => void required.push(name) }));

test.each([
  [[], true],
  [['--stdio'], true],
  [['--clientProcessId=1'], true],
  [['--stdio', '--clientProcessId', '1'], true],
  [['--stdio', '--log-level=info'], true],
  [['--node-ipc', '--clientProcessId=1'], false],
  [['--pipe=/tmp/x'], false],
  [['--socket=5007'], false],
])('lsp %j talks over standard input and output: %s', async (given, stdio) => {
  const before = process.argv;
  process.argv = ['node', 'cli', 'lsp', ...given];
  try {
    const context = { locale: 'en', program: { file: '/x/cli.cjs' } } as CommandContext;
    await lspCommand(context).exitOverride().parseAsync(given, { from: 'user' });
    expect(process.argv.includes('--stdio')).toBe(stdio);
    expect(required.at(-1)).toBe('./server.cjs');
  } finally {
    process.argv = before;
  }
});
