import { createRequire } from 'node:module';
import { Command } from 'commander';
import { say } from '../base/words.ts';
import type { CommandContext } from './command-context.ts';
import { cliWords } from './words.ts';

/** Ways to talk other than over standard input and output. */
const otherWays = /^--(?:node-ipc|socket|pipe)(?:=|$)/;

/** Runs the server that lies beside this program: whoever checks has none of it to load, in no thread. */
export function lspCommand({ locale, program }: CommandContext): Command {
  return (
    new Command('lsp')
      .description(say(cliWords.lsp, locale))
      .option('--stdio', say(cliWords.stdio, locale), true)
      // Editors append what they like, `--clientProcessId=1` above all. The server reads by itself what it knows of that.
      .allowUnknownOption()
      .argument('[given...]')
      .usage('[options]')
      .action(() => {
        if (!process.argv.some((one) => otherWays.test(one))) process.argv.push('--stdio');
        createRequire(program.file)('./server.cjs');
      })
  );
}
