import { sortedMap } from '../base/sorted-map.ts';
import { idKey } from '../model/values/id.ts';
import type { KnownStandard, StandardDocument } from './document.ts';
import type { Resolution } from './resolve/resolution.ts';
import { resolveEdition } from './resolve/resolve.ts';
import type { Snapshot } from './snapshot.ts';

/**
 * An edition as it resolved before one of the files that it rests on was changed, for each earlier state that is
 * remembered, newest first. Only one file at a time is taken back.
 */
export function earlierResolutions(snapshot: Snapshot, edition: string): readonly Resolution[] {
  return snapshot.facts.earlier.flatMap((state) => {
    const resolution = resolveEdition(snapshotBefore(snapshot, state), edition);
    return resolution?.chain.includes(state) ? [resolution] : [];
  });
}

const snapshotsBefore = new WeakMap<
  StandardDocument,
  { readonly now: Snapshot['standards']; readonly then: Snapshot }
>();

/** The snapshot with an earlier state of one file in place of its present one. */
function snapshotBefore(snapshot: Snapshot, state: StandardDocument): Snapshot {
  const found = snapshotsBefore.get(state);
  if (found?.now === snapshot.standards) return found.then;
  const standards = new Map<string, readonly KnownStandard[]>();
  for (const [key, group] of snapshot.standards) {
    // Copies, since what a document resolves to is remembered by the document.
    standards.set(
      key,
      group.filter(({ uri }) => uri !== state.uri).map((one): KnownStandard => ({ ...one })),
    );
  }
  const edition = state.model.edition?.value;
  if (edition !== undefined) standards.set(idKey(edition), [state, ...(standards.get(idKey(edition)) ?? [])]);
  // Without what was earlier then: each state remembered would keep those before it, and so all that ever were.
  const then = { ...snapshot, facts: { ...snapshot.facts, earlier: [] }, standards: sortedMap(standards) };
  snapshotsBefore.set(state, { now: snapshot.standards, then });
  return then;
}
