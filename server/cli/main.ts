import { Command, CommanderError } from 'commander';
import { localDate } from '../base/local-date.ts';
import { type Locale, say } from '../base/words.ts';
import { checkForMainThread, isCheckingThread } from '../threads/thread.ts';
import type { RunModule } from '../v8/code-cache.ts';
import { checkCommand } from './check-command.ts';
import { wantsColour } from './colour.ts';
import { completeCommand, completionCommand } from './completion-command.ts';
import { explainCommand } from './explain-command.ts';
import { exportCommand, packCommand } from './export-command.ts';
import { failureText, isDebugging } from './failure.ts';
import { formatCommand } from './format-command.ts';
import { importCommand } from './import-command.ts';
import { localeOfEnvironment } from './locale.ts';
import { lspCommand } from './lsp-command.ts';
import { mcpCommand } from './mcp-command.ts';
import { mergeCommand } from './merge-command.ts';
import { newCommand } from './new-command.ts';
import { resolveCommand } from './resolve-command.ts';
import { rulesCommand } from './rules-command.ts';
import { spokenLocale, toldLocale } from './spoken.ts';
import { linesOf, printTo } from './terminal.ts';
import { cliWords, titleWords } from './words.ts';
import { wrongUseText } from './wrong-use.ts';

declare const clausewrightVersion: string;
declare const module: Partial<RunModule>;

const { argv, env, stdout, stderr } = process;
const out = printTo((text) => void stdout.write(text), wantsColour(argv, env, stdout.isTTY));
const err = printTo((text) => void stderr.write(text), wantsColour(argv, env, stderr.isTTY));

/** The program before it has commands. */
function programIn(locale: Locale): Command {
  return new Command('clausewright')
    .description(say(cliWords.description, locale))
    .version(clausewrightVersion, '--version', say(cliWords.version, locale))
    .helpOption('-h, --help', say(cliWords.help, locale))
    .helpCommand('help [command]', say(cliWords.help, locale))
    .configureHelp({
      styleTitle: (title) => say(titleWords[title] ?? { en: title, 'zh-Hant': title }, locale),
      // The parser would tell in English what is taken where nothing is given.
      optionDescription: ({ description }) => description,
    })
    .exitOverride()
    .configureOutput({
      writeOut: (text) => out(linesOf(text)),
      writeErr: (text) => err(linesOf(text)),
      outputError: () => {},
    });
}

async function main(args: readonly string[], locale: Locale): Promise<number> {
  const program = programIn(locale);
  let exit = 0;
  const context = {
    locale,
    version: clausewrightVersion,
    current: process.cwd(),
    today: localDate(new Date()),
    program: { file: __filename, compiled: module.compiled },
    out,
    err,
    done: (code: number) => {
      exit = code;
    },
  };
  const commands = [
    checkCommand(context),
    mergeCommand(context),
    newCommand(context),
    explainCommand(context),
    rulesCommand(context),
    resolveCommand(context),
    exportCommand(context),
    packCommand(context),
    importCommand(context),
    formatCommand(context),
    lspCommand(context),
    mcpCommand(context),
    completionCommand(context),
  ];
  for (const command of commands) {
    program.addCommand(command.exitOverride().copyInheritedSettings(program));
    for (const one of command.commands) one.copyInheritedSettings(program);
  }
  program.addCommand(completeCommand(context, program), { hidden: true });
  try {
    await program.parseAsync(args, { from: 'user' });
    return exit;
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    if (error.exitCode === 0) return 0;
    // Who names no command is shown the help instead.
    if (error.code !== 'commander.help') err([wrongUseText(error, locale)]);
    return 2;
  }
}

/** Whether whoever read what is written has stopped, as `head` does once it has enough: no failure of ours. */
function isReaderGone(error: Error): boolean {
  return 'code' in error && error.code === 'EPIPE';
}

if (isCheckingThread()) checkForMainThread();
else {
  const args = process.argv.slice(2);
  // Until the settings have been read.
  let locale = toldLocale(args) ?? localeOfEnvironment(process.env);
  const fail = (error: unknown): void => {
    err(failureText(error, locale, isDebugging()));
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
  spokenLocale(args, process.env, process.cwd())
    .then((spoken) => {
      locale = spoken;
      return main(args, spoken);
    })
    .then((code) => {
      process.exitCode ??= code;
    }, fail);
}
