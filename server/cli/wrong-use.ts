import type { CommanderError } from 'commander';
import { type Locale, say, type Words } from '../base/words.ts';
import { checkWords } from './check-words.ts';
import { cliWords } from './words.ts';

/** What is said of a command line that cannot be understood, in the reader's language: the parser itself speaks English only. */
export function wrongUseText({ code, message }: Pick<CommanderError, 'code' | 'message'>, locale: Locale): string {
  const { reason, args } = reasonOf(code, message, locale);
  const near = /\(Did you mean (?:one of )?(.*)\?\)/.exec(message)?.[1];
  const asked = near === undefined ? [] : [say(cliWords.orMeant, locale, { near: near.split(', ') })];
  const sentence = [say(reason, locale, args), ...asked].join(locale === 'en' ? ' ' : '');
  return say(cliWords.wrongUse, locale, { reason: sentence });
}

function reasonOf(code: string, message: string, locale: Locale): { reason: Words; args: Record<string, string> } {
  const given = /'([^']*)'/.exec(message)?.[1] ?? '';
  const [most = '', came = ''] = [...message.matchAll(/\d+/g)].slice(-2).map(([digits]) => digits);
  switch (code) {
    case 'commander.unknownOption':
      return { reason: cliWords.noOption, args: { given } };
    case 'commander.unknownCommand':
      return { reason: cliWords.noCommand, args: { given } };
    case 'commander.optionMissingArgument':
      return { reason: cliWords.optionWithoutValue, args: { given } };
    case 'commander.missingArgument':
      return { reason: cliWords.missingArgument, args: { given, what: say(argumentWords(given), locale) } };
    case 'commander.excessArguments':
      return { reason: cliWords.tooMany, args: { most, came } };
    default: {
      // What our own readers of options say stands behind the parser's words.
      const own = message.split(' is invalid. ').at(-1) ?? message;
      return { reason: { en: own, 'zh-Hant': own, 'zh-Hans': own }, args: {} };
    }
  }
}

function argumentWords(name: string): Words {
  const known: Readonly<Record<string, Words>> = {
    files: cliWords.files,
    edition: cliWords.edition,
    parts: checkWords.parts,
    shell: checkWords.shell,
  };
  return known[name] ?? cliWords.rule;
}
