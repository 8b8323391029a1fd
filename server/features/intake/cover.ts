import { readEdition } from '../../model/values/edition.ts';
import { issuingLetter } from './cover-letter.ts';
import { addNumber, type GrowingCover } from './cover-number.ts';
import { dateIn } from './dates.ts';
import { numberAsShown } from './document-list.ts';
import type { DraftCover } from './draft.ts';
import { genreOf } from './genre.ts';
import type { IntakeBlock, SourceLine } from './lines.ts';
import { draftForm, statusOf, statusSaid } from './status.ts';
import { folded, imply, type Taking } from './taking.ts';

export interface TakenCover {
  readonly cover: DraftCover;
  /** Sentences before the first heading: they lead in. */
  readonly opening: readonly string[];
  /** What is no paragraph. */
  readonly rest: readonly IntakeBlock[];
}

interface CoverWalk {
  readonly cover: GrowingCover;
  readonly taking: Taking;
  readonly titles: string[];
  readonly english: string[];
  readonly opening: string[];
  /** How large the title is set, where one size stands out. */
  readonly titleSize: number | undefined;
  /** Whether the line before named who issues it. */
  isIssued: boolean;
}

/** What the first page says, line by line, in whatever order. */
export function takeCover(blocks: readonly IntakeBlock[], taking: Taking): TakenCover {
  const cover: GrowingCover = { supersedes: [], left: [] };
  const texts = blocks.flatMap((block) =>
    block.kind === 'line' ? [block] : block.kind === 'table' ? cellLines(block) : [],
  );
  const titleSize = sizeOfTitle(texts);
  const walk: CoverWalk = { cover, taking, titles: [], english: [], opening: [], titleSize, isIssued: false };
  for (const line of texts) if (!addFact(line, walk)) addText(line, walk);
  const title = walk.titles.join(' ');
  if (title !== '') cover.title = joinedTitle(walk.titles);
  if (walk.english.length > 0) cover.english = walk.english.join(' ');
  const told = statusOf(title);
  if (told !== undefined) cover.status ??= told;
  return { cover, opening: walk.opening, rest: blocks.filter(({ kind }) => kind === 'picture' || kind === 'formula') };
}

/** The largest size of lines that are no fact; undefined where all are alike. */
function sizeOfTitle(lines: readonly SourceLine[]): number | undefined {
  const sizes = lines.flatMap(({ whole, source }) =>
    source.size === undefined || genreOf(folded(whole)) !== undefined ? [] : [source.size],
  );
  const largest = Math.max(...sizes);
  return largest >= 14 && sizes.some((size) => size < largest) ? largest : undefined;
}

/** Covers are often laid out as tables. */
function cellLines(table: Extract<IntakeBlock, { readonly kind: 'table' }>): readonly SourceLine[] {
  const texts = table.rows.flatMap(({ cells }) => cells.flatMap(({ text }) => text.split('\n')));
  return texts.flatMap((text): readonly SourceLine[] => {
    const whole = text.trim();
    return whole === '' ? [] : [{ kind: 'line', text: whole, whole, source: { kind: 'paragraph', text: whole } }];
  });
}

/** Chinese parts of a title stand side by side. */
function joinedTitle(titles: readonly string[]): string {
  return titles.reduce((all, one) => (all === '' ? one : /^[（(]/.test(one) ? all + one : `${all} ${one}`), '');
}

function addFact({ whole }: SourceLine, walk: CoverWalk): boolean {
  const { cover, taking } = walk;
  const plain = folded(whole);
  const genre = genreOf(plain);
  if (genre !== undefined && cover.class === undefined) {
    cover.class = genre;
    imply(taking, whole);
    return true;
  }
  if (addCodes(plain, cover, taking)) return true;
  if (addLetter(whole, cover, taking)) return true;
  if (addDates(whole, cover, taking) || addNumber(whole, cover, taking)) return true;
  if (cover.edition === undefined && /@\d{4}(?![\d.])/.test(whole) && readEdition(whole).ok) {
    cover.edition = whole;
    return true;
  }
  if (addStatus(whole, plain, cover, taking)) return true;
  const isBody = addBody(whole, plain, walk);
  walk.isIssued = isBody;
  return isBody;
}

function addLetter(text: string, cover: GrowingCover, taking: Taking): boolean {
  const { number, ...dates } = issuingLetter(text) ?? {};
  if (number === undefined || cover.number !== undefined) return false;
  Object.assign(cover, dates, { number: numberAsShown(number), class: 'policy' });
  imply(taking, text);
  return true;
}

/** 狀態：現行. */
function addStatus(text: string, plain: string, cover: GrowingCover, taking: Taking): boolean {
  const status = statusSaid(plain);
  if (status === undefined || cover.status !== undefined) return false;
  cover.status = status;
  imply(taking, text);
  return true;
}

const codeForm =
  /^(?:ICS[:：]?(\d{2}(?:\.\d{3}(?:\.\d{2})?)?))?(?:(?:CCS|中国标准文献分类号)?[:：]?([A-Z])(\d{2}(?:\/\d{2})?))?$/i;

/** ICS 03.080.99, CCS A 20, on one line or on two. */
function addCodes(plain: string, cover: GrowingCover, taking: Taking): boolean {
  const [, ics, letter, digits] = codeForm.exec(plain) ?? [];
  const isBare = /^[A-Z]\d/i.test(plain);
  if (ics === undefined && (letter === undefined || (isBare && cover.ics === undefined))) return false;
  if ((ics !== undefined && cover.ics !== undefined) || (letter !== undefined && cover.ccs !== undefined)) return false;
  if (ics !== undefined) cover.ics = ics;
  if (letter !== undefined) cover.ccs = `${letter.toUpperCase()} ${digits}`;
  imply(
    taking,
    plain.replace(ics ?? '', '').replace(`${letter}${digits}`, ''),
    letter === letter?.toUpperCase() ? '' : letter,
  );
  return true;
}

const dateWords =
  /(?:發布|发布|發佈|批准|實施|实施|施行|日期|年|月|日|Issued|Published|Implemented|Effective|[:：\s\u3000\-—./]|\d)+/g;

/** 2017-09-15發布　2017-10-01實施, together or apart. */
function addDates(written: string, cover: GrowingCover, taking: Taking): boolean {
  const text = written.normalize('NFKC');
  const first = dateIn(text);
  if (first === undefined || text.length > 60) return false;
  const words = text.replace(dateWords, '');
  if (words.length > 0) {
    // A letter by which a document was issued tells its day; its words stay.
    if (/[字第].*[號号]/.test(words) && /^(?:中華)?民國/.test(first.written)) cover.published ??= first.date;
    return false;
  }
  const behind = text.slice(text.indexOf(first.written) + first.written.length);
  const second = dateIn(behind);
  const isEffective = /實施|实施|施行/.test(second === undefined ? text : text.slice(0, text.length - behind.length));
  const given =
    second !== undefined
      ? { published: first.date, effective: second.date }
      : isEffective
        ? { effective: first.date }
        : { published: first.date };
  if (Object.keys(given).some((key) => cover[key === 'effective' ? 'effective' : 'published'] !== undefined))
    return false;
  Object.assign(cover, given);
  imply(taking, written);
  return true;
}

const bodyForm = /(?:委员会|总局|管理局|监督局|协会|学会|联合会|公司|中心|厅|部)$/;

/** Who issues it: 國家市場監督管理總局 發布. */
function addBody(text: string, plain: string, { cover, taking, isIssued }: CoverWalk): boolean {
  const issued = /^(.{4,60}?)[\s\u3000]*(?:發\s*布|发\s*布|發佈|颁布|頒布)$/.exec(text)?.[1];
  if (issued !== undefined) {
    cover.issuer = cover.issuer === undefined ? issued : `${cover.issuer} ${issued}`;
    imply(taking, text.slice(issued.length));
    return true;
  }
  if (!bodyForm.test(plain) || plain.length > 40 || cover.published === undefined) return false;
  // Two bodies that issue it together stand below each other.
  if (cover.issuer !== undefined && !isIssued) return false;
  cover.issuer = cover.issuer === undefined ? text : `${cover.issuer} ${text}`;
  return true;
}

function addText(line: SourceLine, walk: CoverWalk): void {
  const { cover, titles, english, opening, taking } = walk;
  const { whole, source } = line;
  const isLarge = walk.titleSize !== undefined && source.size === walk.titleSize && whole.length <= 120;
  if (draftForm.test(whole) && whole.length <= 20) {
    cover.status = 'draft';
    cover.left.push(whole);
  } else if (/[。；]/.test(whole) || (whole.length > (taking.language === 'en' ? 120 : 60) && !isLarge))
    opening.push(whole);
  else if (titles.some((one) => folded(one) === folded(whole))) imply(taking, whole);
  else if (source.role === 'title' && titles.length === 0) titles.push(whole);
  else if (isLarge && titles.length < 4 && !isForeign(whole, titles)) titles.push(whole);
  else if (isForeign(whole, titles)) english.push(whole);
  else if (/^(?:發\s*布|发\s*布)$/.test(whole)) imply(taking, whole);
  else if (source.role === 'title') titles.push(whole);
  else if ((titles.length > 0 || walk.titleSize === undefined) && isTitleLine(whole, titles)) titles.push(whole);
  else cover.left.push(whole);
}

/** The title in English, below the Chinese one. */
function isForeign(text: string, titles: readonly string[]): boolean {
  return (
    /^[\p{Script=Latin}\d\s\p{P}]+$/u.test(text) && /[a-z]{3}/i.test(text) && /\p{Script=Han}/u.test(titles.join(''))
  );
}

/** The title, or a further part of it in the line below: 第1部分：總則, （試行）. */
function isTitleLine(text: string, titles: readonly string[]): boolean {
  // A number that cannot be read as one: ISO/DIS 99001:2025(E).
  if (/^[A-Z]{2,6}(?:\/[A-Z]{1,6})*\s?\d/.test(text)) return false;
  if (/[：:]$/.test(text) || !/\p{Script=Han}|[A-Za-z]{3}/u.test(text)) return false;
  if (titles.length === 0) return !/^(?:备案号|備案號|附件|UDC)/.test(text);
  return (
    titles.length < 3 &&
    /^(?:第\s*[\d一二三四五六七八九十]+\s*部分|[（(](?:試行|试行|暫行|暂行|第.+版|\d{4}\s*年?版)[）)])/.test(text)
  );
}
