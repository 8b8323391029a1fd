import { localeOfTag } from '../base/locale-tag.ts';
import type { Locale } from '../base/words.ts';

/** Whatever names the reader's language, the more particular first; undefined where it names none, or none of ours. */
export interface LanguageChoices {
  /** What the editor's settings say. */
  readonly set: Locale | undefined;
  /** What it was started with. */
  readonly started: Locale | undefined;
  /** The one that the editor is shown in. */
  readonly display: Locale | undefined;
  /** The machine's. */
  readonly system: Locale | undefined;
}

/** `workspace`: what the settings of the folder say, which go before the machine's language and after the editor's. */
export function spokenTo({ set, started, display, system }: LanguageChoices, workspace: Locale | undefined): Locale {
  return set ?? started ?? display ?? workspace ?? system ?? 'en';
}

/** Whatever an editor may have sent for a language, read; `unspoken`: it names one that nobody here speaks. */
export function readLanguage(sent: unknown): { readonly locale?: Locale; readonly unspoken?: string } {
  if (sent === undefined || sent === null || sent === '' || sent === 'auto') return {};
  const locale = typeof sent === 'string' ? localeOfTag(sent) : undefined;
  return locale === undefined ? { unspoken: typeof sent === 'string' ? sent : JSON.stringify(sent) } : { locale };
}
