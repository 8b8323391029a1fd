import { Command } from 'commander';
import { visible } from '../base/visible.ts';
import { type Locale, say } from '../base/words.ts';
import { machineCache } from '../disk/machine-cache.ts';
import { uriOfPath } from '../disk/uri.ts';
import { examineOnMachine } from '../threads/examine-on-machine.ts';
import { checkPaths, type FixedFile } from './check.ts';
import type { CommandContext } from './command-context.ts';
import { isDebugging } from './failure.ts';
import { type CheckResult, summarize } from './formats/check-result.ts';
import { printGithub } from './formats/github.ts';
import { printJson } from './formats/json.ts';
import { printJunit } from './formats/junit.ts';
import { printSarif } from './formats/sarif.ts';
import { printText } from './formats/text.ts';
import { localeFor } from './locale.ts';
import { language, oneOf, wholeNumber } from './options.ts';
import { pageFiles } from './page-files.ts';
import { terminalProgress } from './progress.ts';
import { cliWords } from './words.ts';

const formats: Readonly<Record<string, (result: CheckResult) => readonly string[]>> = {
  text: printText,
  json: printJson,
  sarif: printSarif,
  junit: printJunit,
  github: printGithub,
};

interface Options {
  readonly format?: string;
  readonly locale?: Locale;
  readonly fix?: boolean;
  readonly cache: boolean;
  readonly maxWarnings?: number;
}

export function checkCommand(context: CommandContext): Command {
  const { locale } = context;
  return new Command('check')
    .description(say(cliWords.check, locale))
    .argument('[paths...]', say(cliWords.paths, locale))
    .option('--format <format>', say(cliWords.format, locale), oneOf('--format', Object.keys(formats), locale))
    .option('--locale <locale>', say(cliWords.locale, locale), language('--locale', locale))
    .option('--fix', say(cliWords.fix, locale))
    .option('--no-cache', say(cliWords.noCache, locale))
    .option('--max-warnings <n>', say(cliWords.maxWarnings, locale), wholeNumber('--max-warnings', locale))
    .action((paths: string[], options: Options) => runCheck(context, paths, options));
}

async function runCheck(context: CommandContext, paths: readonly string[], options: Options): Promise<void> {
  const { current, today, version, program } = context;
  const progress = terminalProgress(context.locale);
  const spoken = localeFor(options.locale, context.locale);
  const fix = options.fix === true;
  const { files, locale, fixed, ...checked } = await checkPaths({
    paths,
    current,
    today,
    locale: spoken,
    progress,
    fix,
    ...(options.cache && { openCache: machineCache }),
    examiner: examineOnMachine(program, true),
  });
  const unreadable = checked.unreadable.map(({ path, problem }) => ({
    file: path,
    message: visible(say(cliWords[problem], locale, { path })),
  }));
  context.err(unreadable.map(({ message }) => message));
  if (isDebugging()) context.err(checked.unreadable.flatMap(({ reason = '' }) => reason.split('\n')));
  context.err(
    checked.besides.map(({ path, problem }) =>
      say(cliWords.besides, locale, { problem: say(cliWords[problem], locale, { path }) }),
    ),
  );
  // Who named only what cannot be read is not told besides that nothing in it needed mending.
  if (fix && (files.length > 0 || unreadable.length === 0)) context.err(tellFixed(fixed, locale));
  const { errors, warnings } = summarize(files);
  const warningsFail = warnings > (options.maxWarnings ?? Number.POSITIVE_INFINITY);
  const folder = uriOfPath(current).replace(/\/$/, '');
  const format = options.format ?? 'text';
  const opens = pageFiles(today, locale);
  const lines = formats[format]?.({ version, locale, files, unreadable, folder, warningsFail, opens }) ?? [];
  context.out(lines, format === 'github' ? 'orders' : 'text');
  if (unreadable.length > 0 || fixed.some((one) => one.refused !== undefined)) context.done(2);
  else context.done(errors > 0 || warningsFail ? 1 : 0);
}

/** What was fixed, file by file and in all, and why a file was left as it was. */
function tellFixed(fixed: readonly FixedFile[], locale: Locale): readonly string[] {
  const done = fixed.filter((one) => one.refused === undefined);
  const countOf = ({ rules }: FixedFile) => [...rules.values()].reduce((sum, count) => sum + count, 0);
  const lines = fixed.map((one) => {
    const { file: path, rules, refused } = one;
    if (refused !== undefined) return say(cliWords[refused], locale, { path });
    const list = [...rules].map(([rule, count]) => `${rule} ×${count}`);
    return say(cliWords.mended, locale, { path, count: countOf(one), rules: list });
  });
  if (fixed.length === 0) return [say(cliWords.nothingToMend, locale)];
  const count = done.reduce((sum, one) => sum + countOf(one), 0);
  return [...lines, say(cliWords.mendedAll, locale, { count, files: done.length })];
}
