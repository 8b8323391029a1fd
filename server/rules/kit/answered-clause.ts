import type { Words } from '../../base/words.ts';
import type { Language } from '../../model/field.ts';
import type { Report } from '../../model/report.ts';
import type { Scoring } from '../../model/standard.ts';
import type { AssessedClause, Assessment } from '../../workspace/assess/assess.ts';
import type { EffectiveClause, EvidenceKinds, Indicators, WithLanguage } from '../../workspace/resolve/resolution.ts';

type AnsweredContent = Pick<EffectiveClause, 'id' | 'content' | 'division'>;

/** An answer's clause, with what the one is held against the other by. */
export interface AnsweredClause {
  readonly clause: AnsweredContent;
  /** As a reader finds it. */
  readonly name: () => Words;
  /** What the report makes of the clause; absent where another answer to it counts. */
  readonly assessed: (Omit<AssessedClause, 'clause'> & { readonly clause: AnsweredContent }) | undefined;
  readonly assessment: Pick<Assessment, 'figures' | 'situation'> & { readonly resolution: Ground };
  /** Of the standard. */
  readonly language: Language;
  readonly report: Pick<Report, 'figures' | 'attachments'>;
  /** All that this hangs on: what was found by it holds for as long as each of these is the same. */
  readonly from: readonly unknown[];
}

/** What of a standard answers are held against beside their clauses. */
export interface Ground extends Indicators, EvidenceKinds {
  readonly scoring: WithLanguage<Scoring> | undefined;
}
