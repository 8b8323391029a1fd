import { createRequire } from 'node:module';
import { Command } from 'commander';
import { say } from '../base/words.ts';
import type { CommandContext } from './command-context.ts';
import { cliWords } from './words.ts';

/** Runs the server that lies beside this program: whoever checks has none of it to load, in no thread. */
export function lspCommand({ locale, program }: CommandContext): Command {
  return new Command('lsp')
    .description(say(cliWords.lsp, locale))
    .option('--stdio', say(cliWords.stdio, locale), true)
    .action(() => {
      // The server reads by itself how it is to talk.
      if (!process.argv.includes('--stdio')) process.argv.push('--stdio');
      createRequire(program.file)('./server.cjs');
    });
}
