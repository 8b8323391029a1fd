import { foldScript } from '../wording/fold.ts';
import { scriptOf } from './script.ts';

/** Who issues documents of a kind. `policy` is a numbered official paper, such as 國辦發〔2016〕7號. */
export type DocumentNumberKind =
  | 'national'
  | 'sector'
  | 'local'
  | 'group'
  | 'enterprise'
  | 'international'
  | 'taiwan'
  | 'foreign'
  | 'policy';

/** A document number in its parts; without `year` it is undated. */
export interface DocumentNumber {
  readonly kind: DocumentNumberKind;
  /** `GB/T`, `DB4416/T`, `T/CAS`, `Q/ABC`, `ISO/IEC`, `CNS`; of a policy, who issued it: 國辦發. */
  readonly series: string;
  /** `39668`, `20001.5`, `27001-1`; of a policy its number in the year. */
  readonly serial: string;
  /** As written: four digits, or two in old national and sector numbers. */
  readonly year: string | undefined;
  /** What stands behind `#`: the place in the document. */
  readonly place: string | undefined;
  /** Whether every part of it is meant: GB/T 8321（所有部分）. */
  readonly allParts?: true;
  /** Of a policy: the 號 or 号 that was written. */
  readonly sign?: string;
}

/** The form for readers: `GB/T 39668—2020`, `ISO 9001:2015`, `國辦發〔2016〕7號`, with the place if there is one. */
export function writeDocumentNumber(number: DocumentNumber): string {
  return withoutPlace(number) + (number.place === undefined ? '' : `#${number.place}`);
}

function withoutPlace(number: DocumentNumber): string {
  const all = number.kind === 'international' || number.kind === 'foreign' ? ' (all parts)' : '（所有部分）';
  return `${withoutParts(number)}${number.allParts === true ? all : ''}`;
}

function withoutParts({ kind, series, serial, year, sign }: DocumentNumber): string {
  if (kind === 'policy') {
    const nth = `${serial}${signFor(series, sign)}`;
    if (isDecree(series)) return `${series}${year === undefined ? '' : `${year}年`}第${nth}`;
    return `${series}〔${year ?? ''}〕${nth}`;
  }
  // A local standard that is mandatory: DB11/501.
  const undated = /^DB\d+$/.test(series) ? `${series}/${serial}` : `${series} ${serial}`;
  return year === undefined ? undated : `${undated}${dashOf(kind, series)}${year}`;
}

/** Of orders and announcements, which are counted by the year or through: 商務部令2012年第11號. */
function isDecree(series: string): boolean {
  return /(?:令|公告)$/.test(series);
}

/** ISO, IEC, CNS and most others abroad put a colon before the year. */
function dashOf(kind: DocumentNumberKind, series: string): string {
  if (series === 'ASTM') return '-';
  return kind === 'international' || kind === 'taiwan' || kind === 'foreign' ? ':' : '—';
}

/** In the issuer's script; as written where the issuer's name shows none. */
function signFor(issuer: string, written = '号'): string {
  const script = scriptOf(issuer);
  if (script === undefined) return written;
  return script === 'zh-Hant' ? '號' : '号';
}

/** Whether they name one document, in whatever edition, script and place. A policy's year is part of its name. */
export function sameDocument(a: DocumentNumber, b: DocumentNumber): boolean {
  return documentKey(a) === documentKey(b);
}

/** As `sameDocument`, and of one year; an undated number is only the same edition as another undated one. */
export function sameEdition(a: DocumentNumber, b: DocumentNumber): boolean {
  return sameDocument(a, b) && fullYear(a) === fullYear(b);
}

/** One for every document, to find it by. */
export function documentKey(number: DocumentNumber): string {
  const { kind, series, serial } = number;
  const plainSerial = serial.replace(/^0+(?=\d)/, '');
  const issued = kind === 'policy' ? ` ${fullYear(number)}` : '';
  return `${kind} ${foldScript(series)} ${plainSerial}${issued}`;
}

/** That of the document of which it is a part: of GB/T 8321 for GB/T 8321.2; its own where it is none. */
export function wholeKey(number: DocumentNumber): string {
  return documentKey({ ...number, serial: number.serial.replace(/[.-].*$/, '') });
}

/** The year in full: `93` is 1993. Undefined for an undated number. */
export function fullYear({ year }: DocumentNumber): number | undefined {
  return year === undefined ? undefined : Number(year.length === 2 ? `19${year}` : year);
}

/** The classes a standard with this number may have. An international number stands on national adoptions. */
export function classesOf(kind: DocumentNumberKind): readonly string[] {
  if (kind === 'foreign') return [];
  return kind === 'taiwan' || kind === 'international' ? ['national'] : [kind];
}
