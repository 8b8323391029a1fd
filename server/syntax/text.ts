import type { Memorable } from '../base/memory.ts';
import type { Edit } from './problem.ts';

/** A text as a persistent sequence of lines: an edit shares every line it does not touch. */
export interface LineText extends Memorable {
  /** At least 1: the empty text is one empty line. */
  readonly lineCount: number;
  /** UTF-16 units in all, terminators included. */
  readonly length: number;
  /** Bytes in all as UTF-8, counted once for what edits leave alone. */
  byteLength(): number;
  /** A line without its terminator. Lines end at LF, CRLF or a lone CR, as LSP says. '' outside. */
  line(index: number): string;
  /** Lines `from` up to, not including, `to`, without their terminators. */
  slice(from: number, to: number): readonly string[];
  /** The lines in runs; an edit keeps the runs it does not touch, so what is known of one may be remembered by it. */
  runs(): readonly (readonly string[])[];
  terminator(index: number): '' | '\n' | '\r\n' | '\r';
  /** The text with LSP edits applied in order, each against the result of the one before; positions are clamped. */
  edit(edits: readonly Edit[]): LineText;
  toString(): string;
}
