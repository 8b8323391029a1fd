import { foldScript } from '../../model/wording/fold.ts';

/**
 * How a paragraph is numbered. `decimal`: 4, 4.1.2; `annexed`: A.1; `annex`: 附錄A; `part`, `section`, `article`: 第一章, 第一節, 第一條;
 * `formal`: 壹、; `han`: 一、; `han-bracket`: （一）; `bracket`: （1） and 1); `circle`: ①; `letter`: a); `sign`: — and ·.
 */
export type LabelKind =
  | 'decimal'
  | 'annexed'
  | 'annex'
  | 'part'
  | 'section'
  | 'article'
  | 'formal'
  | 'han'
  | 'han-bracket'
  | 'bracket'
  | 'circle'
  | 'letter'
  | 'sign';

export interface TypedLabel {
  readonly kind: LabelKind;
  /** The numbers of it: 4, 1, 2 of `4.1.2`; the first is 1 for A. */
  readonly parts: readonly number[];
  /** As it is written. */
  readonly text: string;
  /** Whether a space, a point or a sign parts it from what follows: `4.1 人員`, not `4.1人員`. */
  readonly isApart: boolean;
}

interface Labelled {
  readonly label?: TypedLabel;
  /** What stands behind the label. */
  readonly rest: string;
}

const han = '[〇零一二三四五六七八九十百两廿卅]{1,5}';
/** As on cheques, and for the chapters of documents in Taiwan. */
const formal = '壹贰叁肆伍陆柒捌玖拾参參叄';

interface Form {
  readonly kind: LabelKind;
  readonly pattern: RegExp;
  parts(match: readonly string[]): readonly number[];
}

const one = (_: readonly string[]): readonly number[] => [1];
const hanParts = ([, digits = '']: readonly string[]): readonly number[] => [hanNumber(digits)];

/** Of a text in folded script and half width; the first that fits. A label ends with what parts it from the text. */
const forms: readonly Form[] = [
  {
    kind: 'annex',
    pattern: /^附\s*(?:录|件)\s*([A-Z])(?![A-Za-z.\d])/,
    parts: ([, sign = '']) => [letterNumber(sign)],
  },
  { kind: 'annex', pattern: /^附\s*(?:录|件)\s*(\d{1,2})(?![.\d])/, parts: decimalParts },
  { kind: 'annex', pattern: new RegExp(`^附\\s*(?:录|件)\\s*(${han})(?!\\p{Script=Han})`, 'u'), parts: hanParts },
  // The only one bears no number: 附件 alone on its line.
  { kind: 'annex', pattern: /^附\s*件\s*:?\s*$/, parts: one },
  { kind: 'annex', pattern: /^Annex\s+([A-Z])(?![A-Za-z.\d])/i, parts: ([, sign = '']) => [letterNumber(sign)] },
  { kind: 'part', pattern: new RegExp(`^第\\s*(${han})\\s*[章编篇]`), parts: hanParts },
  { kind: 'part', pattern: /^第\s*(\d{1,2})\s*[章编篇]/, parts: ([, digits]) => [Number(digits)] },
  { kind: 'section', pattern: new RegExp(`^第\\s*(${han})\\s*节`), parts: hanParts },
  { kind: 'section', pattern: /^第\s*(\d{1,2})\s*节/, parts: ([, digits]) => [Number(digits)] },
  { kind: 'article', pattern: new RegExp(`^第\\s*(${han})\\s*条`), parts: hanParts },
  { kind: 'article', pattern: /^第\s*(\d{1,3})\s*条/, parts: ([, digits]) => [Number(digits)] },
  { kind: 'annexed', pattern: /^([A-Z])((?:\.\d{1,2}){1,5})(?![\d.]|[A-Za-z])/, parts: annexedParts },
  { kind: 'decimal', pattern: /^(\d{1,2}(?:\s?\.\s?\d{1,2}){1,5})(?!\d)\.?/, parts: decimalParts },
  { kind: 'bracket', pattern: /^(?:\((\d{1,2})\)|(\d{1,2})\))/, parts: ([, a, b]) => [Number(a ?? b)] },
  { kind: 'decimal', pattern: /^(\d{1,2})(?=[\s.、])(?!\.\d)/, parts: decimalParts },
  { kind: 'decimal', pattern: /^(\d{1,2})(?=\p{Script=Han})/u, parts: decimalParts },
  { kind: 'han-bracket', pattern: new RegExp(`^\\((${han})\\)`), parts: hanParts },
  { kind: 'han', pattern: new RegExp(`^(${han})(?=[、.])`), parts: hanParts },
  { kind: 'formal', pattern: new RegExp(`^([${formal}]{1,3})(?=[、.])`), parts: formalParts },
  { kind: 'circle', pattern: /^([①-⑳])/, parts: ([, sign = '']) => [sign.charCodeAt(0) - 0x245f] },
  { kind: 'letter', pattern: /^\(?([a-z])\)/, parts: ([, sign = '']) => [sign.charCodeAt(0) - 96] },
  {
    kind: 'letter',
    pattern: /^([a-z])(?=[.、]\s?\p{Script=Han})/u,
    parts: ([, sign = '']) => [sign.charCodeAt(0) - 96],
  },
  {
    kind: 'sign',
    pattern: /^(?:[—–－―]{1,2}|-{1,2}(?=\s)|[•●·∙▪■□◆◇○※➢\uf0a7\uf06c\uf0b7\uf0d8]|[*+](?=\s))/,
    parts: one,
  },
];

/** What parts a label from its text. */
const gap = /^[\s\u3000]*[.、:]?[\s\u3000]*/;

/** The label that somebody typed before a text. */
export function labelled(text: string): Labelled {
  const head = halfWidthHead(text);
  for (const { kind, pattern, parts } of forms) {
    const match = pattern.exec(head);
    if (match === null) continue;
    const [written] = match;
    const behind = head.slice(written.length);
    const between = kind === 'annex' ? '' : (gap.exec(behind)?.[0] ?? '');
    const isApart = between !== '' || !/^[\p{L}\p{N}]/u.test(behind) || /[.)、]$/.test(written);
    const end = written.length + between.length;
    const label = { kind, parts: parts(match), text: text.slice(0, end).trim(), isApart };
    return { label, rest: text.slice(end) };
  }
  return { rest: text };
}

/** A number that the file itself puts before a paragraph. */
export function labelOf(written: string): TypedLabel | undefined {
  const text = written.trim();
  const { label, rest } = labelled(`${text} `);
  if (label !== undefined && rest.trim() === '') return { ...label, text, isApart: true };
  // Fonts of symbols have signs of their own for a bullet.
  return /^[^\p{L}\p{N}\s]{1,2}$/u.test(text) ? { kind: 'sign', parts: [1], text, isApart: true } : undefined;
}

/** Long enough for any label; units stay where they are. */
function halfWidthHead(text: string): string {
  const head = foldScript(text.slice(0, 32)).replace(/[\uff01-\uff5e]/g, (sign) =>
    String.fromCharCode(sign.charCodeAt(0) - 0xfee0),
  );
  return head.replaceAll('\u3000', ' ').replace(/(?<=^\d{1,2})．/, '.');
}

function decimalParts([, digits = '']: readonly string[]): readonly number[] {
  return digits.split('.').map(Number);
}

function annexedParts([, sign = '', digits = '']: readonly string[]): readonly number[] {
  return [letterNumber(sign), ...digits.slice(1).split('.').map(Number)];
}

function letterNumber(sign: string): number {
  return sign.toUpperCase().charCodeAt(0) - 64;
}

/** 拾貳 is 12. */
function formalParts([, digits = '']: readonly string[]): readonly number[] {
  const plain = '一二三四五六七八九十三三三';
  return [hanNumber(Array.from(digits, (sign) => plain.charAt(formal.indexOf(sign))).join(''))];
}

/** 十二 is 12, 二〇 is 20. */
function hanNumber(digits: string): number {
  const values = '〇一二三四五六七八九';
  let sum = 0;
  let digit = 0;
  for (const sign of digits.replaceAll('零', '〇').replaceAll('两', '二')) {
    if (sign === '百') sum += (digit || 1) * 100;
    else if (sign === '十') sum += (digit || 1) * 10;
    else if (sign === '廿') sum += 20;
    else if (sign === '卅') sum += 30;
    if ('百十廿卅'.includes(sign)) digit = 0;
    else digit = digit * 10 + values.indexOf(sign);
  }
  return sum + digit;
}
