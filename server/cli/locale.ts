import { type Locale, locales } from '../base/words.ts';
import type { Service } from '../service.ts';

export function isLocale(text: string): text is Locale {
  return locales.some((locale) => locale === text);
}

/** A POSIX locale (`zh_TW.UTF-8`) as one of ours; English for every language we do not speak. */
export function localeOfEnvironment(environment: Readonly<Record<string, string | undefined>>): Locale {
  const tag = environment.LC_ALL || environment.LC_MESSAGES || environment.LANG || '';
  if (!/^zh/i.test(tag)) return 'en';
  return /hant|tw|hk|mo/i.test(tag) ? 'zh-Hant' : 'zh-Hans';
}

/** What the command line was told, else what the workspace's settings say, else the environment's. */
export function localeFor(told: Locale | undefined, environment: Locale): (service: Service) => Locale {
  return (service) => told ?? service.snapshot().config?.model.locale?.value ?? environment;
}
