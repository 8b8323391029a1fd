import type { Words } from '../../base/words.ts';
import { languageOf, type StandardDocument } from '../../workspace/document.ts';
import { linesOf } from './lines.ts';
import type { SourceBlock } from './source-block.ts';
import type { Taking } from './taking.ts';
import { newTaking } from './taking-of.ts';

/** Blocks of a Word file of ours by the bookmark of the thing that they print. */
export type MarkedBlocks = ReadonlyMap<string, readonly SourceBlock[]>;

export interface ReadingBack {
  readonly document: StandardDocument;
  /** What the standard prints as it is, and what the file holds. */
  readonly printed: MarkedBlocks;
  readonly read: MarkedBlocks;
  readonly nameOf: (id: string) => string;
  /** What all ids are that are given already, and those that are given meanwhile. */
  readonly taken: Set<string>;
}

export interface FactsTold {
  /** What is told below the texts of all clauses, line by line: it may stand below another in the file. */
  readonly told: () => ReadonlySet<string>;
}

export interface ClausesKnown {
  /** The ids of clauses that stand in the file without a mark of theirs, as they are found. */
  readonly known: Set<string>;
}

export const readingWords = {
  gone: { en: 'It is no longer in the Word file.', 'zh-Hant': 'Word 文件中已沒有這一條。' },
  other: {
    en: 'A table, a formula or what is told below the text reads otherwise in the Word file. Change it here by hand.',
    'zh-Hant': 'Word 文件中的表、公式或條文下方的說明有改動，請在此手工修改。',
  },
} satisfies Readonly<Record<string, Words>>;

export function taking({ document }: ReadingBack): Taking {
  return newTaking(languageOf(document), 'gbt-1.1-2020', []);
}

export function blocksOf(id: string, { printed, read, nameOf }: ReadingBack) {
  const name = nameOf(id);
  const [before, now] = [printed.get(name), read.get(name)];
  return { before, now, isSame: before === undefined || (now !== undefined && shown(before) === shown(now)) };
}

/** What of blocks a reader sees, as far as it is text. */
function shown(blocks: readonly SourceBlock[]): string {
  return JSON.stringify(
    linesOf(blocks).map((block) => {
      if (block.kind === 'line') return block.text;
      return block.kind === 'table'
        ? block.rows.map(({ cells }) => cells.map(({ text }) => text.trim()))
        : block.kind === 'formula'
          ? block.text
          : '';
    }),
  );
}
