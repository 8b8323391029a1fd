import type { SourceBlock } from '../features/intake/source-block.ts';
import type { RefusalReason } from './refusal.ts';

/** What of a file was left aside, and is told: it lies elsewhere, or is no text. */
export type LeftAside =
  /** `linked`: a picture, document or template that lies outside, and was not fetched. `field`: one that would bring in something. */
  | { readonly kind: 'linked' | 'field' | 'embedded'; readonly target: string }
  | { readonly kind: 'macros' }
  | { readonly kind: 'deleted' | 'inserted' | 'hidden'; readonly count: number };

/** The standard that a Word file of ours carries beside what is seen. */
export interface CarriedStandard {
  /** As YAML: every key as it was written. */
  readonly text: string;
  readonly languages: string;
}

/** Of which edition a Word file of ours is, and in which languages: told where the standard itself has been dropped. */
export interface WordOrigin {
  readonly edition: string;
  readonly languages: string;
}

/** A document as it was read from its bytes. */
export interface SourceDocument {
  readonly blocks: readonly SourceBlock[];
  /** What the file says that it is called. */
  readonly title?: string;
  /** The bytes of the pictures in it, by their names. */
  readonly pictures: ReadonlyMap<string, Uint8Array>;
  readonly aside: readonly LeftAside[];
  /** The standard that a file of ours carries. */
  readonly carried?: CarriedStandard;
  readonly origin?: WordOrigin;
}

export type ReadDocument = { readonly document: SourceDocument } | { readonly refused: RefusalReason };
