import type { Position } from '../base/position.ts';
import type { Reference } from '../model/reference.ts';
import { idKey } from '../model/values/id.ts';
import type { Step } from '../syntax/location.ts';
import type { ScalarNode } from '../syntax/tree.ts';
import type { Document } from '../workspace/document.ts';
import type { Snapshot } from '../workspace/snapshot.ts';
import { targetsOf } from '../workspace/targets.ts';
import { idsUnder } from '../workspace/uses.ts';
import { type FileRange, fileRange } from './location.ts';
import { referenceAt } from './reference-at.ts';
import { placeAt } from './typed-place.ts';

/**
 * What says what stands here must be: of anything in an answer its clause, of a figure or criterion its indicator, of
 * evidence its kind.
 */
export function typeDefinition(snapshot: Snapshot, document: Document, position: Position): readonly FileRange[] {
  const own = referenceAt(document, position);
  if (own?.role === 'reference') return targetsOf(snapshot, document, own).map(fileRange);
  for (const step of placeAt(document, position)?.location.trail.toReversed() ?? []) {
    const reference = namedBy(document, step);
    if (reference !== undefined) return targetsOf(snapshot, document, reference).map(fileRange);
  }
  return [];
}

/** The id that a step goes through, or that stands in the map it arrives at. */
function namedBy(document: Document, { keyNode, value }: Step): Reference | undefined {
  const map = value?.kind === 'leaf' ? value.node : value;
  const names = map?.kind === 'map' ? map.entries.filter(({ key }) => typeKeys.has(key.text)) : [];
  const nodes = [...names.map((entry) => entry.value), keyNode];
  return nodes.map((node) => (node?.kind === 'scalar' ? referenceIn(document, node) : undefined)).find((one) => one);
}

const typeKeys: ReadonlySet<string> = new Set(['indicator', 'kind', 'clause']);

function referenceIn(document: Document, node: ScalarNode): Reference | undefined {
  const here = idsUnder(document, idKey(node.text));
  return here.find((one) => one.node === node && one.role === 'reference');
}
