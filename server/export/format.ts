import type { Book } from '../features/book/book.ts';
import type { Document } from '../workspace/document.ts';
import type { Snapshot } from '../workspace/snapshot.ts';

/** Text, or the bytes of a file that is none. */
export type Written = string | Uint8Array;

/** Undefined where the format has nothing for such a file: no catalog is made of a report. */
export type BookWriter = (book: Book, from: ExportedFile) => Written | undefined | Promise<Written | undefined>;

/** What stands in files, by their URIs, as far as they could be read. */
export type FileContents = ReadonlyMap<string, Uint8Array>;

/** In bytes. A larger file is told, not taken along. */
export const largestTaken = 64 * 1024 * 1024;

/** The file that a book was made of, for formats that say more than is printed. */
export interface ExportedFile {
  readonly snapshot: Snapshot;
  readonly document: Document;
  /** Prints a page to PDF; undefined where no browser could. Absent: nothing prints here. */
  readonly print?: ((html: string) => Promise<Uint8Array | undefined>) | undefined;
  /** The images that it shows, as far as they could be read. */
  readonly images: FileContents;
  /** Reads files that it names, none larger than `largestTaken`. Absent: nothing is read here. */
  readonly contents?: ((uris: readonly string[]) => Promise<FileContents>) | undefined;
}
