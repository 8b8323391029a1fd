import type { Command, Option } from 'commander';
import { rules } from '../generated/rules.ts';
import { createService } from '../service.ts';
import { choicesOf } from './options.ts';

/** What may stand where a word is begun on the command line. */
interface ShellCandidate {
  readonly value: string;
  readonly help: string;
}

/** What may stand in place of the last word; nothing where it is the name of a file, which a shell knows by itself. */
export function candidates(program: Command, words: readonly string[]): readonly ShellCandidate[] {
  const begun = (words.at(-1) ?? '').replace(/^""$/, '');
  const before = words.slice(0, -1);
  return possible(program, before, begun).filter(({ value }) => value.startsWith(begun));
}

function possible(program: Command, before: readonly string[], begun: string): readonly ShellCandidate[] {
  const [name] = before;
  const commands = program.createHelp().visibleCommands(program);
  if (name === undefined && !begun.startsWith('-')) {
    return commands.map((one) => ({ value: one.name(), help: one.description() }));
  }
  const command = commands.find((one) => one.name() === name) ?? program;
  const options = command.createHelp().visibleOptions(command);
  const open = options.find((one) => isCalled(one, before.at(-1)) && (one.required || one.optional));
  if (open !== undefined) {
    const choices = valuesOf(open);
    if (choices.length > 0 || open.required) return choices;
  }
  const [assigned] = /^--[^=]+(?==)/.exec(begun) ?? [];
  const set = options.find((one) => isCalled(one, assigned));
  if (set !== undefined) return valuesOf(set).map(({ value, help }) => ({ value: `${assigned}=${value}`, help }));
  if (begun.startsWith('-'))
    return options.map(({ long, short, description }) => ({ value: long ?? short ?? '', help: description }));
  return argumentsOf(command);
}

function valuesOf({ parseArg }: Option): readonly ShellCandidate[] {
  return choicesOf(parseArg).map((value) => ({ value, help: '' }));
}

function isCalled({ long, short }: Option, word: string | undefined): boolean {
  return word !== undefined && (word === long || word === short);
}

function argumentsOf(command: Command): readonly ShellCandidate[] {
  const [argument] = command.registeredArguments;
  switch (argument?.name()) {
    case 'rule':
      return rules.map(({ code }) => ({ value: code, help: '' }));
    case 'edition':
      return [...createService('').snapshot().standards.keys()].map((value) => ({ value, help: '' }));
    default:
      return choicesOf(argument?.parseArg).map((value) => ({ value, help: '' }));
  }
}
