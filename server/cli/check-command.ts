import { Command } from 'commander';
import { type Locale, locales, say } from '../base/words.ts';
import { checkPaths } from './check.ts';
import type { CommandContext } from './command-context.ts';
import { printJson } from './formats/json.ts';
import { type CheckResult, summarize } from './formats/report.ts';
import { printText } from './formats/text.ts';
import { localeFor } from './locale.ts';
import { oneOf, wholeNumber } from './options.ts';
import { terminalProgress } from './progress.ts';
import { cliWords } from './words.ts';

const formats: Readonly<Record<string, (result: CheckResult) => string>> = { text: printText, json: printJson };

interface Options {
  readonly format: string;
  readonly locale?: Locale;
  readonly maxWarnings?: number;
}

export function checkCommand(context: CommandContext): Command {
  const { locale } = context;
  return new Command('check')
    .description(say(cliWords.check, locale))
    .argument('[paths...]', say(cliWords.paths, locale))
    .option('--format <format>', say(cliWords.format, locale), oneOf('--format', Object.keys(formats), locale), 'text')
    .option('--locale <locale>', say(cliWords.locale, locale), oneOf('--locale', locales, locale))
    .option('--max-warnings <n>', say(cliWords.maxWarnings, locale), wholeNumber('--max-warnings', locale))
    .action((paths: string[], options: Options) => runCheck(context, paths, options));
}

async function runCheck(context: CommandContext, paths: readonly string[], options: Options): Promise<void> {
  const { current, today, version } = context;
  const progress = terminalProgress(context.locale);
  const locale = localeFor(options.locale, context.locale);
  const checked = await checkPaths({ paths, current, today, locale, progress });
  for (const { path, problem } of checked.unreadable) {
    context.err(`${say(cliWords[problem], checked.locale, { path })}\n`);
  }
  context.out(formats[options.format]?.({ version, locale: checked.locale, files: checked.files }) ?? '');
  const { errors, warnings } = summarize(checked.files);
  if (checked.unreadable.length > 0) context.done(2);
  else if (errors > 0 || warnings > (options.maxWarnings ?? Number.POSITIVE_INFINITY)) context.done(1);
  else context.done(0);
}
