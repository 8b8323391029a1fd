import { toHalfWidth } from '../base/width.ts';
import { hintOf } from '../syntax/unwritten.ts';
import { readDate } from './values/date.ts';
import { looksLikeDocumentNumber, readDocumentNumber } from './values/document-number-text.ts';
import { looksLikeEdition, readEdition, readEditionClause } from './values/edition.ts';
import { readGlob } from './values/glob/glob.ts';
import { readId } from './values/id.ts';
import { readPeriod } from './values/period.ts';
import { readQuantity } from './values/quantity-text.ts';
import { read, type ValueReading } from './values/reading.ts';

/** Why a text does not read as what is meant there. Beside the problem, what its wording needs (a part, a character). */
export interface Misfit {
  readonly problem: string;
  /** The spelling that would have been right; absent where nobody can be sure. */
  readonly repaired?: string;
  readonly [detail: string]: unknown;
}

type FormatReader = (text: string) => ValueReading<unknown, { readonly problem: string }>;

/** A number as our reading takes it: a sign, digits, a decimal point. */
export function readPlainNumber(
  text: string,
): ValueReading<number, { readonly problem: 'full-width' | 'separators' | 'unreadable' }> {
  if (/^[+-]?\d+(?:\.\d+)?$/.test(text)) return read(Number(text));
  const half = toHalfWidth(text).trim();
  if (/^[+-]?\d+(?:\.\d+)?$/.test(half))
    return { ok: false, problem: 'full-width', repaired: half, value: Number(half) };
  if (!/^[+-]?\d{1,3}(?:,\d{3})+(?:\.\d+)?$/.test(half)) return { ok: false, problem: 'unreadable' };
  const repaired = half.replaceAll(',', '');
  return { ok: false, problem: 'separators', repaired, value: Number(repaired) };
}

/** A text of one pattern; full-width signs are mended where that makes it fit. */
function patterned(pattern: RegExp): FormatReader {
  return (text) => {
    if (pattern.test(text)) return read(text);
    const half = toHalfWidth(text).trim();
    return pattern.test(half)
      ? { ok: false, problem: 'full-width', repaired: half, value: half }
      : { ok: false, problem: 'unreadable' };
  };
}

/** Slips of a quantity that do not depend on the unit that is asked; those that do are a rule's. */
const ofTheTextAlone: ReadonlySet<string> = new Set([
  'empty',
  'unreadable',
  'range',
  'bound',
  'separators',
  'approximated-twice',
]);

/** A quantity as far as it can be read without knowing its indicator. */
function readAnyQuantity(text: string): ValueReading<unknown, { readonly problem: string }> {
  const reading = readQuantity(text, '');
  return reading.ok || ofTheTextAlone.has(reading.problem) ? reading : read(text);
}

/** Slips of a document number that have rules of their own: `standard/number-class` and `standard/lookalike-glyph`. */
const toldElsewhere: ReadonlySet<string> = new Set(['colon-before-year', 'lookalike-glyph']);

function readAnyNumber(text: string): ValueReading<unknown, { readonly problem: string }> {
  const reading = readDocumentNumber(text);
  return reading.ok || !toldElsewhere.has(reading.problem) ? reading : read(text);
}

/** One reader for each form that a schema can ask for. */
const readers = {
  line: (text: string) => (hintOf(text) === undefined ? read(text) : ({ ok: false, problem: 'unreadable' } as const)),
  date: readDate,
  id: readId,
  edition: readEdition,
  number: readPlainNumber,
  integer: readPlainNumber,
  quantity: readAnyQuantity,
  amount: readAnyQuantity,
  period: (text: string) => readPeriod(text),
  /** ISO: two digits, three, two, from the left as far as wanted. */
  ics: patterned(/^\d{2}(?:\.\d{3}(?:\.\d{2})?)?(?:\s*[,;、]\s*\d{2}(?:\.\d{3}(?:\.\d{2})?)?)*$/),
  ccs: patterned(/^[A-Z]\s?\d{2}(?:[/-]\d{2})?(?:\s*[,;、]\s*[A-Z]\s?\d{2}(?:[/-]\d{2})?)*$/),
  glob: readGlob,
  digest: patterned(/^[0-9a-f]{8}$/),
  'document-number': readAnyNumber,
  'edition-or-number': (text: string) => (looksLikeEdition(text) ? readEdition(text) : readAnyNumber(text)),
  citation: (text: string) => {
    if (looksLikeEdition(text)) return /[#＃]/.test(text) ? readEditionClause(text) : readEdition(text);
    return looksLikeDocumentNumber(text) ? readAnyNumber(text) : readId(text);
  },
} as const satisfies Record<string, FormatReader>;

export type FormatName = keyof typeof readers;

export const formatNames: readonly FormatName[] = Object.keys(readers) as FormatName[];

/** What is wrong with the form of a text, or nothing. */
export function misfit(format: FormatName, text: string): Misfit | undefined {
  const reading: ValueReading<unknown, { readonly problem: string }> = readers[format](text);
  if (reading.ok) return undefined;
  const { ok: _, value: __, ...rest } = reading;
  return rest;
}
