import { memory } from '../../base/memory.ts';
import { samePairs } from '../../base/stretches.ts';
import type { Standard } from '../../model/standard.ts';
import { languageOf } from '../../workspace/document.ts';
import type { Resolution } from '../../workspace/resolve/resolution.ts';
import { idsChanged, noIdsChanged } from '../kit/given-ids.ts';

/** Whether a reference of a report leads somewhere in both where it does in one, and all that its clauses may use is defined alike. */
export function givesTheSame(before: Resolution, after: Resolution): boolean {
  if (before.chain.length !== after.chain.length) return false;
  return before.chain.every((one, at) => {
    const other = after.chain[at];
    if (one === other) return true;
    return other?.uri === one.uri && languageOf(other) === languageOf(one) && givesAsBefore(one.model, other.model);
  });
}

/**
 * Compared once for the reports that are open together, and kept by the later state. The earlier one is not held by it, or each
 * would hold the one before it, and so every state that ever was.
 */
const compared = memory<{ readonly before: WeakRef<Standard>; readonly same: boolean }>();

function givesAsBefore(before: Standard, after: Standard): boolean {
  const known = compared.of(after);
  if (known?.before.deref() === before) return known.same;
  const same =
    before.edition?.value === after.edition?.value &&
    isSameList(before.terms, after.terms) &&
    isSameList(before.indicators, after.indicators) &&
    isSameList(before.evidenceKinds, after.evidenceKinds) &&
    isSameList(before.omit, after.omit) &&
    before.scoring === after.scoring &&
    idsChanged(before, after) === noIdsChanged;
  compared.keep(after, { before: new WeakRef(before), same });
  return same;
}

function isSameList(a: readonly object[], b: readonly object[]): boolean {
  return samePairs(a, b, (one, other) => one === other);
}
