import type { Position } from '../../base/position.ts';
import { placedItems } from '../../model/numbered-parts.ts';
import type { Item } from '../../model/standard.ts';
import { idKey } from '../../model/values/id.ts';
import type { Step } from '../../syntax/location.ts';
import { entriesOf, viewOf } from '../../syntax/view.ts';
import { type Document, isStandard, type StandardDocument } from '../../workspace/document.ts';
import { fieldOf } from '../../workspace/resolve/content-keys.ts';
import { heirsOf } from '../../workspace/resolve/heirs.ts';
import type { EffectiveClause, Resolution } from '../../workspace/resolve/resolution.ts';
import type { Snapshot } from '../../workspace/snapshot.ts';
import { resolutionFor } from '../../workspace/targets.ts';
import { enclosing } from '../convert-script/written-texts.ts';
import { placeAt } from '../typed-place.ts';

/** What a variant may be derived from: a standard, the clause of it under the cursor, and the field of that. */
export interface Derivable {
  readonly base: Resolution;
  readonly clause?: EffectiveClause;
  readonly field?: string | undefined;
  /** The list item under the cursor, where it can be named by its id. */
  readonly item?: Item | undefined;
  /** Whether the cursor is at what the standard is called. */
  readonly isAtName: boolean;
}

/** In a standard of any origin, one that is shown resolved included; undefined where it has no edition to extend. */
export function derivableAt(snapshot: Snapshot, document: Document, position?: Position): Derivable | undefined {
  const base = isStandard(document) ? resolutionFor(snapshot, document) : undefined;
  if (base?.edition === undefined) return undefined;
  const trail = position && placeAt(document, position)?.location.trail;
  const isAtName = ['standard', 'title'].includes(trail?.[0]?.key ?? '');
  const found = trail && enclosing('standard', trail, ['clause', 'adaptation']);
  if (found?.step.value === undefined) return { base, isAtName };
  const entries = entriesOf(viewOf(found.step.value, found.step.fragment));
  const id = entries.find(({ key }) => key.text === 'id' || key.text === 'clause')?.value.node;
  const clause = id?.kind === 'scalar' ? base.clauses.get(idKey(id.text)) : undefined;
  const inside = trail?.slice(trail.indexOf(found.step) + 1) ?? [];
  const field = inside[0]?.key;
  if (clause === undefined) return { base, isAtName };
  const item = itemAround(clause, inside);
  return { base, isAtName, clause, item, ...(field !== undefined && fieldOf(field) !== undefined ? { field } : {}) };
}

/** The innermost item around the cursor that has an id. */
function itemAround({ content }: EffectiveClause, inside: readonly Step[]): Item | undefined {
  if (inside[0]?.key !== 'items') return undefined;
  const around = new Set(inside.map(({ value }) => value));
  return placedItems(content).findLast(({ item }) => item.id !== undefined && around.has(item.node))?.item;
}

/** The variants in the workspace that inherit the clause, nearest to the base first. */
export function variantsWith(snapshot: Snapshot, { base, clause }: Derivable): readonly StandardDocument[] {
  return heirsOf(snapshot, base.document)
    .filter(({ document }) => document !== base.document && document.origin === 'workspace')
    .filter(({ clauses }) => clause !== undefined && clauses.get(idKey(clause.id))?.home === clause.home)
    .sort((a, b) => a.chain.length - b.chain.length)
    .map(({ document }) => document);
}
