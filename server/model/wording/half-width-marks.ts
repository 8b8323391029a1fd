import type { ProseReading } from './reading.ts';
import { overlapsAny, type Span } from './span.ts';

/** A sign of the wrong width in Chinese prose, and the right one. */
interface WidthSlip extends Span {
  readonly kind: 'mark' | 'digit';
  readonly instead: string;
}

const full: Readonly<Record<string, string>> = { ',': '，', ';': '；', ':': '：', '?': '？', '!': '！', '.': '。' };
const marks =
  /(?<=[\p{Script=Han}）」』”》】])[,;:?!](?=\s?(?:[\p{Script=Han}「『“《]|$))|(?<=[A-Za-z\d%℃²³\])])[,;](?=\s?\p{Script=Han})|(?<=\p{Script=Han})\.(?=\s*$|\p{Script=Han})/gu;
const digits = /[０-９Ａ-Ｚａ-ｚ]+(?:．[０-９]+)?％?|％/g;

/** The half-width marks and full-width digits of a Chinese text; none in quotations, addresses and references. */
export function findWidthSlips(reading: ProseReading): readonly WidthSlip[] {
  const { text, language } = reading;
  if (language === 'en') return [];
  const found: WidthSlip[] = [];
  for (const { index, 0: mark } of text.matchAll(marks)) {
    found.push({ kind: 'mark', start: index, end: index + 1, instead: full[mark] ?? mark });
  }
  for (const { index, 0: word } of text.matchAll(digits)) {
    found.push({ kind: 'digit', start: index, end: index + word.length, instead: word.normalize('NFKC') });
  }
  return found.filter((span) => !overlapsAny(reading.apart, span)).sort((a, b) => a.start - b.start);
}
