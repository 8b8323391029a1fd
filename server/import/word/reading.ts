import type { SourceBlock } from '../../features/intake/source-block.ts';
import type { LeftAside } from '../source-document.ts';
import type { NextNumber } from './numbering.ts';
import type { Relations } from './parts.ts';
import type { WordStyles } from './styles.ts';

/** What is known of a document while its paragraphs are read, and what comes of them. */
export interface WordReading {
  readonly styles: WordStyles;
  readonly numbering: NextNumber;
  readonly relations: Relations;
  /** Footnotes, endnotes and remarks of reviewers, by kind and number: `footnote 2`. */
  readonly asides: ReadonlyMap<string, string>;
  readonly blocks: SourceBlock[];
  /** The parts with the pictures that stand in the text. */
  readonly pictures: Set<string>;
  readonly left: LeftAside[];
  counts: { deleted: number; inserted: number; hidden: number };
  /** Bookmarks that began before a paragraph. */
  marks: string[];
  /** How many fields are open of which the instruction is being read; their results are text. */
  readonly fields: ('instruction' | 'result')[];
  /** Whether the table of contents that Word made is being read. */
  isContents: boolean;
}
