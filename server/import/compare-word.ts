import type { FileContents } from '../export/format.ts';
import { imagesIn, noImages } from '../export/images.ts';
import { bookmarkOf, idOfBookmark } from '../export/word/bookmarks.ts';
import type { Book, BookLanguage } from '../features/book/book.ts';
import { bookOf } from '../features/book/book-of.ts';
import { wordChanges } from '../features/intake/read-back.ts';
import type { ReadChange } from '../features/intake/read-change.ts';
import type { MarkedBlocks } from '../features/intake/reading-back.ts';
import type { SourceBlock } from '../features/intake/source-block.ts';
import type { ConvertText } from '../model/wording/convert-script.ts';
import type { StandardDocument } from '../workspace/document.ts';
import { ownLanguage } from '../workspace/resolve/own-language.ts';
import { resolve } from '../workspace/resolve/resolve.ts';
import type { Snapshot } from '../workspace/snapshot.ts';
import type { ReadDocument, SourceDocument } from './source-document.ts';

/** The images that a Word file shows where they are at hand. */
function shownInWord(book: Book): readonly string[] {
  return imagesIn(book).filter((uri) => /\.(?:png|jpe?g|gif)$/i.test(uri));
}

/** A PNG of one pixel, as far as its head goes: enough to be printed as a picture. */
const smallestPicture = Uint8Array.of(
  ...[0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13],
  ...[0x49, 0x48, 0x44, 0x52, 0, 0, 0, 1, 0, 0, 0, 1],
);

/** What writes and reads Word files: bundles of their own, loaded by who asks. */
export interface WordTools {
  wordFile(book: Book, document: StandardDocument, images?: FileContents): Uint8Array;
  readDocument(name: string, bytes: Uint8Array): ReadDocument;
  readonly toTraditional?: ConvertText;
}

/**
 * What a Word file says otherwise than the standard that it was exported of: held against what the standard prints now, thing by thing.
 * Undefined where its things cannot be told: it was made by another program, or in two languages.
 */
export function compareWord(
  snapshot: Snapshot,
  document: StandardDocument,
  { blocks, carried, origin }: SourceDocument,
  { wordFile, readDocument, toTraditional }: WordTools,
): readonly ReadChange[] | undefined {
  const read = markedBlocks(blocks);
  if (read.size === 0) return undefined;
  const own = ownLanguage(snapshot, document);
  const language = languageOf(carried?.languages ?? origin?.languages, own);
  // Texts in another language than the file's own cannot be put back in its place.
  if (language !== own) return undefined;
  const book = bookOf(snapshot, document, {
    language,
    changes: false,
    mask: true,
    reported: [],
    ...(toTraditional && { toTraditional }),
  });
  if (book === undefined) return undefined;
  const printedWith = (images: FileContents): MarkedBlocks => {
    const again = readDocument('a.docx', wordFile(book, document, images));
    return 'refused' in again ? new Map() : markedBlocks(again.document.blocks);
  };
  const printed = new Map(printedWith(noImages));
  // Whether an image was at hand when the file was written is seen by whether it is there.
  const hasPicture = (name: string) => read.get(name)?.some(({ kind }) => kind === 'picture') === true;
  if ([...read.keys()].some(hasPicture)) {
    const shown = printedWith(new Map(shownInWord(book).map((uri) => [uri, smallestPicture])));
    for (const [name, its] of shown) if (hasPicture(name)) printed.set(name, its);
  }
  const { clauses, divisions, terms } = resolve(snapshot, document);
  const taken = new Set([...clauses.keys(), ...divisions.keys(), ...terms.keys()]);
  return wordChanges({ document, printed, read, nameOf: bookmarkOf, taken });
}

function languageOf(written: string | undefined, own: BookLanguage): BookLanguage {
  const languages = (written ?? '').split(' ').filter((one) => one !== '');
  if (languages.length > 1) return 'both';
  return languages[0] === 'en' || languages[0] === 'zh-Hans' || languages[0] === 'zh-Hant' ? languages[0] : own;
}

/** Blocks from the bookmark of a thing up to that of the next. */
function markedBlocks(blocks: readonly SourceBlock[]): MarkedBlocks {
  const found = new Map<string, SourceBlock[]>();
  let current: SourceBlock[] | undefined;
  for (const block of blocks) {
    const marks = block.kind === 'paragraph' || block.kind === 'table' ? (block.marks ?? []) : [];
    const mark = marks.find(isOfThing);
    if (mark !== undefined) {
      current = [];
      found.set(mark, current);
    }
    current?.push(block);
  }
  return found;
}

/** A clause, a term, a part of the header; not a table of a clause. */
function isOfThing(mark: string): boolean {
  if (!mark.startsWith('cw_')) return false;
  const id = idOfBookmark(mark);
  return id === undefined || id.startsWith('=') || !id.includes('/');
}
