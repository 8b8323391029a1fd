import type { Disk, Examiner } from '../collection/examiner.ts';
import type { FindingsCache } from '../collection/recall.ts';
import type { FoundFiles } from '../disk/files.ts';
import type { Pages } from '../disk/pages.ts';
import type { FileContents } from '../export/format.ts';
import type { ClosedTexts } from '../workspace/closed-reports.ts';
import type { Slices } from './slices.ts';

/** The world outside the core, as much of it as the server needs. Nothing here ever writes but what it keeps for itself. */
export interface Environment extends Disk {
  /** The editor has said whether it reads files for the server. */
  clientLends?(readsFiles: boolean): void;
  /** Every file of ours in a folder and below, as URIs; those of sealed folders have a trailing `/`. Links lead as far as the roots. */
  findFiles(folder: string, roots: readonly string[]): Promise<FoundFiles>;
  /** The names in a folder, folders with a trailing `/`, none that lead out of the roots; empty where it cannot be listed. */
  listFolder(uri: string, roots: readonly string[]): Promise<readonly string[]>;
  /** What stands in files that a document names, of none larger than `largest` bytes; absent: they are named, not read. */
  contents?(uris: readonly string[], roots: readonly string[], largest: number): Promise<FileContents>;
  /** Files that can be read again without waiting; absent: none. */
  readonly texts?: ClosedTexts;
  /** What earlier sessions found below these folders, kept at `place` or where the machine has room; absent: nothing is kept. */
  openCache?(folders: readonly string[], place: string | undefined): Promise<FindingsCache | undefined>;
  /** Checks those of them that are reports beside whatever else is done; absent: the server does so itself, in turns. */
  readonly examiner?: Examiner;
  /** Follows what changes in these folders in place of those before, for an editor that does not; absent: nobody can. */
  watch?(folders: readonly string[], changed: (uris: readonly string[]) => void): void;
  /** Prints a page to PDF; undefined where no browser of the machine could. Absent: nothing prints here. */
  print?(html: string): Promise<Uint8Array | undefined>;
  /** Where documents of ours can be files; absent: nowhere. */
  readonly pages?: Pages;
  /** The machine's language as it names it; absent: it has none of its own. */
  readonly language?: string;
  /** The local date, `2026-11-24`. */
  today(): string;
  /** Runs `work` after whatever is waiting to be handled. */
  later(work: () => void): void;
  /** For what takes long and may wait. */
  readonly slices: Slices;
  /** Readies the engine for a text of so many UTF-16 units; what it answers is called when its findings are told. */
  readyFor?(units: number): () => void;
}

/** Whether a file, if it is a closed report, is checked beside whatever the server does. */
export function isCheckedApart({ examiner, texts }: Environment, uri: string): boolean {
  return examiner !== undefined && texts?.covers(uri) === true;
}
