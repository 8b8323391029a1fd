import { simplify } from '../../server/base/simplify.ts';

/** Pages that are written in Traditional script; their Simplified twins are derived. */
export const simplifiedPages: readonly string[] = ['README.zh-Hant.md'];

/** The page in Simplified script, its links leading to Simplified pages. */
export function simplifiedPage(text: string): string {
  return text
    .split(/(?<=\n)/)
    .map((line) => simplify(line).replaceAll('zh-Hant/', 'zh-Hans/').replaceAll('keys.zh-Hant', 'keys.zh-Hans'))
    .join('')
    .replace('[English](README.md) · [简体](README.zh-Hans.md)', '[English](README.md) · [繁體](README.zh-Hant.md)');
}
