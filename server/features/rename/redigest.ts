import { idKey } from '../../model/values/id.ts';
import type { DocumentEdits } from '../../rules/engine/fix-edits.ts';
import { absolute } from '../../syntax/navigate.ts';
import type { Edit } from '../../syntax/problem.ts';
import {
  type Document,
  isKnownReport,
  isWhole,
  type KnownDocument,
  type KnownReport,
  wholeOf,
} from '../../workspace/document.ts';
import { answersOf } from '../../workspace/packed-answers.ts';
import { readDocument } from '../../workspace/read-document.ts';
import { clauseDigest } from '../../workspace/resolve/clause-digest.ts';
import type { EffectiveClause, Resolution } from '../../workspace/resolve/resolution.ts';
import { resolveEdition } from '../../workspace/resolve/resolve.ts';
import { type Change, change, type Snapshot } from '../../workspace/snapshot.ts';
import { summaryOf } from '../../workspace/summarize-report.ts';

/** What clauses and editions are called afterwards. */
interface NamesAfter {
  clause(id: string): string;
  edition(name: string): string;
}

/**
 * The digests that answers carry, brought along: a new name changes what a clause reads like (`[[…]]` in its text, the
 * indicators it names), but not what it asks. Only answers that were up to date before; the others stay as stale as they are.
 * `lost` is told of reports with such answers that cannot be read.
 */
export function digestEdits(
  before: Snapshot,
  edits: readonly DocumentEdits[],
  now: NamesAfter,
  lost: (unread: Document) => void,
): readonly (readonly [KnownDocument, Edit])[] {
  const reports = [...before.documents.values()].filter(isKnownReport).filter(holdsDigests);
  // The text as it will be is not read for nothing: of a large standard that costs what opening it does.
  if (reports.length === 0) return [];
  const after = applied(before, edits);
  return reports.flatMap((report) => {
    const against = summaryOf(report).against?.value;
    if (against === undefined) return [];
    const [then, present] = [resolveEdition(before, against), resolveEdition(after, now.edition(against))];
    if (then === undefined || present === undefined || then === present) return [];
    const renewedOf = (id: string): Renewed | undefined => {
      const clause = then.clauses.get(idKey(id)) ?? then.aliases.get(idKey(id));
      return clause && renewed(clause, then, present.clauses.get(idKey(now.clause(clause.id))), present);
    };
    return digestsIn(report, renewedOf, lost);
  });
}

function holdsDigests(report: KnownReport): boolean {
  return report.origin === 'workspace' && answersOf(summaryOf(report)).some(({ digest }) => digest !== undefined);
}

/** A clause's digest before and afterwards. */
interface Renewed {
  readonly before: string;
  readonly after: string;
}

function renewed(
  clause: EffectiveClause,
  then: Resolution,
  present: EffectiveClause | undefined,
  now: Resolution,
): Renewed | undefined {
  return present && { before: clauseDigest(clause, then), after: clauseDigest(present, now) };
}

function digestsIn(
  report: KnownReport,
  renewedOf: (clause: string) => Renewed | undefined,
  lost: (unread: Document) => void,
): readonly (readonly [KnownDocument, Edit])[] {
  const found = answersOf(summaryOf(report)).flatMap(({ clause, digest }, index) => {
    const one = digest === undefined ? undefined : renewedOf(clause);
    return one === undefined || digest !== one.before || one.before === one.after ? [] : [{ index, after: one.after }];
  });
  if (found.length === 0) return [];
  const whole = wholeOf(report);
  if (whole.unread === true) lost(whole);
  const { tree, model } = whole;
  return found.flatMap(({ index, after }): (readonly [KnownDocument, Edit])[] => {
    const digest = model.answers[index]?.digest;
    return digest === undefined ? [] : [[report, { range: absolute(tree, digest), text: `'${after}'` }]];
  });
}

/** The world as it will be, as far as it is at hand: what closed reports say then changes no standard. */
function applied(snapshot: Snapshot, all: readonly DocumentEdits[]): Snapshot {
  const changes = all.flatMap(({ document, edits }): Change[] => {
    if (!isWhole(document)) return [];
    // Each edit is applied to what the one before left, so the last in the text goes first.
    const inOrder = edits.toReversed();
    const text = document.tree.text.edit(inOrder);
    return [{ kind: 'put', document: readDocument({ ...document, text }, { document, edits: inOrder }) }];
  });
  return change(snapshot, changes);
}
