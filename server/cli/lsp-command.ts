import { Command } from 'commander';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { say } from '../base/words.ts';
import { nodeEnvironment } from '../lsp/node-environment.ts';
import { serve } from '../lsp/serve.ts';
import type { CommandContext } from './command-context.ts';
import { cliWords } from './words.ts';

export function lspCommand({ locale, program }: CommandContext): Command {
  return new Command('lsp')
    .description(say(cliWords.lsp, locale))
    .option('--stdio', say(cliWords.stdio, locale), true)
    .action(() => {
      const connection = createConnection(ProposedFeatures.all, process.stdin, process.stdout);
      serve(connection, nodeEnvironment(connection, program));
    });
}
