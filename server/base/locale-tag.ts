import type { Locale } from './words.ts';

/** Chinese as a tag may name it: as a whole, Mandarin, Cantonese. */
const chinese = /^(?:zh|cmn|yue)$/;
const simplified = /^(?:hans|chs)$/;
const traditional = /^(?:hant|cht|tw|hk|mo)$/;

/**
 * A language as an editor, a system or a person names it, as one of ours: `zh-Hant-HK`, `zh_TW.UTF-8`, `ZH-tw`. The script
 * goes before the region. Undefined for every other language, and for what is none.
 */
export function localeOfTag(tag: string): Locale | undefined {
  // A system adds an encoding and more.
  const [language = '', ...parts] = tag
    .trim()
    .replace(/[.@].*$/s, '')
    .toLowerCase()
    .split(/[-_]/);
  if (language === 'en') return 'en';
  if (!chinese.test(language)) return undefined;
  if (parts.some((part) => simplified.test(part))) return 'zh-Hans';
  return parts.some((part) => traditional.test(part)) ? 'zh-Hant' : 'zh-Hans';
}

/** The language that the variables of POSIX name, the first of them that is set; empty where none is. */
export function systemTag(environment: Readonly<Record<string, string | undefined>>): string {
  return environment.LC_ALL || environment.LC_MESSAGES || environment.LANG || '';
}
