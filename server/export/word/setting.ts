import { say, type Words } from '../../base/words.ts';
import type { Book, BookBlock } from '../../features/book/book.ts';
import type { Language } from '../../model/field.ts';
import type { FileContents } from '../format.ts';
import { bookmarkOf } from './bookmarks.ts';
import { type Numbering, newNumbering } from './numbering.ts';
import { type Outline, outlineOf } from './outline.ts';
import { newPictures, type WordPictures } from './pictures.ts';
import { element } from './xml.ts';

/** What a reference leads to. */
interface LinkTarget {
  readonly bookmark: string;
  /** The number that Word reckons, where it does. */
  readonly number: string | undefined;
  /** What the bookmark encloses. */
  readonly text: string;
}

/** What a document is written with: what its book says of it as a whole, and what is counted while it is written. */
export interface WordSetting {
  readonly languages: readonly Language[];
  readonly outline: Outline;
  /** By the keys of chunks and the ids of blocks. */
  readonly targets: ReadonlyMap<string, LinkTarget>;
  readonly numbering: Numbering;
  /** What has been counted under each name. */
  readonly counted: Map<string, number>;
  readonly pictures: WordPictures;
  /** Whether what is written was changed by a variant. */
  readonly isChanged: boolean;
}

export function settingOf(book: Book, images: FileContents): WordSetting {
  const outline = outlineOf(book);
  return {
    languages: book.languages,
    outline,
    targets: targetsOf(book, outline),
    numbering: newNumbering(book.languages),
    counted: new Map(),
    pictures: newPictures(images),
    isChanged: false,
  };
}

function targetsOf({ chunks }: Book, outline: Outline): ReadonlyMap<string, LinkTarget> {
  const targets = new Map<string, LinkTarget>();
  for (const { key, blocks } of chunks) {
    for (const block of blocks) if (isNamed(block)) targets.set(block.id, targetOf(block, outline));
    const [first] = blocks;
    const target = first && targets.get(first.id);
    if (target !== undefined) targets.set(key, target);
  }
  return targets;
}

function targetOf(block: BookBlock, outline: Outline): LinkTarget {
  const place = outline.get(block);
  // Word puts the word before the letter of an annex, which is not in its number here.
  const isReckoned = place !== undefined && !(place.list === 'annex' && place.level === 0);
  const number = isReckoned && block.kind !== 'cover' && 'number' in block ? block.number : undefined;
  const wording = block.kind === 'heading' ? block.title : block.kind === 'term' ? block.name : [];
  const text = wording
    .map(({ paragraphs }) =>
      paragraphs
        .flat()
        .map((run) => run.text)
        .join(''),
    )
    .join('　');
  return { bookmark: bookmarkOf(block.id), number, text };
}

const named: ReadonlySet<BookBlock['kind']> = new Set([
  'heading',
  'term',
  'table',
  'form',
  'image',
  'process',
  'sheet',
]);

/** Whether a block has a bookmark: what may be referred to, and what of the header stands in a place of its own. */
function isNamed({ kind, id, ...block }: BookBlock): boolean {
  const isNumbered = 'number' in block && block.number !== undefined;
  return named.has(kind) || isNumbered || id.startsWith('=');
}

/** The bookmark of a block around what it says. */
export function bookmarked(block: BookBlock, inside: string, { counted }: WordSetting): string {
  if (!isNamed(block)) return inside;
  const id = count('bookmark', counted);
  const start = element('w:bookmarkStart', { 'w:id': id, 'w:name': bookmarkOf(block.id) });
  return start + inside + element('w:bookmarkEnd', { 'w:id': id });
}

export function count(name: string, counted: Map<string, number>): number {
  const next = (counted.get(name) ?? 0) + 1;
  counted.set(name, next);
  return next;
}

/** Words of the book's own, once for each language that says them otherwise. */
export function label(words: Words, { languages }: Pick<WordSetting, 'languages'>): readonly string[] {
  return [...new Set(languages.map((language) => say(words, language).trim()))];
}
