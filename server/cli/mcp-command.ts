import { createRequire } from 'node:module';
import { Command, Option } from 'commander';
import { type Locale, say } from '../base/words.ts';
import type { CommandContext } from './command-context.ts';
import { mcpWords } from './mcp-words.ts';
import { language } from './options.ts';
import { isFolder } from './root.ts';
import { cliWords } from './words.ts';

interface McpOptions {
  readonly language?: Locale;
  readonly locale?: Locale;
}

/** Runs the server for assistants, which lies beside this program: whoever checks has none of it to load. */
export function mcpCommand({ locale, program, err, done }: CommandContext): Command {
  return new Command('mcp')
    .description(say(mcpWords.mcp, locale))
    .argument('[folders...]', say(mcpWords.folders, locale))
    .option('--stdio', say(cliWords.stdio, locale), true)
    .option('--language <language>', say(mcpWords.language, locale), language('--language', locale))
    .addOption(new Option('--locale <locale>').argParser(language('--locale', locale)).hideHelp())
    .action(async (folders: readonly string[], options: McpOptions) => {
      for (const folder of folders) {
        if (await isFolder(folder)) continue;
        err([say(mcpWords.noFolder, locale, { path: folder })]);
        return done(2);
      }
      const spoken = options.language ?? options.locale;
      const [node = '', file = ''] = process.argv;
      process.argv = [node, file, 'mcp', ...(spoken === undefined ? [] : ['--language', spoken]), ...folders];
      createRequire(program.file)('./server.cjs');
    });
}
