import type { PlainPosition, PlainRange } from './plain-range.ts';

/**
 * Client to server, request: the places behind a lens on a clause, for the editor to list: how variants change it, or which
 * answers are given to it. Answered with LSP locations.
 */
export const impactRequest = 'clausewright/impact';
export interface ImpactParams {
  readonly uri: string;
  /** On the clause's id. */
  readonly position: PlainPosition;
  readonly kind: 'changes' | 'answers';
}

/** Client to server, request: the variants in which a clause may be tightened, and what it is called; nothing for a file that is no standard. */
export const variantsRequest = 'clausewright/variants';
export interface VariantsParams {
  readonly uri: string;
  readonly position: PlainPosition;
}
export interface VariantsResult {
  /** Absent where no clause is there. */
  readonly clause?: string;
  readonly variants: readonly { readonly uri: string; readonly name: string; readonly edition: string }[];
}

/**
 * Client to server, request: what derives a variant of a standard, or tightens the clause at a position in one. Nothing for a file that
 * is no standard, or has no edition.
 */
export const deriveRequest = 'clausewright/derive';
export interface DeriveParams {
  readonly uri: string;
  readonly position?: PlainPosition;
  /** The variant's file; absent: a new one. */
  readonly into?: string;
}
export interface DeriveResult {
  /** The text of a new variant, for an editor without a file. */
  readonly text?: string;
  /** An LSP workspace edit of the file `uri`; absent where the clause is adapted there already. */
  readonly edit?: unknown;
  readonly uri?: string;
  /** What to fill in first. */
  readonly selection: PlainRange;
}
