import { foldScript } from './fold.ts';
import { findSetApart } from './set-apart.ts';
import { overlapsAny, type Span } from './span.ts';

/** A place of this document that a text names by a number that somebody typed: 見4.9, 第5章, 表2, 附錄B, 式(3). */
export interface NumberedPlace extends Span {
  readonly kind: 'clause' | 'annex' | 'table' | 'formula';
  /** `4.9`, `5`, `A.1`, `B`, `2`, `A.2`, `3`. */
  readonly number: string;
}

const own = '(?:[A-Z]\\.)?\\d{1,2}(?:\\.\\d{1,2}){1,4}|[A-Z]\\.\\d{1,2}';
const pointing = `(?:见|按照?|依照?|根据|依据|符合|满足|执行|参照|除)(?:本文件|本标准)?的?\\s?`;
const list = new RegExp(
  `${pointing}((?:${own})(?:\\s?[、和与及或]\\s?(?:${own}))*)(?=\\s?(?:[，。；、)）]|的(?:规定|要求|规则|方法|程序|条件|内容)|所[列述规]|规定|要求|执行|进行|办理|[a-z][)）]|$))`,
  'g',
);
const one = new RegExp(own, 'g');
const chapter = /第\s?(\d{1,2})\s?章/g;
const annex = /附录\s?([A-Z])((?:\.\d{1,2})*)(?![A-Za-z\d])/g;
/** 登記表2 is a form, 見表2 a table. */
const table =
  /(?<=^|[，。；：、（(\s见按合照据足入和与及或由以在至到如于])表\s?((?:[A-Z]\.)?\d{1,2})(?!\d|\.\d|[—-]\d|\s?[份张个项])/g;
const formula = /公?式\s?[(（]\s?((?:[A-Z]\.)?\d{1,2})\s?[)）]/g;
/** 效果圖1 is a file, 見圖1 a figure. */
const figure =
  /(?<=^|[，。；：、（(\s见按照合据足入和与及或由以在至到如于])图\s?((?:[A-Z]\.)?\d{1,2})(?!\d|\.\d|[—-]\d|\s?[幅张个])/g;
/** Another document before the place, in its sentence: it is that one's. */
const other = /[A-Z]{1,4}(?:\/[A-Z]+)?\s?\d{2,}|》|〕|\]\]的?\s?$|(?:该|上述|其|原|所引)(?:文件|标准)/;

/** So far before a place it is looked for, however long the sentence. */
const farthest = 300;

/** Every place that a Chinese text names by number and that can only be of this document, in its order. */
export function findTypedPlaces(text: string): readonly NumberedPlace[] {
  if (!/\d|附/.test(text)) return [];
  const folded = foldScript(text);
  const apart = findSetApart(text);
  const found: NumberedPlace[] = [];
  const add = (kind: NumberedPlace['kind'], start: number, end: number, number: string): void => {
    if (isOwn(text, { start, end }, apart)) found.push({ kind, start, end, number });
  };
  for (const { index, 0: whole, 1: numbers = '' } of folded.matchAll(list)) {
    const from = index + whole.length - numbers.length;
    for (const { index: at, 0: number } of numbers.matchAll(one)) {
      add('clause', from + at, from + at + number.length, number);
    }
  }
  for (const { index, 0: whole, 1: number = '' } of folded.matchAll(chapter)) {
    add('clause', index, index + whole.length, number);
  }
  for (const { index, 0: whole, 1: letter = '', 2: rest = '' } of folded.matchAll(annex)) {
    add(rest === '' ? 'annex' : 'clause', index, index + whole.length, `${letter}${rest}`);
  }
  for (const { index, 0: whole, 1: number = '' } of folded.matchAll(table)) {
    add('table', index, index + whole.length, number);
  }
  for (const { index, 0: whole, 1: number = '' } of folded.matchAll(formula)) {
    add('formula', index, index + whole.length, number);
  }
  return found.sort((a, b) => a.start - b.start);
}

/** The figures that a Chinese text names by number, told as those of this document as its other places are. */
export function findTypedFigures(text: string): readonly (Span & Pick<NumberedPlace, 'number'>)[] {
  if (!/\d/.test(text)) return [];
  const apart = findSetApart(text);
  return [...foldScript(text).matchAll(figure)]
    .map(({ index, 0: whole, 1: number = '' }) => ({ start: index, end: index + whole.length, number }))
    .filter((place) => isOwn(text, place, apart));
}

/** Not of another document that its sentence names before it. */
function isOwn(text: string, { start, end }: Span, apart: readonly Span[]): boolean {
  if (overlapsAny(apart, { start, end })) return false;
  const before = text.slice(Math.max(0, start - farthest), start);
  return !other.test(before.split(/[。；\n]/).at(-1) ?? '');
}
