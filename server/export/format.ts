import type { Book } from '../features/book/book.ts';
import type { Document } from '../workspace/document.ts';
import type { Snapshot } from '../workspace/snapshot.ts';
import type { PageImages } from './images.ts';

/** Text, or the bytes of a file that is none. */
export type Written = string | Uint8Array;

export interface ExportFormat {
  readonly ending: string;
  /** Undefined where the format has nothing for such a file: no catalog is made of a report. */
  write(book: Book, from: ExportedFile): Written | undefined | Promise<Written | undefined>;
}

/** The file that a book was made of, for formats that say more than is printed. */
export interface ExportedFile {
  readonly snapshot: Snapshot;
  readonly document: Document;
  /** Prints a page to PDF; undefined where no browser could. Absent: nothing prints here. */
  readonly print?: ((html: string) => Promise<Uint8Array | undefined>) | undefined;
  /** The images that it shows, as far as they could be read. */
  readonly images: PageImages;
}
