import { foldText } from '../../base/folding.ts';
import { comparePositions, type Range } from '../../base/position.ts';
import type { Words } from '../../base/words.ts';
import { endedWith, lineEnding } from '../../syntax/line-ending.ts';
import { fileNameOf } from '../../workspace/paths.ts';
import { isEmptyFile } from '../empty-file.ts';
import { takeIn } from '../intake/intake.ts';
import { plainBlocks } from '../intake/plain-blocks.ts';
import type { SourceBlock } from '../intake/source-block.ts';
import { intoClauses } from './into-clauses.ts';
import { intoText } from './into-text.ts';
import type { PasteEdit, Pasting } from './pasting.ts';

/** What is on the clipboard, in the forms in which it is there. */
export interface Pasted {
  /** What was read of it where it is there as HTML. */
  readonly rich?: readonly SourceBlock[];
  readonly text: string;
}

const words = {
  standard: { en: 'Paste as a standard', 'zh-Hant': '粘貼為標準' },
} satisfies Readonly<Record<string, Words>>;

/**
 * What is pasted from a text program or a web page, as it belongs at the place: a standard into an empty file, clauses into a list of
 * them, a text with its items. Nothing where it is best pasted as it is.
 */
export function pasteEdit(pasting: Pasting, pasted: Pasted): PasteEdit | undefined {
  const { document } = pasting;
  if (document.kind === 'other' || document.origin === 'shipped' || isOwnText(pasted.text)) return undefined;
  const blocks = blocksOf(pasted);
  const found = isEmptyFile(document)
    ? intoStandard(blocks, pasting)
    : (intoClauses(blocks, pasting) ?? intoText(blocks, pasting));
  if (found === undefined || isAsItIs(found.edit, pasting, pasted)) return undefined;
  const text = endedWith(found.edit.text, lineEnding(document.tree.text));
  return { ...found, edit: { ...found.edit, text } };
}

/** What would be pasted without us. */
function isAsItIs(edit: PasteEdit['edit'], { range }: Pasting, { text }: Pasted): boolean {
  const isSame =
    comparePositions(edit.range.start, range.start) === 0 && comparePositions(edit.range.end, range.end) === 0;
  return isSame && edit.text === text.replace(/\r\n?/g, '\n');
}

/** What stands in files of ours already is pasted as it is. */
function isOwnText(text: string): boolean {
  const lines = text.split(/\r\n?|\n/).filter((line) => line.trim() !== '' && !/^\s*#/.test(line));
  const own = lines.filter((line) => /^\s*(?:- )*[\p{L}\p{N}._-]+:(?:\s|$)/u.test(line));
  return own.length * 2 > lines.length || /^\s*- [\p{L}\p{N}._-]+:(?:\s|$)/u.test(lines[0] ?? '');
}

/** The form with most in it that says as much as the plain one. */
function blocksOf({ rich = [], text }: Pasted): readonly SourceBlock[] {
  return signs(rich) >= signs(plainBlocks(text)) * 0.9 && rich.length > 0 ? rich : plainBlocks(text);
}

function signs(blocks: readonly SourceBlock[]): number {
  return JSON.stringify(blocks).replace(/[^\p{L}\p{N}]/gu, '').length;
}

/** One line is no standard. */
function intoStandard(blocks: readonly SourceBlock[], { document, snapshot, range, locale }: Pasting) {
  if (document.kind !== 'standard' || blocks.length < 2) return undefined;
  const fileName = foldText(fileNameOf(document.uri).replace(/\.standard\.ya?ml$/i, ''));
  const { text } = takeIn(blocks, { locale, year: snapshot.facts.today.slice(0, 4), fileName });
  const { lineCount } = document.tree.text;
  const end = { line: lineCount - 1, character: document.tree.text.line(lineCount - 1).length };
  return {
    title: words.standard,
    edit: { range: { start: { line: 0, character: 0 }, end: later(end, range.end) }, text },
  };
}

function later(a: Range['end'], b: Range['end']): Range['end'] {
  return a.line > b.line || (a.line === b.line && a.character >= b.character) ? a : b;
}
