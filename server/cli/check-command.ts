import { Command } from 'commander';
import { say } from '../base/words.ts';
import { checkWords } from './check-words.ts';
import type { CommandContext } from './command-context.ts';
import { wholeNumber } from './options.ts';
import { type CheckCommandOptions, runCheck } from './run-check.ts';
import { shardOption } from './shard.ts';
import { tellingOptions } from './tell-result.ts';
import { cliWords } from './words.ts';

export function checkCommand(context: CommandContext): Command {
  const { locale } = context;
  const command = new Command('check')
    .description(say(checkWords.check, locale))
    .argument('[paths...]', say(cliWords.paths, locale));
  return tellingOptions(command, locale)
    .option('--fix', say(checkWords.fix, locale))
    .option('--dry-run', say(checkWords.dryRun, locale))
    .option('--since <ref>', say(checkWords.since, locale))
    .option('--stdin-filename <file>', say(checkWords.stdinFilename, locale))
    .option('--watch', say(checkWords.watch, locale))
    .option('--shard <part>', say(checkWords.shard, locale), shardOption(locale))
    .option('--jobs <n>', say(checkWords.jobs, locale), wholeNumber('--jobs', locale, 1))
    .option('--no-cache', say(checkWords.noCache, locale))
    .action((paths: string[], options: CheckCommandOptions) => runCheck(context, paths, options));
}
