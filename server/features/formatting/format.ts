import type { Range } from '../../base/position.ts';
import { rootType } from '../../model/keys/type-at.ts';
import { parse } from '../../syntax/parse.ts';
import type { Edit } from '../../syntax/problem.ts';
import { type Document, draftingRulesOf, languageOf } from '../../workspace/document.ts';
import { spacedOut } from './blank-lines.ts';
import { type Draft, keptLines, withLines } from './draft.ts';
import { withoutHanSpaces } from './han-spacing.ts';
import { inKeyOrder } from './key-order.ts';
import { type LayoutInput, laidOut } from './layout.ts';
import { rowsOf } from './levels.ts';
import type { LaidLine } from './line.ts';
import { lineChanges, writtenCount } from './line-changes.ts';
import { folded } from './long-texts.ts';
import type { FormatOptions } from './options.ts';
import { repaired } from './repairs.ts';
import { readsTheSame } from './same-reading.ts';
import { tokenEdits } from './token-edits.ts';
import { unfolded } from './unfold.ts';
import { type LongValue, writtenLines } from './written-lines.ts';

/**
 * The edits that lay out a file, or the lines of it on which `ranges` lie. It says the same afterwards: what is not understood stays
 * as it is, and nothing at all is done where it would read otherwise.
 */
export function formatEdits(document: Document, options: FormatOptions, ranges?: readonly Range[]): readonly Edit[] {
  const { tree } = document;
  const edits = uncheckedEdits(document, options, ranges);
  if (edits.length === 0) return edits;
  return readsTheSame(tree, parse(tree.text.edit([...edits].reverse()), tree.shape), options) ? edits : [];
}

/** The same without looking whether it reads the same. */
export function uncheckedEdits(document: Document, options: FormatOptions, ranges?: readonly Range[]): readonly Edit[] {
  const { tree, kind } = document;
  if (kind === 'other') return [];
  const { lineCount } = tree.text;
  const from = Array.from({ length: lineCount }, (_, line) => line);
  const [draftingRules, language] = [draftingRulesOf(document), languageOf(document)];
  const draft: Draft = { tree, kind, root: rootType(kind), draftingRules, language, from, ranges };
  const lines = formattedLines(draft, options);
  return lines === undefined ? [] : lineChanges(tree.text, lines, ranges === undefined && mayEndInBreak(draft));
}

/** Not where a text in a block ends the file, which may be another with a line break more. */
function mayEndInBreak({ tree, root }: Draft): boolean {
  const last = writtenCount(tree.text) - 1;
  const isEnd = (value: LongValue): boolean => value.style === 'block' && value.last >= last;
  return ![...writtenLines(tree, root).longValues.values()].some(isEnd);
}

/** A file's text after it was laid out. */
export function formattedText(document: Document, options: FormatOptions): string {
  return document.tree.text.edit([...formatEdits(document, options)].reverse()).toString();
}

type FormatStep = (draft: Draft, options: FormatOptions) => readonly LaidLine[] | undefined;

/** Each looks at what the one before it has left; undefined: nothing to do, or nothing that could be done. */
const steps: readonly FormatStep[] = [repaired, withoutHanSpaces, laid, andLaid(unfolded), andLaid(inKeyOrder), folded];

/** A step by which lines come to stand elsewhere, so that they have to be laid out again. */
function andLaid(step: FormatStep): FormatStep {
  return (draft, options) => {
    const lines = step(draft, options);
    return (
      lines &&
      (laid(withLines(draft, lines), options)?.map((line) => withOrigin(line.text, originIn(lines, line))) ?? lines)
    );
  };
}

function originIn(lines: readonly LaidLine[], { from }: LaidLine): number | undefined {
  return from === undefined ? undefined : lines[from]?.from;
}

/** The lines of the file as they are to be; undefined where they stay as they are. */
function formattedLines(draft: Draft, options: FormatOptions): readonly LaidLine[] | undefined {
  let now = draft;
  let lines: readonly LaidLine[] | undefined;
  for (const step of steps) {
    const next = step(now, options);
    if (next === undefined) continue;
    lines = next.map(({ text, from }) => withOrigin(text, from === undefined ? undefined : now.from[from]));
    if (!isUnchanged(next, now)) now = withLines(now, next);
  }
  return lines;
}

function isUnchanged(lines: readonly LaidLine[], { tree: { text } }: Draft): boolean {
  return (
    lines.length === writtenCount(text) && lines.every((line, at) => line.from === at && line.text === text.line(at))
  );
}

function withOrigin(text: string, from: number | undefined): LaidLine {
  return from === undefined ? { text } : { text, from };
}

function laid(draft: Draft, { indent }: FormatOptions): readonly LaidLine[] | undefined {
  const { tree, kind, root } = draft;
  const { text } = tree;
  const kept = keptLines(draft);
  const written = writtenLines(tree, root);
  const rows = rowsOf(text, written, kept);
  if (rows === undefined) return undefined;
  const edits = tokenEdits(tree, kind, root);
  const input: LayoutInput = { text, written, rows, edits, indent };
  return spacedOut(laidOut(input), input, kept);
}
