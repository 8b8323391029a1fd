import { simplify } from '../../server/base/simplify.ts';

/** Pages that are written in Traditional script; their Simplified twins are derived. */
export const simplifiedPages: readonly string[] = [
  'README.zh-Hant.md',
  'docs/format.zh-Hant.md',
  'docs/npm/README.zh-Hant.md',
];

/** The page in Simplified script, its links leading to Simplified pages, its examples written in it. */
export function simplifiedPage(text: string): string {
  return text
    .split(/(?<=\n)/)
    .map((line) =>
      simplify(line)
        .replaceAll('zh-Hant/', 'zh-Hans/')
        .replace(/(keys|format)\.zh-Hant/g, '$1.zh-Hans')
        .replace(/(language: |locale: '|\{)zh-Hant/g, '$1zh-Hans'),
    )
    .join('')
    .replace(/· \[简体\]\((\w+)\.zh-Hans\.md\)/, '· [繁體]($1.zh-Hant.md)');
}
