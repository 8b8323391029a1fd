import type { StandardClass } from '../../model/standard.ts';
import { findCitedNumbers } from '../../model/values/cited-numbers.ts';
import { classesOf, type DocumentNumber, fullYear } from '../../model/values/document-number.ts';
import { readDocumentNumber } from '../../model/values/document-number-text.ts';
import { numberAsShown } from './document-list.ts';
import type { DraftCover } from './draft.ts';
import { idOf, imply, type Taking } from './taking.ts';

export type GrowingCover = { -readonly [K in keyof DraftCover]: DraftCover[K] } & {
  supersedes: string[];
  left: string[];
};

/** What a standard is called by its number: gbt-39668. */
export function idOfNumber({ series, serial }: DocumentNumber): string {
  return idOf(`${series}-${serial}`.replace('/', ''));
}

/** DB31, GB and T/ABC, set large: the number of the standard stands elsewhere. */
function isSeries(text: string, taking: Taking): boolean {
  const isOne = /^(?:DB\s?\d{2,6}(?:\/T)?|GB(?:\/[TZ])?|T\/[A-Z]{2,8}|Q\/[A-Z\d]{2,8})$/.test(text.trim());
  if (isOne) imply(taking, text);
  return isOne;
}

/** The number of the document, or those that it replaces. */
export function addNumber(text: string, cover: GrowingCover, taking: Taking): boolean {
  const replaces = /^(?:部分)?(?:代替|替代|Replaces)[\s:：]*/.exec(text)?.[0];
  const cited = findCitedNumbers(text);
  if (replaces !== undefined && cited.length > 0) {
    cover.supersedes.push(...cited.map((one) => numberAsShown(one.text)));
    imply(taking, replaces, text.slice(replaces.length).replace(/[^、,，;；和]/g, ''));
    return true;
  }
  const named = text.replace(/^(?:標準|标准|文件)?(?:編號|编号|號|号)\s*[:：]\s*/, '');
  const [first] = findCitedNumbers(named);
  // 文件編號：Q/WY 002-2024　版本：A/0
  const rest = named !== text && first?.start === 0 ? named.slice(first.end).trim() : '';
  if (isSeries(text, taking)) return true;
  const written = rest === '' ? named : named.slice(0, first?.end);
  const isWhole = first?.start === 0 && first.end === written.length;
  const { ok, value } = readDocumentNumber(written);
  if (value === undefined || !(ok || isWhole) || cover.number !== undefined || written.length > 40) return false;
  const [kind] = classesOf(value.kind);
  const year = fullYear(value);
  // No class of standard here bears it: it is told, and names the edition.
  if (value.kind === 'foreign') {
    if (year !== undefined) cover.edition ??= `${idOfNumber(value)}@${year}`;
    cover.left.push(text);
    return true;
  }
  cover.number = numberAsShown(written);
  if (kind !== undefined) cover.class = kind as StandardClass;
  imply(taking, text.slice(0, text.length - named.length));
  if (rest !== '') cover.left.push(rest);
  return true;
}
