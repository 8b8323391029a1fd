import { simplify } from '../base/simplify.ts';
import type { Locale } from '../base/words.ts';

/** The page that the format is learnt from, as it is written by hand. */
export type FormatPages = Readonly<Record<'en' | 'zh-Hant', string>>;

export function formatPage(pages: FormatPages, locale: Locale): string {
  return locale === 'zh-Hans' ? simplifiedPage(pages['zh-Hant']) : pages[locale];
}

/** A page in Simplified script, its links leading to Simplified pages, its examples written in it. */
export function simplifiedPage(text: string): string {
  return text
    .split(/(?<=\n)/)
    .map((line) =>
      simplify(line)
        .replaceAll('zh-Hant/', 'zh-Hans/')
        .replace(/(keys|format|README)\.zh-Hant/g, '$1.zh-Hans')
        .replace(/^## 繁体中文/, '## 简体中文')
        .replace(/(language: |\{)zh-Hant/g, '$1zh-Hans'),
    )
    .join('')
    .replace(/· \[简体\]\((\w+)\.zh-Hans\.md\)/, '· [繁體]($1.zh-Hant.md)');
}
