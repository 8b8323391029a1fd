import { samePairs } from '../../base/stretches.ts';
import { languageOf } from '../document.ts';
import type { Definitions, Resolution } from '../resolve/resolution.ts';

/** What a standard and its bases define for their clauses to use: the same object for as long as that is the same. */
export interface KnownDefinitions {
  /** Absent where the standard is unknown. Their files may be those of an earlier state. */
  readonly of: Definitions | undefined;
  /** Whether every base is there: what is not found is not defined. */
  readonly complete: boolean;
  readonly from: readonly unknown[];
}

/** `before`: those of an earlier state. */
export function definitionsOf(
  resolution: Resolution | undefined,
  complete: boolean,
  before?: KnownDefinitions,
): KnownDefinitions {
  const lists = (resolution?.chain ?? []).flatMap((one) => {
    const { terms, indicators, evidenceKinds } = one.model;
    return [one.uri, languageOf(one), terms, indicators, evidenceKinds];
  });
  const from = [complete, ...lists];
  return before !== undefined && isSameList(before.from, from) ? before : { of: resolution, complete, from };
}

/** The same objects one by one, or lists of the same objects. */
function isSameList(a: readonly unknown[], b: readonly unknown[]): boolean {
  return a.length === b.length && a.every((one, at) => isSame(one, b[at]));
}

function isSame(a: unknown, b: unknown): boolean {
  return a === b || (Array.isArray(a) && Array.isArray(b) && samePairs(a, b, (one, other) => one === other));
}
