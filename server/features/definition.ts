import type { Position, Range } from '../base/position.ts';
import type { Reference } from '../model/reference.ts';
import { absolute } from '../syntax/navigate.ts';
import type { Document } from '../workspace/document.ts';
import { originsOf } from '../workspace/origins.ts';
import type { Snapshot } from '../workspace/snapshot.ts';
import { isAboutBase, type Target, targetsOf } from '../workspace/targets.ts';
import { type Use, usesOf, wholeFiles } from '../workspace/uses.ts';
import { type FileRange, fileRange } from './location.ts';
import { referenceAt } from './reference-at.ts';

interface DefinitionLinks {
  /** The id under the cursor. */
  readonly origin: Range;
  readonly targets: readonly FileRange[];
}

/**
 * Where the id under the cursor is given, in shipped standards too: what binds, so that an indicator leads to the variant
 * that defines it anew. From there, and from a former id, to where it was first given.
 */
export function definition(snapshot: Snapshot, document: Document, position: Position): DefinitionLinks | undefined {
  return leading(document, position, (reference) =>
    reference.role === 'definition'
      ? originsOf(snapshot, document, reference)
      : targetsOf(snapshot, document, reference),
  );
}

/** Where it was first given: by the most general standard. */
export function declaration(snapshot: Snapshot, document: Document, position: Position): DefinitionLinks | undefined {
  return leading(document, position, (reference) => originsOf(snapshot, document, reference));
}

/** What variants make of it: how they adapt or omit a clause, define an indicator anew, or extend an edition. */
export function implementation(
  snapshot: Snapshot,
  document: Document,
  position: Position,
): DefinitionLinks | undefined {
  return leading(document, position, (reference) =>
    [...usesOf(snapshot, document, reference, wholeFiles(snapshot))]
      .filter((use) => isVariation(use, originsOf(snapshot, document, reference)))
      .map((use) => ({ document: use.document, place: use.reference })),
  );
}

function isVariation({ document, reference }: Use, origins: readonly Target[]): boolean {
  if (isAboutBase(reference) || reference.key === 'extends') return true;
  if (reference.role !== 'definition' || reference.key === 'aliases') return false;
  return origins.every((origin) => origin.document !== document);
}

function leading(
  document: Document,
  position: Position,
  find: (reference: Reference) => readonly Target[],
): DefinitionLinks | undefined {
  const reference = referenceAt(document, position);
  const targets = reference === undefined ? [] : find(reference).map(fileRange);
  return reference === undefined || targets.length === 0
    ? undefined
    : { origin: absolute(document.tree, reference), targets };
}
