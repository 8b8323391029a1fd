import { InvalidArgumentError } from 'commander';
import { localeOfTag } from '../base/locale-tag.ts';
import { type Locale, locales, say } from '../base/words.ts';
import { cliWords } from './words.ts';

/** What the readers of options take that take one of several words. */
const choices = new WeakMap<object, readonly string[]>();

export function choicesOf(reader: object | undefined): readonly string[] {
  return (reader && choices.get(reader)) ?? [];
}

/** Reads an option that takes one of several words; refuses others in the reader's language. */
export function oneOf(option: string, allowed: readonly string[], locale: Locale): (given: string) => string {
  const read = (given: string): string => {
    if (allowed.includes(given)) return given;
    return refuseAllBut(allowed, option, given, locale);
  };
  choices.set(read, allowed);
  return read;
}

function refuseAllBut(allowed: readonly string[], option: string, given: string, locale: Locale): never {
  throw new InvalidArgumentError(say(cliWords.badOption, locale, { option, allowed, given }));
}

/** Reads a language by whatever tag a person or a system has for it. */
export function language(option: string, locale: Locale): (given: string) => Locale {
  const read = (given: string): Locale => localeOfTag(given) ?? refuseAllBut(locales, option, given, locale);
  choices.set(read, locales);
  return read;
}

export function wholeNumber(option: string, locale: Locale, least: 0 | 1 = 0): (given: string) => number {
  return (given) => {
    if (/^\d+$/.test(given) && Number(given) >= least) return Number(given);
    const words = least === 0 ? cliWords.badNumber : cliWords.badPositive;
    throw new InvalidArgumentError(say(words, locale, { option, given }));
  };
}
