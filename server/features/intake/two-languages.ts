import { findCitedNumbers } from '../../model/values/cited-numbers.ts';
import { asideOf, captionOf } from './asides.ts';
import { cleanText } from './clean-text.ts';
import { labelText, linesOf, type SourceLine } from './lines.ts';
import { setPartOf } from './set-parts.ts';
import { beside } from './side-by-side.ts';
import type { SourceBlock, SourceCell, SourceParagraph, SourceTable } from './source-block.ts';
import type { Translations } from './translations.ts';
import { labelled } from './typed-label.ts';

/** A document as it reads in Chinese, and what its texts are in English where it says both, one below or beside the other. */
interface TwoLanguages {
  readonly blocks: readonly SourceBlock[];
  readonly translations: Translations;
  /** Numbers and the like of the English, which the Chinese has as well. */
  readonly labels: readonly string[];
}

interface Noted {
  readonly translations: Map<string, string[]>;
  readonly labels: string[];
}

const han = /\p{Script=Han}/u;
const ended = /[。；：;:.]$/;

/** Parts the two languages of a document; one that is in a single language stays as it is. */
export function partLanguages(source: readonly SourceBlock[]): TwoLanguages {
  const given = source.flatMap((block): readonly SourceBlock[] =>
    block.kind === 'table' ? (beside(block) ?? [block]) : [block],
  );
  const noted: Noted = { translations: new Map(), labels: [] };
  if (!isInBoth(given)) return { blocks: source, ...noted };
  const blocks: SourceBlock[] = [];
  let isBody = false;
  for (let at = 0; at < given.length; at++) {
    const block = given[at];
    if (block?.kind !== 'paragraph') {
      if (block !== undefined) blocks.push(block.kind === 'table' ? partedTable(block, noted) : block);
      continue;
    }
    const parted = partedText(block.text);
    const next = given[at + 1];
    isBody ||= isBehindCover(block, parted?.chinese ?? block.text);
    if (parted !== undefined) blocks.push(translated({ ...block, text: parted.chinese }, parted.english, noted));
    else if (isBody && next?.kind === 'paragraph' && isPair(block, next)) {
      blocks.push(translated(withAsides(block, next), next.text, noted));
      at++;
    } else blocks.push(block);
  }
  return { blocks, ...noted };
}

/** The title on a cover has its English below it, too, and is read with it. */
function isBehindCover({ level, label }: SourceParagraph, text: string): boolean {
  const isNumbered = (label ?? labelled(text.trim()).label) !== undefined;
  return level !== undefined || isNumbered || setPartOf(text) !== undefined || ended.test(text.trim());
}

/** Whether most of its sentences stand there twice: a name in English below a term is no sentence. */
function isInBoth(blocks: readonly SourceBlock[]): boolean {
  let [both, chinese] = [0, 0];
  for (const [at, block] of blocks.entries()) {
    if (block.kind !== 'paragraph' || !han.test(block.text) || !ended.test(block.text.trim())) continue;
    chinese++;
    const next = blocks[at + 1];
    const isFollowed = next?.kind === 'paragraph' && isPair(block, next) && ended.test(next.text.trim());
    if (isFollowed || partedText(block.text) !== undefined) both++;
  }
  return both >= 4 && both * 2 >= chinese;
}

/** Whether the second says in English what the first says in Chinese. A name below a term is read with the term. */
function isPair(one: SourceParagraph, next: SourceParagraph): boolean {
  if (!han.test(one.text) || !isEnglish(next.text)) return false;
  const isName = one.label === undefined && !ended.test(one.text.trim()) && /^[a-z]/.test(next.text.trim());
  return !isName;
}

function isEnglish(text: string): boolean {
  return !han.test(text) && !/[。；：，、]/.test(text) && /[A-Za-z]{2}/.test(text);
}

/** 範圍 Scope; 投訴應在3日內答覆。Complaints shall …; undefined for a text in one language, or in more than two parts. */
function partedText(text: string): { readonly chinese: string; readonly english: string } | undefined {
  const lines = cleanText(text).split('\n');
  const first = lines.findIndex(isEnglish);
  if (first > 0 && lines.slice(first).every(isEnglish))
    return { chinese: lines.slice(0, first).join('\n'), english: lines.slice(first).join('\n') };
  const match =
    /^(.*[\p{Script=Han}。；：，）)](?:\d+(?:[.．]\d+)?)?)(?:[\s\u3000]+|(?<=[。；：]))([A-Z][^\p{Script=Han}]*)$/su.exec(
      text,
    );
  const [, chinese = '', english = ''] = match ?? [];
  // 應符合 GB/T 19012 ends with no words.
  return isEnglish(english) && /[a-z]{2}/.test(english) ? { chinese, english } : undefined;
}

function withAsides(one: SourceParagraph, { remarks, revisions }: SourceParagraph): SourceParagraph {
  return {
    ...one,
    ...(remarks && { remarks: [...(one.remarks ?? []), ...remarks] }),
    ...(revisions && { revisions: [...(one.revisions ?? []), ...revisions] }),
  };
}

/** Notes what each line of a paragraph is in English, by what will be written of it. */
function translated(one: SourceParagraph, english: string, noted: Noted): SourceParagraph {
  const said = textsOf(one);
  const meant = textsOf({ kind: 'paragraph', text: english }, noted.labels);
  const isEven = said.length === meant.length;
  for (const [at, text] of said.entries()) {
    const other = isEven ? meant[at] : at === 0 ? meant.join('\n') : undefined;
    if (other !== undefined) note(text, other, noted);
  }
  return one;
}

function note(text: string, english: string, { translations, labels }: Noted): void {
  const [numbered, cited] = [withoutNumber(text), withoutNumber(english)];
  const key = numbered === '' ? text : numbered;
  const said = cited === '' ? english : cited;
  labels.push(english.slice(0, english.length - said.length));
  translations.set(key, [...(translations.get(key) ?? []), said]);
}

/** What stands behind the number of a document: its title. */
function withoutNumber(text: string): string {
  const [first] = findCitedNumbers(text);
  return first?.start === 0 ? text.slice(first.end).replace(/^[\s\u3000,，:：]+/, '') : text;
}

/** The lines of a paragraph without their labels, which are noted. */
function textsOf(paragraph: SourceParagraph, labels: string[] = []): readonly string[] {
  return linesOf([paragraph]).flatMap((line) => {
    if (line.kind !== 'line') return [];
    const { label, text } = captionSaid(line) ?? asideOf(line) ?? { label: labelText(line) ?? '', text: line.text };
    labels.push(label);
    return [text];
  });
}

function captionSaid(line: SourceLine): { readonly label: string; readonly text: string } | undefined {
  const caption = captionOf(line);
  return caption === undefined ? undefined : { label: caption.label, text: caption.content.title };
}

function partedTable(table: SourceTable, noted: Noted): SourceTable {
  const cell = (one: SourceCell): SourceCell => {
    const parted = partedText(one.text);
    if (parted === undefined) return one;
    note(cleanText(parted.chinese), cleanText(parted.english), noted);
    return { ...one, text: parted.chinese };
  };
  return { ...table, rows: table.rows.map((row) => ({ ...row, cells: row.cells.map(cell) })) };
}
