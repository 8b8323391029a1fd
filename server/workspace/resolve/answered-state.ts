import type { Answer } from '../../model/report.ts';
import { compareEditionNames, readEdition } from '../../model/values/edition.ts';
import { idKey } from '../../model/values/id.ts';
import type { ClauseState } from './clause-changes.ts';
import { clauseDigest } from './clause-digest.ts';
import type { EffectiveClause, Resolution } from './resolution.ts';

/** What is known of other editions, and of what editions were before their files were changed. */
export interface KnownStates {
  readonly editions: readonly string[];
  resolutionOf(edition: string): Resolution | undefined;
  /** Newest first. */
  earlierOf(edition: string): readonly Resolution[];
}

/** A clause as it was when it was answered. `earlier`: the edition has changed since; it does not read so any more. */
export interface AnsweredState extends ClauseState {
  readonly earlier: boolean;
}

/** Whether the digest that an answer pins is another than today's. An answer without one, or with something that is none, does not tell. */
export function pinsAnother(pinned: string | undefined, clause: EffectiveClause, resolution: Resolution): boolean {
  return pinned !== undefined && /^[0-9a-f]{8}$/.test(pinned) && pinned !== clauseDigest(clause, resolution);
}

/**
 * The clause as the latest known edition has it whose digest the answer pins; failing that, as the answered edition had it
 * before its file was changed. Undefined where neither is known.
 */
export function answeredState(answer: Answer, now: ClauseState, known: KnownStates): AnsweredState | undefined {
  const digest = answer.digest?.value;
  if (digest === undefined) return undefined;
  const { clause, resolution } = now;
  const ids = [clause.id, answer.clause.text, ...clause.content.aliases.map((one) => one.text)];
  for (const edition of newestFirst(known.editions)) {
    const state = stateIn(known.resolutionOf(edition), ids, digest);
    if (state !== undefined) return { ...state, earlier: false };
  }
  for (const then of resolution.edition === undefined ? [] : known.earlierOf(resolution.edition)) {
    const state = stateIn(then, ids, digest);
    if (state !== undefined) return { ...state, earlier: true };
  }
  return undefined;
}

/** The clause that bears one of the ids and has that digest. */
export function stateIn(
  resolution: Resolution | undefined,
  ids: readonly string[],
  digest: string,
): ClauseState | undefined {
  if (resolution === undefined) return undefined;
  const clauses = ids.flatMap((id) => resolution.clauses.get(idKey(id)) ?? []);
  const clause = clauses.find((one) => clauseDigest(one, resolution) === digest);
  return clause && { clause, resolution };
}

export function newestFirst(editions: readonly string[]): readonly string[] {
  return [...editions].sort((a, b) => compareEditionNames(editionName(b), editionName(a)));
}

function editionName(edition: string): string {
  const reading = readEdition(edition);
  return reading.ok ? reading.value.edition : '';
}
