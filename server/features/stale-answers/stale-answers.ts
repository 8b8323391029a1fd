import type { Field } from '../../model/field.ts';
import type { Answer } from '../../model/report.ts';
import { idKey } from '../../model/values/id.ts';
import type { SeenAnswer } from '../../protocol/stale-answers.ts';
import { byDocuments, type DocumentEdits } from '../../rules/engine/fix-edits.ts';
import { replaceDigest } from '../../rules/kit/fixes/edits.ts';
import { assess } from '../../workspace/assess/assess.ts';
import { type Document, isReport, type ReportDocument } from '../../workspace/document.ts';
import { earlierResolutions } from '../../workspace/earlier.ts';
import {
  type AnsweredState,
  answeredState,
  type KnownStates,
  pinsAnother,
} from '../../workspace/resolve/answered-state.ts';
import { clauseDigest } from '../../workspace/resolve/clause-digest.ts';
import type { EffectiveClause, Resolution } from '../../workspace/resolve/resolution.ts';
import { resolveEdition } from '../../workspace/resolve/resolve.ts';
import type { Snapshot } from '../../workspace/snapshot.ts';
import { resolutionFor } from '../../workspace/targets.ts';

/** An answer to a clause that has changed since. */
export interface StaleAnswer {
  readonly report: ReportDocument;
  readonly answer: Answer;
  readonly clause: EffectiveClause;
  readonly resolution: Resolution;
  /** The digest that it pins. */
  readonly digest: Field<string>;
  /** The clause's digest today. */
  readonly now: string;
  /** The clause as it was answered, where that is known. */
  readonly before: AnsweredState | undefined;
}

/** A report's answers to clauses that have changed since, in the standard's order; none where the standard is not wholly known. */
export function staleAnswers(snapshot: Snapshot, document: Document): readonly StaleAnswer[] {
  const resolution = resolutionFor(snapshot, document);
  if (!isReport(document) || snapshot.loading || resolution === undefined || resolution.broken !== undefined) return [];
  const known = knownStates(snapshot);
  return assess(document.model, resolution).clauses.flatMap(({ answer, clause }): readonly StaleAnswer[] => {
    const digest = answer?.digest;
    if (answer === undefined || digest === undefined || !pinsAnother(digest.value, clause, resolution)) return [];
    const before = answeredState(answer, { clause, resolution }, known);
    return [{ report: document, answer, clause, resolution, digest, now: clauseDigest(clause, resolution), before }];
  });
}

function knownStates(snapshot: Snapshot): KnownStates {
  return {
    editions: [...snapshot.standards.keys()],
    resolutionOf: (edition) => resolveEdition(snapshot, edition),
    earlierOf: (edition) => earlierResolutions(snapshot, edition),
  };
}

/**
 * Takes today's digests over into the answers that were seen. Nothing at all where one of them is no longer as it was seen: what
 * was looked at is not what would be written.
 */
export function reaffirmEdits(
  snapshot: Snapshot,
  document: Document,
  seen: readonly SeenAnswer[],
): readonly DocumentEdits[] | undefined {
  if (document.origin !== 'workspace') return undefined;
  const stale = new Map(staleAnswers(snapshot, document).map((one) => [idKey(one.answer.clause.text), one]));
  const edits = seen.flatMap(({ clause, digest }) => {
    const found = stale.get(idKey(clause));
    return found?.now === digest ? [replaceDigest(found.digest, found.now)] : [];
  });
  return edits.length === seen.length ? byDocuments(edits, document) : undefined;
}
