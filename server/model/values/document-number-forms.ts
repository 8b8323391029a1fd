import type { DocumentNumber, DocumentNumberKind } from './document-number.ts';

/** How the numbers of one kind look; groups: series, serial, year, and for a policy the sign. */
interface DocumentNumberForm {
  readonly kind: DocumentNumberKind;
  readonly pattern: RegExp;
}

const year = '(?:\\s*[-–—]\\s*(\\d{4}))?';
const yearOrShort = '(?:\\s*[-–—]\\s*(\\d{4}|\\d{2}))?';
const colonYear = '(?:\\s*:\\s*(\\d{4}))?';
const serial = '(\\d{1,6}(?:\\.\\d{1,3}){0,2})';

/**
 * In this order: a sector's code is any two letters, so national and local come before it, and DB/T (seismology) after
 * local numbers, which have a region's digits behind DB. A code that may end in digits needs a space before its serial.
 */
const forms: readonly DocumentNumberForm[] = [
  form('national', `(GB/T|GB/Z|GBZ/T|GBZ|GBJ|GB|GJB/Z|GJB|JJF|JJG)\\s*${serial}${yearOrShort}`),
  form('local', `(DB\\d{2}(?:\\d{2})?/[TZ])\\s*${serial}${year}`),
  form('local', `(DB\\d{2}(?:\\d{2})?)(?:\\s+|\\s*/\\s*)${serial}${year}`),
  form(
    'international',
    `((?:ISO/IEC/IEEE|ISO/IEC|ISO|IEC)(?:/(?:TS|TR|PAS)|[/ ](?:Guide|GUIDE))?)\\s*(\\d{1,6}(?:-\\d{1,3})*)${colonYear}`,
  ),
  form('taiwan', `(CNS)\\s*(\\d{1,6}(?:-\\d{1,3})?)${colonYear}`),
  form('foreign', `((?:DIN|BS|NF) EN(?: ISO| IEC)?|EN(?: ISO| IEC)?)\\s*(\\d{1,6}(?:-\\d{1,3})*)${colonYear}`),
  form('foreign', `(ASTM)\\s*([A-G]\\d{1,5}M?)${yearOrShort}`),
  form('foreign', `(JIS)\\s*([A-Z]\\s?\\d{4}(?:-\\d{1,2})?)${colonYear}`),
  form('sector', `([A-Z]{2}(?:/[TZ])?)\\s*${serial}${yearOrShort}`),
  form('sector', `(TSG)\\s*([A-Z]?\\d{1,4})${year}`),
  form('sector', `(JT[GSJ](?:/T)?)\\s*([A-Z]?\\d{1,4}(?:[.-]\\d{1,3}){0,2})${year}`),
  form('sector', `((?:JGJ|CJJ|CECS|JJG|DLJ|YBJ|SYJ)(?:/T)?)\\s*${serial}${yearOrShort}`),
  form('sector', `(建[标標])\\s*${serial}${year}`),
  form('group', `(T/[A-Z]{2,12}(?:-[A-Z0-9]+)?)\\s*(\\d{1,6}(?:[.-]\\d{1,3}){0,3})${year}`),
  form('group', `(T/[A-Z0-9]{2,12})\\s+(\\d{1,6}(?:[.-]\\d{1,3}){0,3})${year}`),
  form('enterprise', `(Q/[A-Z]{2,12}(?:/[A-Z]{1,3})?)\\s*(\\d{1,6}[A-Z]?(?:\\.\\d{1,3})?)${year}`),
  form('enterprise', `(Q/[A-Z0-9]{2,12}(?:/[A-Z]{1,3})?)\\s+(\\d{1,6}[A-Z]?(?:\\.\\d{1,3})?)${year}`),
];

/** 商務部令2012年第11號, 國務院令第588號. */
const decree =
  /^(\p{Script=Han}{1,12}(?:令|公告))\s*[（(]?(?:(\d{4})\s*年\s*)?第\s*0*([1-9]\d{0,3})\s*([号號])[）)]?$/u;
const policy = /^(\p{Script=Han}{1,12})\s*[〔[﹝]\s*(\d{4})\s*[〕\]﹞]\s*0*([1-9]\d{0,3})\s*([号號])$/u;

function form(kind: DocumentNumberKind, pattern: string): DocumentNumberForm {
  return { kind, pattern: new RegExp(`^${pattern}$`) };
}

/** A number in a form that needs no mending; undefined for anything else. */
export function matchDocumentNumber(text: string, place: string | undefined): DocumentNumber | undefined {
  const paper = policy.exec(text);
  if (paper) {
    const [, series = '', year, serial = '', sign = ''] = paper;
    return { kind: 'policy', series, serial, year, place, sign };
  }
  const [whole, issuer = '', ofYear, nth = '', sign = ''] = decree.exec(text) ?? [];
  if (whole !== undefined) return { kind: 'policy', series: issuer, serial: nth, year: ofYear, place, sign };
  for (const { kind, pattern } of forms) {
    const match = pattern.exec(text);
    if (!match) continue;
    const [, series = '', serial = '', year] = match;
    return { kind, series: series.replace(/\s+/, ' '), serial, year, place };
  }
  return undefined;
}
