import { localeOfTag } from '../base/locale-tag.ts';
import type { Locale } from '../base/words.ts';
import { localeOfEnvironment } from './locale.ts';
import { settingsHere } from './settings-here.ts';

/** The language that an option asks for, wherever it stands and however it is written; read before any other option is. */
export function toldLocale(args: readonly string[]): Locale | undefined {
  const told = args.map((one, at) => (one === '--locale' ? args[at + 1] : /^--locale=(.*)$/.exec(one)?.[1]));
  return told.map((one) => localeOfTag(one ?? '')).find((one) => one !== undefined);
}

/**
 * The language of whoever reads, for every command: what an option asks for, else what the settings of the workspace say in which
 * the current folder lies, else the system's.
 */
export async function spokenLocale(
  args: readonly string[],
  environment: Readonly<Record<string, string | undefined>>,
  current: string,
): Promise<Locale> {
  return toldLocale(args) ?? (await settingsHere(current))?.locale?.value ?? localeOfEnvironment(environment);
}
