import { replace } from '../../rules/edits.ts';
import type { DocumentEdits } from '../../rules/fix-edits.ts';
import type { PlacedEdit } from '../../rules/rule.ts';
import { isReport } from '../../workspace/document.ts';
import { readDocument } from '../../workspace/read-document.ts';
import { clauseDigest } from '../../workspace/resolve/clause-digest.ts';
import type { EffectiveClause, Resolution } from '../../workspace/resolve/resolution.ts';
import { resolveEdition } from '../../workspace/resolve/resolve.ts';
import { type Change, change, idKey, type Snapshot } from '../../workspace/snapshot.ts';

/**
 * The digests that answers carry, brought along: a new name changes what a clause reads like (`[[…]]` in its text, the
 * indicators it names), but not what it asks. Only answers that were up to date before; the others stay as stale as they are.
 */
export function digestEdits(
  before: Snapshot,
  edits: readonly DocumentEdits[],
  idNow: (clause: string) => string,
): readonly PlacedEdit[] {
  const after = applied(before, edits);
  const found: PlacedEdit[] = [];
  for (const document of before.documents.values()) {
    if (!isReport(document) || document.origin !== 'workspace') continue;
    const against = document.model.against?.value;
    const then = against === undefined ? undefined : resolveEdition(before, against);
    const now = againstAfter(after, document.uri);
    if (then === undefined || now === undefined) continue;
    for (const { clause, digest } of document.model.answers) {
      const old = clauseIn(then, clause.text);
      const present = old && now.clauses.get(idKey(idNow(old.id)));
      if (digest === undefined || old === undefined || present === undefined) continue;
      const today = clauseDigest(present, now);
      if (digest.text !== clauseDigest(old, then) || digest.text === today) continue;
      found.push({ ...replace(digest, `'${today}'`), document });
    }
  }
  return found;
}

function clauseIn(resolution: Resolution, id: string): EffectiveClause | undefined {
  return resolution.clauses.get(idKey(id)) ?? resolution.aliases.get(idKey(id));
}

function againstAfter(after: Snapshot, uri: string): Resolution | undefined {
  const report = after.documents.get(uri);
  const against = isReport(report) ? report.model.against?.value : undefined;
  return against === undefined ? undefined : resolveEdition(after, against);
}

/** The world as it will be. */
function applied(snapshot: Snapshot, all: readonly DocumentEdits[]): Snapshot {
  const changes = all.map(({ document, edits }): Change => {
    // Each edit is applied to what the one before left, so the last in the text goes first.
    const text = document.tree.text.edit(edits.toReversed());
    return { kind: 'put', document: readDocument({ ...document, text }) };
  });
  return change(snapshot, changes);
}
