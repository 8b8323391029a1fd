import type { Words } from '../../base/words.ts';

/** Where a drafting rule stands, as a table of words cites it (`ISO/IEC Directives, Part 2, 7.3, Table 4`), for a reader. */
export function sourceWords(source: string): Words {
  const chinese = source
    .replace('ISO/IEC Directives, Part 2', 'ISO/IEC 導則第2部分')
    .replace(/, Table (?=\d)/, '，表')
    .replace(/, /g, '，');
  return { en: source, 'zh-Hant': chinese };
}
