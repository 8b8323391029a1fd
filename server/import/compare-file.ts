import type { Locale, Words } from '../base/words.ts';
import type { ReadChange } from '../features/intake/read-change.ts';
import { type Document, isStandard } from '../workspace/document.ts';
import type { Snapshot } from '../workspace/snapshot.ts';
import { compareWord, type WordTools } from './compare-word.ts';
import { compareWords, refusalWords, toldOf } from './import-words.ts';
import { compareWorkbook } from './workbook/compare-workbook.ts';
import type { ReadWorkbook } from './workbook/read-workbook.ts';

/** What reads and writes what is compared: bundles of their own, loaded by who asks. */
export interface CompareTools extends WordTools {
  readWorkbook(bytes: Uint8Array): ReadWorkbook;
}

type ComparedFile =
  | { readonly changes: readonly ReadChange[]; readonly told: readonly string[] }
  | { readonly refused: Words };

/** What a Word file or workbook says otherwise than the standard or report that it was exported of. */
export function compareFile(
  snapshot: Snapshot,
  document: Document,
  { name, bytes }: { readonly name: string; readonly bytes: Uint8Array },
  tools: CompareTools,
  locale: Locale,
): ComparedFile {
  if (/\.(?:xl\w+|ods)$/i.test(name)) {
    const read = tools.readWorkbook(bytes);
    if ('refused' in read) return { refused: refusalWords[read.refused] };
    const changes = compareWorkbook(snapshot, document, read.workbook, locale, tools.toTraditional);
    return changes === undefined
      ? { refused: compareWords.notOurs }
      : { changes, told: toldOf(read.workbook.aside, locale) };
  }
  if (!isStandard(document)) return { refused: compareWords.wordOfReport };
  const read = tools.readDocument(name, bytes);
  if ('refused' in read) return { refused: refusalWords[read.refused] };
  const changes = compareWord(snapshot, document, read.document, tools);
  return changes === undefined
    ? { refused: compareWords.notOurs }
    : { changes, told: toldOf(read.document.aside, locale) };
}
