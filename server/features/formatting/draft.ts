import type { Range } from '../../base/position.ts';
import type { Language } from '../../model/field.ts';
import type { RootName, ValueType } from '../../model/keys/types.ts';
import type { DraftingRules } from '../../model/standard.ts';
import { lineText } from '../../syntax/line-text.ts';
import { fragmentStarts } from '../../syntax/navigate.ts';
import { parse } from '../../syntax/parse.ts';
import type { ProblemKind } from '../../syntax/problem.ts';
import type { Fragment, Tree } from '../../syntax/tree.ts';
import type { KeptLines } from './levels.ts';
import type { LaidLine } from './line.ts';

/** A file on its way to being laid out: each step reads it and answers its lines. */
export interface Draft {
  readonly tree: Tree;
  readonly kind: RootName;
  readonly root: ValueType;
  readonly draftingRules: DraftingRules;
  /** Of texts that tell none. */
  readonly language: Language;
  /** For each of its lines the one of the file that it was. */
  readonly from: readonly (number | undefined)[];
  /** The ranges of the file that are to be laid out; absent: all of it. */
  readonly ranges: readonly Range[] | undefined;
}

/** The draft with these lines, which are told by the lines of the draft that they were. */
export function withLines(draft: Draft, lines: readonly LaidLine[]): Draft {
  const { tree, from } = draft;
  const text = lines.map((line) => `${line.text}\n`).join('');
  return {
    ...draft,
    tree: parse(lineText(text), tree.shape),
    from: lines.map((line) => (line.from === undefined ? undefined : from[line.from])),
  };
}

/** What is told of a file without leaving open how it is meant. */
const harmless: ReadonlySet<ProblemKind> = new Set(['duplicate-key', 'merge-key']);

export function isSound({ problems }: Fragment): boolean {
  return problems.every(({ kind, data }) => harmless.has(kind) || (kind === 'limits' && data.reason === 'text'));
}

export function keptLines({ tree, from, ranges }: Draft): KeptLines {
  const unsound = new Map<number, number>();
  if (tree.counts.problems > 0) {
    const starts = fragmentStarts(tree);
    let index = 0;
    for (const fragment of tree.fragments) {
      const start = starts[index++] ?? 0;
      if (isSound(fragment)) continue;
      for (let line = start; line < start + fragment.lineCount; line++) unsound.set(line, start);
    }
  }
  const isWanted = (line: number): boolean =>
    ranges === undefined || ranges.some(({ start, end }) => start.line <= line && line <= lastLine({ start, end }));
  return {
    unsoundFrom: (line) => unsound.get(line),
    isKept(line) {
      if (unsound.has(line)) return true;
      const was = from[line];
      return was !== undefined && !isWanted(was);
    },
  };
}

/** Who marks whole lines ends at the beginning of the next, of which nothing is meant. */
function lastLine({ start, end }: Range): number {
  return end.character === 0 && end.line > start.line ? end.line - 1 : end.line;
}
