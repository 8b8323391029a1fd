import type { Verdict } from '../model/values/requirement.ts';
import { type AssessedClause, isComplete } from '../workspace/assess/assess.ts';
import { flag, list, object, text, verdict } from './schemas.ts';

export function saidVerdict(held: Verdict): 'met' | 'not-met' | 'unknown' {
  return held === 'unknown' ? 'unknown' : held ? 'met' : 'not-met';
}

/** How a report stands to a clause. */
export const standingSchema = object(
  {
    applies: verdict,
    asked: flag,
    criteria: { ...verdict, description: 'Whether the figures meet the criteria, whatever the answer claims.' },
    missingFigures: list(text),
    evidence: { ...flag, description: 'Whether the evidence that it asks for is named.' },
    complete: flag,
  },
  { status: { ...text, description: 'What the report answers; absent where it does not.' } },
);

export function standingOfClause(one: AssessedClause) {
  return {
    applies: saidVerdict(one.applies),
    asked: one.asked,
    criteria: saidVerdict(one.criteria),
    missingFigures: one.missingFigures,
    evidence: one.evidence,
    complete: isComplete(one),
    ...(one.status !== undefined && { status: one.status }),
  };
}
