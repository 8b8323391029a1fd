import { isAnnexHead } from './annex-head.ts';
import { asShown, type IntakeBlock, type SourceLine } from './lines.ts';
import { titledText } from './outline.ts';
import type { Scheme } from './scheme.ts';
import { type SetPart, setPartOf } from './set-parts.ts';
import { folded, imply, type Taking } from './taking.ts';
import { isTitle, joinedTitle } from './titles.ts';

/** A part of the document of the first level, with what stands in it. */
export interface SourceSection {
  readonly part: SetPart | 'cover' | 'chapter' | 'annex';
  /** Absent for the cover, and for what stands before any heading. */
  readonly heading?: SourceLine;
  readonly title: string;
  readonly blocks: IntakeBlock[];
}

/** Cuts a document at its headings of the first level. What its table of contents repeats is said by the headings. */
export function sectionsOf(blocks: readonly IntakeBlock[], scheme: Scheme, taking: Taking): readonly SourceSection[] {
  const sections: SourceSection[] = [{ part: 'cover', title: '', blocks: [] }];
  const walk: SectionWalk = { scheme, blocks, chapter: 0, last: lastPlaces(blocks) };
  for (const [at, block] of blocks.entries()) {
    const current = sections.at(-1);
    if (current === undefined) break;
    if (block.kind === 'line' && isContentsEntry(block, at, current, walk)) {
      imply(taking, asShown(block));
      continue;
    }
    const opened =
      block.kind === 'line'
        ? (annexList(block, walk, taking) ?? openedBy(block, at, current, walk, taking))
        : undefined;
    if (opened === undefined) current.blocks.push(block);
    else sections.push(opened);
  }
  return sections.filter(({ part, blocks: held }) => part !== 'cover' || held.length > 0);
}

interface SectionWalk {
  readonly scheme: Scheme;
  readonly blocks: readonly IntakeBlock[];
  /** The number of the chapter that was opened last. */
  chapter: number;
  /** Where a text stands for the last time. */
  readonly last: ReadonlyMap<string, number>;
}

const annexesForm = /^附\s*件\s*[：:]\s*(?:\d{1,2}\s*[.、．]\s*)?/;

/** 附件：1. 申請表 at the end of a document names the annexes that follow. */
function annexList({ whole }: SourceLine, { last }: SectionWalk, taking: Taking): SourceSection | undefined {
  const head = annexesForm.exec(whole)?.[0];
  if (head === undefined || !last.has(folded(whole.slice(head.length)))) return undefined;
  imply(taking, whole);
  return { part: 'contents', title: '', blocks: [] };
}

function lastPlaces(blocks: readonly IntakeBlock[]): ReadonlyMap<string, number> {
  return new Map(blocks.flatMap((block, at) => (block.kind === 'line' ? [[folded(block.text), at] as const] : [])));
}

const page = /[\s.…·_]+(?:\d{1,3}|[ivx]{1,6})$/i;

function isContentsEntry(line: SourceLine, at: number, { part }: SourceSection, { last }: SectionWalk): boolean {
  if (line.source.role === 'contents' && setPartOf(line.text) !== 'contents') return true;
  if (part !== 'contents') return false;
  if (line.whole.length <= 90 && page.test(line.whole)) return true;
  return line.text !== '' && (last.get(folded(line.text)) ?? at) > at;
}

function openedBy(
  line: SourceLine,
  at: number,
  current: SourceSection,
  walk: SectionWalk,
  taking: Taking,
): SourceSection | undefined {
  const title = joinedTitle(line.text.replace(/[：:]$/, ''));
  const { label } = line;
  if (opensAnnex(line, current)) return { part: 'annex', heading: line, title, blocks: [] };
  const part = setPartOf(title);
  const isTop = label === undefined ? (line.level ?? 1) === 1 : isTopLabel(line, walk);
  if (part !== undefined && (isTop || isHalf(part, line, current)) && !isNamedIn(line, current)) {
    note(line, walk);
    return { part, heading: line, title, blocks: [] };
  }
  if (continuesChapters(line, walk)) {
    note(line, walk);
    const { title: named = '', text } = titledText(line);
    if (named !== '') imply(taking, '。');
    // Its number is the heading's; what it says is the chapter's first paragraph.
    const said: SourceLine = { kind: 'line', text, whole: text, source: { kind: 'paragraph', text } };
    return { part: 'chapter', heading: line, title: named, blocks: [said] };
  }
  if (!opensChapter(line, at, current, walk)) return undefined;
  note(line, walk);
  return { part: 'chapter', heading: line, title, blocks: [] };
}

/** 3 術語和縮略語 is divided into 3.1 術語和定義 and 3.2 縮略語. */
function isHalf(part: SetPart, { label, level = 2 }: SourceLine, current: SourceSection): boolean {
  const isBelow = label === undefined ? level === 2 : label.kind === 'decimal' && label.parts.length === 2;
  const isEither = (one: string) => one === 'terms' || one === 'abbreviations';
  return isBelow && isEither(part) && isEither(current.part);
}

function note({ label }: SourceLine, walk: SectionWalk): void {
  walk.chapter = label?.parts[0] ?? walk.chapter + (walk.chapter > 0 ? 1 : 0);
}

/** 五、本指南自印發之日起實施。 goes on from chapters that have headings, without one of its own. */
function continuesChapters({ label, text }: SourceLine, { scheme, chapter }: SectionWalk): boolean {
  if (label === undefined || isTitle(text) || chapter === 0 || label.parts[0] !== chapter + 1) return false;
  return (label.kind === 'han' && scheme.hasHan) || (label.kind === 'formal' && scheme.hasFormal);
}

/** 範圍 may be a cell or an item of something; a set heading stands alone, with nothing before it that leads in. */
function isNamedIn({ level, source }: SourceLine, { blocks }: SourceSection): boolean {
  const before = blocks.at(-1);
  return level === undefined && !source.isBold && before?.kind === 'line' && /[：:]$/.test(before.text);
}

function opensAnnex(
  { label, level, source, text }: SourceLine,
  { part, heading, blocks, title }: SourceSection,
): boolean {
  // What is sent with a letter says on its first page that it is the letter's annex.
  if (part === 'cover' && label?.kind === 'annex' && source.role !== 'annex') return false;
  if (label?.kind !== 'annex') return source.role === 'annex' && part !== 'annex';
  if (part === 'contents' && heading !== undefined && level === undefined) return false;
  const isAlone = text === '' || /^[（(]/.test(text) || level !== undefined || source.role === 'annex';
  return isAlone || (isTitle(text) && !(part === 'annex' && blocks.length === 0 && title === text));
}

function isTopLabel({ label, level }: SourceLine, { scheme }: SectionWalk): boolean {
  if (label === undefined) return false;
  if (label.kind === 'decimal') return label.parts.length === 1 && (scheme.isDecimal || level === 1);
  if (label.kind === 'part') return true;
  if (label.kind === 'formal') return scheme.hasFormal;
  return label.kind === 'han' && !scheme.hasParts && !scheme.hasFormal && !scheme.isDecimal;
}

function opensChapter(line: SourceLine, at: number, current: SourceSection, walk: SectionWalk): boolean {
  const { part } = current;
  const { label, level, text, source } = line;
  const { scheme, chapter } = walk;
  if (source.role === 'title' || source.role === 'cover') return false;
  // What is numbered in an annex divides it.
  if (part === 'annex' && (label !== undefined || current.blocks.every(isAnnexHead))) return false;
  if (label === undefined) {
    if (level === 1) return isTitle(text, true) && !(part === 'annex' && source.role === 'annex');
    return scheme.isBare && looksLikeHeading(line, at, current, walk);
  }
  if (!isTopLabel(line, walk))
    return level === 1 && label.parts.length === 1 && isTitle(text, true) && !isItemLike(label.kind);
  const [number = 0] = label.parts;
  if (label.kind !== 'decimal')
    return isTitle(text) && (label.kind === 'part' || scheme.hasHan || scheme.hasFormal || level === 1);
  if (level === 1) return isTitle(text, true);
  if (!isTitle(text) || (scheme.isStyled && level === undefined) || level !== undefined) return false;
  const isNext = number === chapter + 1 || (chapter === 0 && number <= 5) || (label.isApart && number === chapter + 2);
  if (isNext) return label.isApart || !counted.test(text);
  return number > chapter && isDivided(number, at, walk);
}

/** Whether what follows a number is numbered below it: 4, then 4.1. */
function isDivided(number: number, at: number, { blocks }: SectionWalk): boolean {
  const next = blocks.slice(at + 1, at + 4).find((block) => block.kind === 'line' && block.label?.kind === 'decimal');
  const parts = (next?.kind === 'line' && next.label?.parts) || [];
  return parts.length > 1 && parts[0] === number;
}

function isItemLike(kind: string): boolean {
  return kind === 'letter' || kind === 'sign' || kind === 'circle' || kind === 'bracket' || kind === 'han-bracket';
}

/** What is counted by a number that stands right before it: 3名導師. */
const counted = /^(?:[個个名位人次項项天日年月家场場間间份张張台臺套米元周週分秒小%％])/;

/** In a document without numbers and styles: a short line, bold or alone among sentences. */
function looksLikeHeading(
  { text, source }: SourceLine,
  at: number,
  { part, blocks: before }: SourceSection,
  { blocks }: SectionWalk,
): boolean {
  if (!isTitle(text) || text.length > 20 || (part === 'cover' && before.length === 0)) return false;
  const next = blocks[at + 1];
  const isLedIn = next?.kind === 'line' && (next.text.length > text.length || next.label !== undefined);
  if (source.isBold) return isLedIn || next?.kind === 'table';
  return part !== 'cover' && text.length <= 12 && isLedIn && /[。：:]$/.test(next.text);
}
