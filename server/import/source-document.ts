import type { SourceBlock } from '../features/intake/source-block.ts';
import type { CarriedStandard } from './carried.ts';
import type { RefusalReason } from './refusal.ts';

/** What of a file was left aside, and is told: it lies elsewhere, or is no text. */
export type LeftAside =
  /** `linked`: a picture, document or template that lies outside, and was not fetched. `field`: one that would bring in something. */
  | { readonly kind: 'linked' | 'field' | 'embedded'; readonly target: string }
  | { readonly kind: 'macros' }
  | { readonly kind: 'deleted' | 'hidden'; readonly count: number };

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
}

export type ReadDocument = { readonly document: SourceDocument } | { readonly refused: RefusalReason };
