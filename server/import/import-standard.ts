import { withoutEnding } from '../base/file-ending.ts';
import { plainName } from '../base/plain-name.ts';
import { type Locale, say } from '../base/words.ts';
import { idOfBookmark } from '../export/word/bookmarks.ts';
import { type Intake, takeIn } from '../features/intake/intake.ts';
import { picturesFolder } from '../features/intake/print-parts.ts';
import type { SourceBlock, SourcePicture } from '../features/intake/source-block.ts';
import { readId } from '../model/values/id.ts';
import { compareWords, refusalWords, toldOf } from './import-words.ts';
import type { ReadDocument } from './source-document.ts';

/** A file as a standard: what is to be written, and what is to be said of it. */
export interface ImportedStandard extends Omit<Intake, 'implied'> {
  /** By their paths from the standard; none leads out of the folder that it lies in. */
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
  // Every Word file calls its first picture the same, and several are imported into one folder.
  const nameOf = (name: string) => `${plainName(fileName, 60)}-${name}`;
  const named = blocks.map((one) => withOwnId(one.kind === 'picture' ? withName(one, nameOf) : one));
  const {
    implied: _,
    name,
    ...taken
  } = takeIn(named, {
    locale,
    year: today.slice(0, 4),
    fileName,
    ...(title && { title }),
  });
  const lost = origin === undefined ? [] : [say(compareWords.lostAlone, locale, { edition: origin.edition })];
  const kept = new Map([...pictures].map(([one, bytes]) => [`${picturesFolder}/${nameOf(one)}`, bytes]));
  return { ...taken, name: plainName(name), pictures: kept, told: [...lost, ...toldOf(aside, locale)] };
}

function withName({ name, ...picture }: SourcePicture, nameOf: (name: string) => string): SourcePicture {
  return name === undefined ? picture : { ...picture, name: nameOf(name) };
}

/** A file of our own names by bookmarks what begins where. */
function withOwnId(block: SourceBlock): SourceBlock {
  if (block.kind !== 'paragraph') return block;
  const [id] = (block.marks ?? []).flatMap((name) => idOfBookmark(name) ?? []);
  // Other things than clauses and divisions have a sign before them.
  return id === undefined || !readId(id).ok ? block : { ...block, ownId: id };
}
