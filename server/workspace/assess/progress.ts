import { remembering } from '../../base/remembering.ts';
import { idKey } from '../../model/values/id.ts';
import { chapterOf, type EffectiveDivision } from '../resolve/resolution.ts';
import { type AssessedClause, type Assessment, conforms, isComplete } from './assess.ts';

/** How far a report has come: clauses that ask for an answer, counted. *Answered* and *met* are told apart, as everywhere. */
export interface ReportProgress {
  readonly asked: number;
  readonly answered: number;
  /** Answered, but without figures or evidence that they need. */
  readonly lacking: number;
  readonly met: number;
  readonly failed: number;
}

/** The same of one chapter or annex. */
export interface ChapterProgress extends ReportProgress {
  readonly chapter: EffectiveDivision;
}

/** By the chapter's id, NFC, in the standard's order; chapters that ask for no answer are left out. */
export const progressOf = remembering((assessment: Assessment): ReadonlyMap<string, ChapterProgress> => {
  const byChapter = new Map<string, { chapter: EffectiveDivision; clauses: AssessedClause[] }>();
  for (const one of assessment.clauses) {
    if (!one.asked) continue;
    const chapter = chapterOf(one.clause.division);
    const known = byChapter.get(idKey(chapter.id));
    if (known === undefined) byChapter.set(idKey(chapter.id), { chapter, clauses: [one] });
    else known.clauses.push(one);
  }
  return new Map(Array.from(byChapter, ([key, { chapter, clauses }]) => [key, { chapter, ...counted(clauses) }]));
});

function counted(clauses: readonly AssessedClause[]): ReportProgress {
  const answered = clauses.filter((one) => one.status !== undefined);
  const count = (verdict: boolean) => answered.filter((one) => conforms(one) === verdict).length;
  const lacking = answered.filter((one) => !isComplete(one)).length;
  return { asked: clauses.length, answered: answered.length, lacking, met: count(true), failed: count(false) };
}
