import { withoutEnding } from '../base/file-ending.ts';
import { type Locale, say } from '../base/words.ts';
import { idOfBookmark } from '../export/word/bookmarks.ts';
import { type Intake, takeIn } from '../features/intake/intake.ts';
import type { SourceBlock } from '../features/intake/source-block.ts';
import { readId } from '../model/values/id.ts';
import { compareWords, refusalWords, toldOf } from './import-words.ts';
import type { ReadDocument } from './source-document.ts';

/** A file as a standard: what is to be written, and what is to be said of it. */
export interface ImportedStandard extends Omit<Intake, 'implied'> {
  readonly pictures: ReadonlyMap<string, Uint8Array>;
  /** What was left aside, a sentence each. */
  readonly told: readonly string[];
}

type ImportOutcome = ImportedStandard | { readonly refused: string };

export interface ImportSetting {
  readonly locale: Locale;
  /** As `2026-11-30`. */
  readonly today: string;
}

/** A standard of what was read of a file. */
export function importStandard(file: string, read: ReadDocument, { locale, today }: ImportSetting): ImportOutcome {
  if ('refused' in read) return { refused: say(refusalWords[read.refused], locale) };
  const { blocks, title, pictures, aside, origin } = read.document;
  const fileName = withoutEnding(file.replace(/^.*[/\\]/, ''));
  const { implied: _, ...taken } = takeIn(blocks.map(withOwnId), {
    locale,
    year: today.slice(0, 4),
    fileName,
    ...(title && { title }),
  });
  const lost = origin === undefined ? [] : [say(compareWords.lostAlone, locale, { edition: origin.edition })];
  return { ...taken, pictures, told: [...lost, ...toldOf(aside, locale)] };
}

/** A file of our own names by bookmarks what begins where. */
function withOwnId(block: SourceBlock): SourceBlock {
  if (block.kind !== 'paragraph') return block;
  const [id] = (block.marks ?? []).flatMap((name) => idOfBookmark(name) ?? []);
  // Other things than clauses and divisions have a sign before them.
  return id === undefined || !readId(id).ok ? block : { ...block, ownId: id };
}
