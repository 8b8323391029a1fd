import { localeOfTag, systemTag } from '../base/locale-tag.ts';
import type { Locale } from '../base/words.ts';
import type { Service } from '../service.ts';

/** The system's language as one of ours; English for every other. */
export function localeOfEnvironment(environment: Readonly<Record<string, string | undefined>>): Locale {
  return localeOfTag(systemTag(environment)) ?? 'en';
}

/** What the command line was told, else what the workspace's settings say, else the environment's. */
export function localeFor(told: Locale | undefined, environment: Locale): (service: Service) => Locale {
  return (service) => told ?? service.snapshot().config?.model.locale?.value ?? environment;
}
