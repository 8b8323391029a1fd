import { dirname, join, resolve } from 'node:path';
import { createInterface } from 'node:readline/promises';
import { fileURLToPath } from 'node:url';
import { Command } from 'commander';
import { type Locale, say } from '../base/words.ts';
import { findOnDisk } from '../disk/files.ts';
import { uriOfPath } from '../disk/uri.ts';
import { answerProblem, answersByValue, nextProblem, nextStep, questionsOf } from '../features/new-file/new-file.ts';
import type { Beginning } from '../features/new-file/question.ts';
import { kindByName } from '../protocol/kinds.ts';
import { type NewAnswers, type NewFile, type NewKind, newKinds } from '../protocol/new-file.ts';
import { createService } from '../service.ts';
import { askInTurn } from './ask-in-turn.ts';
import type { CommandContext } from './command-context.ts';
import { newWords } from './new-words.ts';
import { language } from './options.ts';
import { silentProgress } from './progress.ts';
import { learnRoots, readFiles } from './read-workspace.ts';
import { isThere, shown, workspaceRoot } from './root.ts';
import { cliWords } from './words.ts';
import { isWrittenWithFolder } from './write-file.ts';

type NewOptions = Readonly<Record<string, string>> & { readonly locale?: Locale };

/** Begins a file, as the editor’s commands of the same names do; the questions are the same. */
export function newCommand(context: CommandContext): Command {
  const { locale } = context;
  const command = new Command('new').description(say(newWords.new, locale));
  for (const kind of newKinds) {
    const one = new Command(kind).description(say(newWords[kind], locale));
    for (const { name, title, kind: how } of questionsOf(kind))
      one.option(`--${name} <${how === 'several' ? 'list' : 'text'}>`, say(title, locale));
    one.option('--locale <locale>', say(cliWords.locale, locale), language('--locale', locale));
    one.helpOption('-h, --help', say(cliWords.help, locale));
    command.addCommand(
      one.exitOverride().action((_: NewOptions, self: Command) => runNew(context, kind, self.opts<NewOptions>())),
    );
  }
  return command.helpCommand('help [command]', say(cliWords.help, locale));
}

async function runNew(context: CommandContext, kind: NewKind, options: NewOptions): Promise<void> {
  const { current, today, out, err, done } = context;
  const locale = options.locale ?? context.locale;
  const service = createService(today);
  const root = await workspaceRoot('.', current);
  learnRoots(service, [root]);
  const found = await findOnDisk(root);
  const needed = kind === 'report' ? ['standard', 'report'] : ['standard'];
  await readFiles(
    service,
    found.files.filter((path) => needed.includes(kindByName(path) ?? '')),
    silentProgress,
  );
  const told = { snapshot: service.snapshot(), locale, given: givenIn(kind, options, current) };
  const beginning = { ...told, given: answersByValue(kind, told) };
  const problems = problemsWith(kind, beginning);
  const file = problems.length > 0 ? problems : await fileOf(kind, beginning, context);
  if ('length' in file) {
    err(file);
    return done(2);
  }
  const path = placeOf(file, options.file ?? '', current);
  const isTaken = await isThere(path);
  if (!isTaken && (await isWrittenWithFolder(path, file.text))) return out([shown(path, current)]);
  err([say(isTaken ? newWords.taken : cliWords['not-writable'], locale, { path: shown(path, current) })]);
  done(2);
}

/** What was told on the command line, by question. */
function givenIn(kind: NewKind, options: NewOptions, current: string): NewAnswers {
  const told = questionsOf(kind).flatMap(({ name }): (readonly [string, string])[] => {
    const value = options[name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase())];
    if (value === undefined) return [];
    if (name === 'former' && value !== '') return [[name, uriOfPath(resolve(current, value))]];
    return [[name, name === 'file' ? (value.split(/[\\/]/).at(-1) ?? value) : value]];
  });
  return Object.fromEntries(told);
}

function problemsWith(kind: NewKind, beginning: Beginning): readonly string[] {
  return questionsOf(kind).flatMap((question) => {
    const value = beginning.given[question.name];
    const problem = typeof value === 'string' ? answerProblem(question, value, beginning) : undefined;
    return problem === undefined ? [] : [say(newWords.wrong, beginning.locale, { option: question.name, problem })];
  });
}

/** The file, or why there is none. */
type FileOrProblems = NewFile | readonly string[];

async function fileOf(kind: NewKind, beginning: Beginning, { err }: CommandContext): Promise<FileOrProblems> {
  if (process.stdin.isTTY !== true || process.stderr.isTTY !== true) return fileAtOnce(kind, beginning);
  const terminal = createInterface({ input: process.stdin, output: process.stderr });
  const lines = terminal[Symbol.asyncIterator]();
  terminal.on('SIGINT', () => terminal.close());
  const read = async () => {
    terminal.prompt();
    const { value, done } = await lines.next();
    return done === true ? undefined : value;
  };
  try {
    return (await askInTurn(kind, beginning, { print: err, read })) ?? [say(newWords.cancelled, beginning.locale)];
  } finally {
    terminal.close();
  }
}

/** Where nobody can be asked: what is not given is as it stands at first; what has to be given and is not, is told. */
function fileAtOnce(kind: NewKind, { snapshot, locale, given: told }: Beginning): FileOrProblems {
  let given = told;
  for (;;) {
    const next = nextStep(kind, { snapshot, locale, given });
    if (next === undefined) return [say(newWords.none, locale)];
    if ('file' in next) return next.file;
    const { name, title, value } = next.step;
    if (nextProblem(kind, value, { snapshot, locale, given }) !== undefined)
      return [say(newWords.notGiven, locale, { option: name, what: title })];
    given = { ...given, [name]: value };
  }
}

/** As told, with its ending; else in the current folder, or beside the report that it takes over. */
function placeOf(file: NewFile, told: string, current: string): string {
  const folder = /[\\/]/.test(told) ? dirname(resolve(current, told)) : undefined;
  const beside = file.beside === undefined ? current : dirname(fileURLToPath(file.beside));
  return join(folder ?? beside, file.name);
}
