import { InvalidArgumentError } from 'commander';
import { localeOfTag } from '../base/locale-tag.ts';
import { type Locale, locales, say } from '../base/words.ts';
import { cliWords } from './words.ts';

/** Reads an option that takes one of several words; refuses others in the reader's language. */
export function oneOf(option: string, allowed: readonly string[], locale: Locale): (given: string) => string {
  return (given) => {
    if (allowed.includes(given)) return given;
    return refuseAllBut(allowed, option, given, locale);
  };
}

function refuseAllBut(allowed: readonly string[], option: string, given: string, locale: Locale): never {
  throw new InvalidArgumentError(say(cliWords.badOption, locale, { option, allowed, given }));
}

/** Reads a language by whatever tag a person or a system has for it. */
export function language(option: string, locale: Locale): (given: string) => Locale {
  return (given) => localeOfTag(given) ?? refuseAllBut(locales, option, given, locale);
}

export function wholeNumber(option: string, locale: Locale, least: 0 | 1 = 0): (given: string) => number {
  return (given) => {
    if (/^\d+$/.test(given) && Number(given) >= least) return Number(given);
    const words = least === 0 ? cliWords.badNumber : cliWords.badPositive;
    throw new InvalidArgumentError(say(words, locale, { option, given }));
  };
}
