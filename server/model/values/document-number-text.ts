import { toHalfWidth } from '../../base/width.ts';
import { type DocumentNumber, writeDocumentNumber } from './document-number.ts';
import { matchDocumentNumber } from './document-number-forms.ts';
import { read, type ValueReading } from './reading.ts';

export type DocumentNumberSlip =
  | {
      /**
       * `colon-before-year`: ISO's way, wrong for GB. `dash-before-year`: the other way round. `dash`: a stroke of another
       * length or two of them. `brackets`: （2016） for 〔2016〕. `place-missing`: nothing behind `#`.
       */
      readonly problem:
        | 'empty'
        | 'full-width'
        | 'lower-case'
        | 'dash'
        | 'brackets'
        | 'colon-before-year'
        | 'dash-before-year'
        | 'place-missing'
        | 'unreadable';
    }
  /** O for 0 or l for 1 among digits, 0 for O among letters; `at` counts UTF-16 units. */
  | { readonly problem: 'lookalike-glyph'; readonly glyph: string; readonly meant: string; readonly at: number };

/** One thing that may be wrong, and the text without it. */
interface NumberRepair {
  readonly problem: Exclude<DocumentNumberSlip['problem'], 'lookalike-glyph'>;
  readonly mend: (text: string) => string;
}

const mendings: readonly NumberRepair[] = [
  { problem: 'full-width', mend: (text) => toHalfWidth(text).replace(/\s+/g, ' ').trim() },
  { problem: 'lower-case', mend: (text) => text.toUpperCase() },
  { problem: 'dash', mend: (text) => text.replace(/\s*(?:[-–—]{2,}|[‐‑‒―−─ー_])\s*(?=\d)/, '—') },
  { problem: 'brackets', mend: (text) => text.replace(/[(（【［｢「]\s*(\d{4})\s*[)）】］｣」]/, '〔$1〕') },
  { problem: 'dash-before-year', mend: (text) => text.replace(/^((?:ISO|IEC|CNS).*?)\s*[-–—]\s*(\d{4})$/, '$1:$2') },
  { problem: 'colon-before-year', mend: (text) => text.replace(/\s*:\s*(\d{4}|\d{2})$/, '—$1') },
];

const allParts = /\s*(?:（所有部[分份]）|\((?:所有部[分份]|all parts)\))\s*$/i;

/** Whatever is longer is prose that slipped in here. */
const longestNumber = 120;

/**
 * A document number with or without year and place (`GB/T 39668—2020#5.2`). `-`, `–`, `—` before the year, the brackets
 * 〔〕 [] ﹝﹞, a leading zero and either 號 are all right; what else can be mended is a slip that names the mended number.
 */
export function readDocumentNumber(text: string): ValueReading<DocumentNumber, DocumentNumberSlip> {
  if (text.trim() === '') return { ok: false, problem: 'empty' };
  if (text.length > longestNumber) return { ok: false, problem: 'unreadable' };
  const { number, place } = partsOf(text.replace(allParts, ''));
  const matched = matchDocumentNumber(number.trim(), place || undefined);
  const value = matched && allParts.test(text) ? { ...matched, allParts: true as const } : matched;
  if (place === '') return { ok: false, problem: 'place-missing', ...(value && mended(value)) };
  const glyph = lookalikeIn(text);
  if (value && (!glyph || isPartOfCode(value, glyph))) return read(value);
  return mend(number, place, glyph);
}

/** The number itself, and the place in that document behind `#`. */
function partsOf(text: string): { readonly number: string; readonly place: string | undefined } {
  const [number = '', ...places] = text.split(/[#＃]/);
  return { number, place: places.length === 0 ? undefined : places.join('#').trim() };
}

function mend(
  number: string,
  place: string | undefined,
  glyph: Lookalike | undefined,
): ValueReading<DocumentNumber, DocumentNumberSlip> {
  let text = glyph ? withoutLookalikes(number) : number;
  const plainPlace = place && glyph ? withoutLookalikes(place) : place;
  const slip: DocumentNumberSlip = glyph ? { problem: 'lookalike-glyph', ...glyph } : { problem: 'unreadable' };
  const first = matchDocumentNumber(text.trim(), plainPlace);
  if (first) return { ok: false, ...slip, ...mended(first) };
  let problem: NumberRepair['problem'] = 'unreadable';
  for (const mending of mendings) {
    const better = mending.mend(text);
    if (better === text) continue;
    text = better;
    problem = mending.problem;
    const value = matchDocumentNumber(text.trim(), plainPlace);
    if (value) return { ok: false, ...(glyph ? slip : { problem }), ...mended(value) };
  }
  return { ok: false, problem: 'unreadable' };
}

function mended(value: DocumentNumber): { repaired: string; value: DocumentNumber } {
  return { repaired: writeDocumentNumber(value), value };
}

interface Lookalike {
  readonly glyph: string;
  readonly meant: string;
  readonly at: number;
}

/** An enterprise's or a society's code mixes letters and digits as it likes: Q/A1O2. */
function isPartOfCode({ kind, series }: DocumentNumber, { at }: Lookalike): boolean {
  return (kind === 'enterprise' || kind === 'group') && at < series.length;
}

/** Behind a digit, a point, a stroke or a space, and before one of these or a digit, a letter like O stands for a digit. */
const amongDigits = /(?<=[\d.\-–—〔[﹝:])[OoIl]+(?=[\d.\-–—〕\]﹞#:号號]|$)|(?<=[\s〕\]﹞])[OoIl]+(?=\d)/g;
/** IS0 9001, CN5 12681. */
const amongLetters = /(?<=\bIS)0(?=\b|\/)|(?<=\bCN)5(?=\b|\s)/g;

function lookalikeIn(text: string): Lookalike | undefined {
  const found = [...text.matchAll(amongDigits), ...text.matchAll(amongLetters)].sort((a, b) => a.index - b.index)[0];
  if (!found) return undefined;
  const glyph = found[0].charAt(0);
  return { glyph, meant: plainGlyph(glyph), at: found.index };
}

function withoutLookalikes(text: string): string {
  const mend = (glyphs: string) => Array.from(glyphs, plainGlyph).join('');
  return text.replace(amongDigits, mend).replace(amongLetters, mend);
}

function plainGlyph(glyph: string): string {
  return { O: '0', o: '0', I: '1', l: '1', 0: 'O', 5: 'S' }[glyph] ?? glyph;
}

/** Whether a text is meant as a document number rather than an id: it has a space, a stroke / or a policy's brackets. */
export function looksLikeDocumentNumber(text: string): boolean {
  // What needs mending is no number that reads: most ids are told so without trying every way to mend them.
  return /[\s/／〔[﹝]/.test(text) || (isInForm(text) && readDocumentNumber(text).ok);
}

function isInForm(text: string): boolean {
  const { number, place } = partsOf(text);
  return matchDocumentNumber(number.trim(), place) !== undefined;
}
