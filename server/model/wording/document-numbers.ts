import type { Span } from './span.ts';

/** A standard's number, a policy's, or a mark with digits in it (5G, A4, ISO9001): digits in a name. */
interface NamedNumber extends Span {
  readonly kind: 'document' | 'name';
  /** One spelling for both languages. */
  readonly name: string;
}

const standard =
  /(?:GB|GBZ|GJB|JJF|JJG|DB\d{0,4}|CNS|ISO|IEC|EN|T|Q|[A-Z]{2,3}(?=\/T))(?:\/[A-Z]{1,12}(?:-[A-Z0-9]+)?)*\s?\d{1,6}(?:\.\d{1,3})?(?:-\d{1,3})*(?:\s?[-–—:]\s?\d{2,4})?(?![\dA-Za-z])/uy;
const policy = /[〔[﹝(]\d{4}[〕\]﹞)]\s?(?:No\.?\s?)?\d{1,4}\s?号?/y;
const mark = /[A-Za-z]+-?\d+(?:\.\d+)*[A-Za-z]*|\d+[A-Za-z]{1,12}(?:-?\d+)?/y;
/** Letters behind digits that are a unit and not part of a name. */
const unit = /^\d+(?:m[²³23]?|km|cm|mm|kg|mg|g|t|h|min|s|L|mL|lx|dB|kWh?|W|V|A|Hz|[KMGT]?B|Mbps|Gbps|st|nd|rd|th)$/;

/** The name with digits that begins at `at` of a half-width text. */
export function namedNumberAt(text: string, at: number): NamedNumber | undefined {
  const first = text.charAt(at);
  const digit = first >= '0' && first <= '9';
  const document = digit ? undefined : matchAt(/[A-Z]/.test(first) ? standard : policy, text, at);
  if (document !== undefined && !/[A-Za-z]/.test(text.charAt(at - 1))) {
    const name = document.replace(/\s/g, '').replace(/[–—:]/g, '-').replace(/号$/, '');
    return { kind: 'document', start: at, end: at + document.length, name };
  }
  const found =
    /[\p{L}\p{N}]/u.test(text.charAt(at - 1)) && /[A-Za-z\d]/.test(text.charAt(at - 1))
      ? undefined
      : matchAt(mark, text, at);
  if (found === undefined || unit.test(found)) return undefined;
  return { kind: 'name', start: at, end: at + found.length, name: found.toLowerCase() };
}

export function matchAt(pattern: RegExp, text: string, at: number): string | undefined {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0];
}
