import type { Words } from '../../base/words.ts';

/** Where a drafting rule stands, as a table of words cites it (`ISO/IEC Directives, Part 2:2021, 7.3, Table 4`), for a reader. */
export function sourceWords(source: string): Words {
  const chinese = source
    .replace(/ISO\/IEC Directives, Part 2(?::(\d{4}))?/, (_, year) => `ISO/IEC 導則第2部分${year ? `：${year}` : ''}`)
    .replace(/, Table (?=\d)/, '，表')
    .replace(/, /g, '，');
  return { en: source, 'zh-Hant': chinese };
}
