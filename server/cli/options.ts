import { InvalidArgumentError } from 'commander';
import { type Locale, say } from '../base/words.ts';
import { cliWords } from './words.ts';

/** Reads an option that takes one of several words; refuses others in the reader's language. */
export function oneOf(option: string, allowed: readonly string[], locale: Locale): (given: string) => string {
  return (given) => {
    if (allowed.includes(given)) return given;
    throw new InvalidArgumentError(say(cliWords.badOption, locale, { option, allowed, given }));
  };
}

export function wholeNumber(option: string, locale: Locale): (given: string) => number {
  return (given) => {
    if (/^\d+$/.test(given)) return Number(given);
    throw new InvalidArgumentError(say(cliWords.badNumber, locale, { option, given }));
  };
}
