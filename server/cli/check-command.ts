import { Command } from 'commander';
import { visible } from '../base/visible.ts';
import { type Locale, say } from '../base/words.ts';
import { machineCache } from '../disk/machine-cache.ts';
import { uriOfPath } from '../disk/uri.ts';
import { examineOnMachine } from '../threads/examine-on-machine.ts';
import { type CheckedPaths, checkPaths } from './check.ts';
import { checkWords } from './check-words.ts';
import type { CommandContext } from './command-context.ts';
import { isDebugging } from './failure.ts';
import { formats } from './formats/table.ts';
import { localeFor } from './locale.ts';
import { wholeNumber } from './options.ts';
import { pageFiles } from './page-files.ts';
import { terminalProgress } from './progress.ts';
import { tellChanges, tellFixed } from './tell-fixed.ts';
import { type TellOptions, tellingOptions, tellResult } from './tell-result.ts';
import { cliWords } from './words.ts';

export interface CheckCommandOptions extends TellOptions {
  readonly locale?: Locale;
  readonly fix?: boolean;
  readonly dryRun?: boolean;
  readonly cache: boolean;
  readonly jobs?: number;
}

export function checkCommand(context: CommandContext): Command {
  const { locale } = context;
  const command = new Command('check')
    .description(say(checkWords.check, locale))
    .argument('[paths...]', say(cliWords.paths, locale));
  return tellingOptions(command, locale)
    .option('--fix', say(checkWords.fix, locale))
    .option('--dry-run', say(checkWords.dryRun, locale))
    .option('--jobs <n>', say(checkWords.jobs, locale), wholeNumber('--jobs', locale, 1))
    .option('--no-cache', say(checkWords.noCache, locale))
    .action((paths: string[], options: CheckCommandOptions) => runCheck(context, paths, options));
}

async function runCheck(
  context: CommandContext,
  paths: readonly string[],
  options: CheckCommandOptions,
): Promise<void> {
  const { current, today, program } = context;
  const { fix = false, dryRun = false, jobs } = options;
  if (dryRun && !fix) {
    context.err([say(cliWords.wrongUse, context.locale, { reason: say(checkWords.dryWithoutFix, context.locale) })]);
    return context.done(2);
  }
  const checked = await checkPaths({
    paths,
    current,
    today,
    locale: localeFor(options.locale, context.locale),
    progress: terminalProgress(context.locale),
    ...(fix && { fix: dryRun ? 'show' : 'write' }),
    mends: formats.get(options.format ?? 'text')?.mends === true,
    ...(options.cache && { openCache: machineCache }),
    examiner: examineOnMachine(program, { sharing: true, ...(jobs !== undefined && { jobs }) }),
  });
  context.done(await tellChecked(context, checked, options));
}

async function tellChecked(
  context: CommandContext,
  checked: CheckedPaths,
  options: CheckCommandOptions,
): Promise<0 | 1 | 2> {
  const { files, locale, fixed } = checked;
  const unreadable = checked.unreadable.map(({ path, problem }) => ({
    file: path,
    message: visible(say(cliWords[problem], locale, { path })),
  }));
  context.err(unreadable.map(({ message }) => message));
  if (isDebugging()) context.err(checked.unreadable.flatMap(({ reason = '' }) => reason.split('\n')));
  context.err(
    checked.besides.map(({ path, problem }) =>
      say(checkWords.besides, locale, { problem: say(cliWords[problem], locale, { path }) }),
    ),
  );
  if (options.fix && options.dryRun) return tellChanges(context, { ...checked, unreadable }, options.output);
  // Who named only what cannot be read is not told besides that nothing in it needed mending.
  if (options.fix && (files.length > 0 || unreadable.length === 0)) context.err(tellFixed(fixed, locale));
  const { version, current, today } = context;
  const folder = uriOfPath(current).replace(/\/$/, '');
  const opens = pageFiles(today, locale);
  const code = await tellResult({ version, locale, files, unreadable, folder, opens }, options, context);
  return fixed.some((one) => one.refused !== undefined) ? 2 : code;
}
