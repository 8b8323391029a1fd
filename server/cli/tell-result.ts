import { resolve } from 'node:path';
import type { Command } from 'commander';
import { type Locale, say } from '../base/words.ts';
import { checkWords } from './check-words.ts';
import { colourChoices } from './colour.ts';
import type { CommandContext } from './command-context.ts';
import { type CheckResult, summarize } from './formats/check-result.ts';
import { formats } from './formats/table.ts';
import { language, oneOf, wholeNumber } from './options.ts';
import { printTo } from './terminal.ts';
import { cliWords } from './words.ts';
import { isWritten } from './write-file.ts';

/** How what was found is told, whoever found it. */
export interface TellOptions {
  readonly format?: string;
  readonly output?: string;
  readonly quiet?: boolean;
  readonly maxWarnings?: number;
}

/** The options of a command that tells what was found. */
export function tellingOptions(command: Command, locale: Locale): Command {
  return command
    .option('--format <format>', say(checkWords.format, locale), oneOf('--format', [...formats.keys()], locale))
    .option('--output <file>', say(checkWords.outputFile, locale))
    .option('--quiet', say(checkWords.quiet, locale))
    .option('--max-warnings <n>', say(checkWords.maxWarnings, locale), wholeNumber('--max-warnings', locale))
    .option('--color [when]', say(checkWords.color, locale), oneOf('--color', colourChoices, locale))
    .option('--no-color', say(checkWords.noColor, locale))
    .option('--locale <locale>', say(cliWords.locale, locale), language('--locale', locale));
}

/**
 * Prints what was found, or writes it into a file and says so. Answers the exit code that it comes to. `--quiet` leaves out what is
 * no error, yet warnings count as ever.
 */
export async function tellResult(
  found: Omit<CheckResult, 'warningsFail' | 'quiet'>,
  { format = 'text', output, quiet = false, maxWarnings = Number.POSITIVE_INFINITY }: TellOptions,
  context: CommandContext,
): Promise<0 | 1 | 2> {
  const { errors, warnings } = summarize(found.files);
  const warningsFail = warnings > maxWarnings;
  const files = quiet ? found.files.map(errorsAlone) : found.files;
  const result = { ...found, files, warningsFail, quiet };
  const row = formats.get(format);
  const lines = row?.print(result) ?? [];
  const kind = row?.orders ? 'orders' : 'text';
  if (output === undefined) context.out(lines, kind);
  else {
    let text = '';
    printTo((more) => (text += more))(lines, kind);
    if (!(await isWritten(resolve(context.current, output), text))) {
      context.err([say(checkWords.notWritten, found.locale, { path: output })]);
      return 2;
    }
    context.err([say(checkWords.writtenTo, found.locale, { path: output, ...summarize(found.files) })]);
  }
  if (found.unreadable.length > 0) return 2;
  return errors > 0 || warningsFail ? 1 : 0;
}

function errorsAlone({ file, diagnostics }: CheckResult['files'][number]): CheckResult['files'][number] {
  return { file, diagnostics: diagnostics.filter(({ severity }) => severity === 'error') };
}
