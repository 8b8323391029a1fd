import { lineOf } from '../../syntax/navigate.ts';
import type { Document } from '../../workspace/document.ts';
import type { Book, BookBlock, SourcePlace } from './book.ts';

/** The block that shows a line of a file: the last that begins on it or above it. */
export function blockAtLine(book: Book, { uri, tree }: Document, line: number): BookBlock | undefined {
  let found: { readonly block: BookBlock; readonly line: number } | undefined;
  for (const { blocks } of book.chunks) {
    for (const block of blocks) {
      if (block.at?.uri !== uri) continue;
      const own = lineOf(tree, block.at.place.fragment) + block.at.place.range.start.line;
      if (own <= line && (found === undefined || own > found.line)) found = { block, line: own };
    }
  }
  return found?.block;
}

/** Where a block comes from; one that has no place of its own, from where the nearest above it does. `nameOf`: how blocks are named. */
export function placeOfBlock(book: Book, name: string, nameOf: (id: string) => string): SourcePlace | undefined {
  let place: SourcePlace | undefined;
  for (const { blocks } of book.chunks) {
    for (const block of blocks) {
      place = block.at ?? place;
      if (nameOf(block.id) === name) return place;
    }
  }
  return undefined;
}
