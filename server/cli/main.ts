import { Command, CommanderError } from 'commander';
import { type Locale, say } from '../base/words.ts';
import { localDate } from '../lsp/environment.ts';
import { checkForMainThread, isCheckingThread } from '../threads/thread.ts';
import { checkCommand } from './check-command.ts';
import { explainCommand } from './explain-command.ts';
import { failureText } from './failure.ts';
import { isLocale, localeOfEnvironment } from './locale.ts';
import { lspCommand } from './lsp-command.ts';
import { resolveCommand } from './resolve-command.ts';
import { cliWords } from './words.ts';

declare const clausewrightVersion: string;

/** The language for help and for wrong use, before any option is read. */
function spokenLocale(args: readonly string[]): Locale {
  const told = args[args.indexOf('--locale') + 1];
  return args.includes('--locale') && told !== undefined && isLocale(told) ? told : localeOfEnvironment(process.env);
}

async function main(args: readonly string[]): Promise<number> {
  const locale = spokenLocale(args);
  const program = new Command('clausewright')
    .description(say(cliWords.description, locale))
    .version(clausewrightVersion, '--version', say(cliWords.version, locale))
    .helpOption('-h, --help', say(cliWords.help, locale))
    .exitOverride()
    .configureOutput({ outputError: (text, write) => write(say(cliWords.wrongUse, locale, { reason: text })) });
  let exit = 0;
  const context = {
    locale,
    version: clausewrightVersion,
    current: process.cwd(),
    today: localDate(new Date()),
    program: __filename,
    out: (text: string) => void process.stdout.write(text),
    err: (text: string) => void process.stderr.write(text),
    done: (code: number) => {
      exit = code;
    },
  };
  const commands = [checkCommand(context), explainCommand(context), resolveCommand(context), lspCommand(context)];
  for (const command of commands) {
    program.addCommand(command.exitOverride().copyInheritedSettings(program));
  }
  try {
    await program.parseAsync(args, { from: 'user' });
    return exit;
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    return error.exitCode === 0 ? 0 : 2;
  }
}

/** Whether whoever read what is written has stopped, as `head` does once it has enough: no failure of ours. */
function isReaderGone(error: Error): boolean {
  return 'code' in error && error.code === 'EPIPE';
}

if (isCheckingThread()) checkForMainThread();
else {
  const args = process.argv.slice(2);
  const fail = (error: unknown): void => {
    const inDetail = process.env.DEBUG?.includes('clausewright') === true;
    process.stderr.write(failureText(error, spokenLocale(args), inDetail));
    process.exitCode = 2;
  };
  process.once('uncaughtException', (error) => {
    fail(error);
    process.exit();
  });
  process.stdout.on('error', (error) => {
    if (!isReaderGone(error)) fail(error);
  });
  // Nobody is left to be told.
  process.stderr.on('error', () => {});
  main(args).then((code) => {
    process.exitCode ??= code;
  }, fail);
}
