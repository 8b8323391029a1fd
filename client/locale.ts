import { languageNamed, type ReaderLocale, type Settings } from '../server/protocol/settings.ts';

/**
 * The reader's language: the setting's, else the one VS Code is shown in. `display` is a tag such as `zh-cn`, `zh-tw`,
 * `zh-Hant-HK`, `de`; whoever reads neither script of Chinese gets English.
 */
export function readerLocale(setting: Settings['locale'], display: string): ReaderLocale {
  return setting === 'auto' ? (languageNamed(display) ?? 'en') : setting;
}
