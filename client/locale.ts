import type { ReaderLocale, Settings } from '../server/protocol.ts';

/**
 * The reader's language: the setting's, else the one VS Code is shown in. `display` is a tag such as `zh-cn`, `zh-tw`,
 * `zh-Hant-HK`, `de`; whoever reads neither script of Chinese gets English.
 */
export function readerLocale(setting: Settings['locale'], display: string): ReaderLocale {
  if (setting !== 'auto') return setting;
  const tag = display.toLowerCase();
  if (!/^zh(-|$)/.test(tag)) return 'en';
  return /-(hant|tw|hk|mo)(-|$)/.test(tag) ? 'zh-Hant' : 'zh-Hans';
}
