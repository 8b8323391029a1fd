import type { Position } from '../base/position.ts';
import { type Locale, say } from '../base/words.ts';
import { changedKey, type ReadChange } from '../features/intake/read-change.ts';
import { byDocuments } from '../rules/engine/fix-edits.ts';
import type { Edit } from '../syntax/problem.ts';
import type { Document } from '../workspace/document.ts';
import { compareWords } from './import-words.ts';

interface ReadBack {
  /** The file with what was changed in Word or Excel. */
  readonly text: string;
  /** What reads otherwise, a line each. */
  readonly changes: readonly string[];
}

/** A file with all that a Word file or workbook says otherwise. */
export function readBack(document: Document, changes: readonly ReadChange[], locale: Locale): ReadBack {
  const edits = editsOf(document, changes);
  const lines = document.tree.text.toString().split('\n');
  const starts = [0];
  for (const line of lines) starts.push((starts.at(-1) ?? 0) + line.length + 1);
  const offset = ({ line, character }: Position): number => (starts[line] ?? 0) + character;
  const text = edits.reduceRight(
    (all, { range, text: written }) => all.slice(0, offset(range.start)) + written + all.slice(offset(range.end)),
    lines.join('\n'),
  );
  return { text, changes: changes.map((one) => changeLine(one, locale)) };
}

/** What takes changes over, in the order of the text. */
function editsOf(document: Document, changes: readonly ReadChange[]): readonly Edit[] {
  return byDocuments(
    changes.flatMap((one) => one.edits),
    document,
  ).flatMap((one) => one.edits);
}

/** A change as a line: whose, which keys, what it read and reads, and what cannot be taken over. */
export function changeLine(change: ReadChange, locale: Locale): string {
  const { map = 'clause', keys, values, note, isConflict } = change;
  const named = keys.map((key) => {
    const name = say(changedKey(map, key), locale);
    const value = values?.get(key);
    return value === undefined ? name : say(compareWords.value, locale, { name, ...value });
  });
  const said = [
    named.join(locale === 'en' ? ', ' : '、'),
    note === undefined ? '' : say(note, locale),
    isConflict === true ? say(compareWords.conflict, locale) : '',
  ].filter((one) => one !== '');
  return say(compareWords.change, locale, {
    name: nameIn(change, locale),
    keys: said.join(locale === 'en' ? '. ' : '。'),
  });
}

function nameIn({ id, title }: ReadChange, locale: Locale): string {
  return title === undefined ? id : say(compareWords.titled, locale, { title: say(title, locale), id });
}
