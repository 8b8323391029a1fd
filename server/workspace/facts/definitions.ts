import { samePairs } from '../../base/chunks.ts';
import type { Standard } from '../../model/standard.ts';
import { languageOf } from '../document.ts';
import type { Definitions, Resolution } from '../resolve/resolution.ts';

type DefinedPart = keyof Pick<Standard, 'terms' | 'indicators' | 'evidenceKinds' | 'scoring' | 'omit' | 'levels'>;

/**
 * Whether two states of a resolved standard are put together from the same of these, in the same languages: then all that was
 * made of them holds, but for the files that they name.
 */
export function isOfTheSame(
  { chain }: Resolution,
  { chain: others }: Resolution,
  parts: readonly DefinedPart[],
): boolean {
  if (chain.length !== others.length) return false;
  return chain.every((one, at) => {
    const other = others[at];
    if (one === other) return true;
    if (one.uri !== other?.uri || languageOf(one) !== languageOf(other)) return false;
    return parts.every((part) => isSamePart(one.model[part], other.model[part]));
  });
}

/** What an edit left as it was is the same object. */
function isSamePart(a: object | undefined, b: object | undefined): boolean {
  return a === b || (Array.isArray(a) && Array.isArray(b) && samePairs(a, b, (one, other) => one === other));
}

/** What a standard and its bases define for their clauses to use. The files that it names may be of an earlier state. */
export interface KnownDefinitions {
  /** Absent where the standard is unknown. */
  readonly of: Definitions | undefined;
  /** Whether every base is there: what is not found is not defined. */
  readonly complete: boolean;
}

/** The same object for as long as what is defined is the same. */
export interface DefinitionsFact extends KnownDefinitions {
  readonly resolution: Resolution | undefined;
}

/** `before`: those of an earlier state. */
export function definitionsOf(
  resolution: Resolution | undefined,
  complete: boolean,
  before?: DefinitionsFact,
): DefinitionsFact {
  const now = { of: resolution, complete, resolution };
  if (before?.complete !== complete) return now;
  const then = before.resolution;
  const isKnown = then !== undefined && resolution !== undefined;
  const isSame = isKnown ? isOfTheSame(then, resolution, definingParts) : then === resolution;
  return isSame ? before : now;
}

const definingParts = ['terms', 'indicators', 'evidenceKinds', 'levels'] as const;
