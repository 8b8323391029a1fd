import { ConverterFactory, type ConverterFunction } from 'opencc-js/core';
import toMainland from 'opencc-js/to/cn';

/** Built on first use: the table costs some milliseconds, and an English session never needs it. */
let converter: ConverterFunction | undefined;

/**
 * An author's text in Simplified script, phrase by phrase, so that 乾燥 and 乾坤 each come out right. Simplified text
 * stays as it is, but for a few characters that it keeps in names only (畢昇 → 毕昇, but 昇 elsewhere → 升).
 * Punctuation is kept. Characters are converted, words are not: 軟體 becomes 软体, not 软件.
 */
export function toSimplified(text: string): string {
  if (isPlain(text)) return text;
  converter ??= ConverterFactory(...toMainland);
  return particle(converter(text));
}

/** Sentences of ours come again and again, and there are only so many; texts of an author's do not pass here. */
const remembered = new Map<string, string>();
const rememberedAtMost = 4096;

/** One of our own sentences in Simplified script, with the quotation marks that go with it: 「」 → “”, 『』 → ‘’. */
export function simplify(text: string): string {
  const known = remembered.get(text);
  if (known !== undefined) return known;
  const simplified = toSimplified(text).replace(/[「」『』]/g, (mark) => quotationMarks[mark] ?? mark);
  if (remembered.size >= rememberedAtMost) remembered.clear();
  remembered.set(text, simplified);
  return simplified;
}

const quotationMarks: Readonly<Record<string, string>> = { '「': '“', '」': '”', '『': '‘', '』': '’' };

/**
 * Traditional 著 is two words: the particle (隨著 → 随着) and "to write" (著名, 顯著). The package decides this only for
 * Taiwanese text, and would then turn 显著 that is already Simplified into 显着. So it is decided here, after conversion.
 */
function particle(text: string): string {
  return text.includes('著') ? text.replace(particleForm, '着') : text;
}

const particleForm = new RegExp(
  [
    '(?<=[随沿本朝接顺跟向看有带照凭对]|意味|围绕|伴随|活跃)著',
    '(?<=\\p{Script=Han})(?<![显专论编原名巨遗土卓昭拙译合所新主共])著(?![作名者称述录书])',
    '著(?=[重力手眼想陆落])',
  ].join('|'),
  'gu',
);

/** Nothing from U+2E80 on, where the scripts of East Asia begin. */
function isPlain(text: string): boolean {
  for (let at = 0; at < text.length; at++) if (text.charCodeAt(at) >= 0x2e80) return false;
  return true;
}
