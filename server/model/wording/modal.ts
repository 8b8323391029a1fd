import type { Span } from './span.ts';

/**
 * What a modal verb does in its sentence.
 * `main`: it is the verb of the sentence, or of an equal part of it. `possible`: it may be, and the words do not tell.
 * `embedded`: it follows a main verb that governs it (應確保資料可追溯). `dependent`: it belongs to an attribute or a
 * condition (依法必須招標的項目；需變更的，). `stacked`: it stands directly at another modal verb (應宜).
 */
export type ModalRole = 'main' | 'possible' | 'embedded' | 'dependent' | 'stacked';

/** A modal verb of a text, `verb` in folded script or lower case. */
export interface Modal extends Span {
  readonly verb: string;
  readonly role: ModalRole;
  /** Which sentence of the reading, and which of its parts. */
  readonly sentence: number;
  readonly phrase: number;
}
