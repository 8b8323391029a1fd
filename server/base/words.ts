import { simplify } from './simplify.ts';

/** The languages a person can read this project in. `zh-Hant` is Traditional script with Mainland vocabulary. */
export type Locale = 'en' | 'zh-Hans' | 'zh-Hant';

export const locales: readonly Locale[] = ['en', 'zh-Hans', 'zh-Hant'];

/**
 * One sentence in every language. `{name}` stands for an argument. Simplified is derived from Traditional, so that the
 * two can't drift apart; it is given by hand only where conversion would be wrong.
 */
export interface Words {
  readonly en: string;
  readonly 'zh-Hant': string;
  readonly 'zh-Hans'?: string;
}

/** What may fill a `{name}`: the author's own text is shown as it is; nested words follow the reader's language. */
type Argument = string | number | Words | readonly (string | Words)[];
export type Arguments = Readonly<Record<string, Argument>>;

/** The template in one language, arguments not yet filled in. */
export function template(words: Words, locale: Locale): string {
  if (locale !== 'zh-Hans') return words[locale];
  return words['zh-Hans'] ?? simplify(words['zh-Hant']);
}

/** The finished sentence. An argument that is not given stays visible as `{name}`, so that a test can find it. */
export function say(words: Words, locale: Locale, args: Arguments = {}): string {
  return template(words, locale).replace(slots, (whole, before = '', name: string, after = '') => {
    const argument = args[name];
    if (argument === undefined) return whole;
    const said = sayArgument(argument, locale);
    return `${startsWide.test(said) ? '' : before}${said}${endsWide.test(said) ? '' : after}`;
  });
}

/** A space that parts a slot from a Han character beside it is there for what is Latin: 的 5.2, but 的第3章. */
const slots = /((?<=[\p{Script=Han}「」（），、：]) )?\{([a-z][a-zA-Z]*)\}( (?=[\p{Script=Han}「」（），、：]))?/gu;
const startsWide = /^[\p{Script=Han}\u3000-\u303f\uff00-\uffef“]/u;
const endsWide = /[\p{Script=Han}\u3000-\u303f\uff00-\uffef”]$/u;

function sayArgument(argument: Argument, locale: Locale): string {
  if (typeof argument === 'string') return argument;
  if (typeof argument === 'number') return String(argument);
  if (isList(argument)) return argument.map((one) => sayArgument(one, locale)).join(locale === 'en' ? ', ' : '、');
  return say(argument, locale);
}

function isList(argument: readonly (string | Words)[] | Words): argument is readonly (string | Words)[] {
  return Array.isArray(argument);
}
