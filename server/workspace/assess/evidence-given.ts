import { remembering } from '../../base/remembering.ts';
import { evidenceOfAnswer } from '../../model/answer-items.ts';
import { type ExemptItems, evidenceOf } from '../../model/item-duties.ts';
import type { Answer, Attachment, Evidence, Figure, Report } from '../../model/report.ts';
import { idKey } from '../../model/values/id.ts';
import { evaluate } from '../../model/values/requirement.ts';
import type { EffectiveClause } from '../resolve/resolution.ts';
import { indicatorsOf } from './spoken-of.ts';

/** What of a report proves what it answers. */
type ReportProof = Pick<Report, 'figures' | 'attachments'>;

export interface ReportEvidence {
  /** By id, NFC. */
  readonly attachments: ReadonlyMap<string, Attachment>;
  /** Figures with evidence of their own. */
  readonly provenFigures: readonly Figure[];
}

/** What the answers of a report may rest on, gathered once for all of them. */
export const evidenceIn = remembering(
  (report: ReportProof): ReportEvidence => ({
    attachments: new Map(report.attachments.map((one) => [idKey(one.id.text), one])),
    provenFigures: report.figures.filter((one) => one.evidence.length > 0),
  }),
);

/** Kinds of evidence that an answer brings, those of its attachments and of the figures it rests on included. */
export function kindsOfEvidence(
  clause: Pick<EffectiveClause, 'content'>,
  answer: Answer,
  report: ReportProof,
): ReadonlySet<string> {
  return new Set(kindsAmong(clause, answer, evidenceIn(report)));
}

/** The same, few as they are, and perhaps some of them twice. */
function kindsAmong(
  clause: Pick<EffectiveClause, 'content'>,
  answer: Answer,
  { attachments, provenFigures }: ReportEvidence,
): readonly string[] {
  const kinds: string[] = [];
  const add = (evidence: Evidence): void => {
    const id = evidence.attachment?.value;
    const kind = id === undefined ? evidence.kind?.value : attachments.get(idKey(id))?.kind?.value;
    if (kind !== undefined) kinds.push(idKey(kind));
  };
  evidenceOfAnswer(answer).forEach(add);
  if (provenFigures.length === 0) return kinds;
  const { tested, asked } = indicatorsOf(clause.content);
  for (const { indicator, evidence } of provenFigures) {
    if (tested.includes(indicator.text) || asked.includes(indicator.text)) evidence.forEach(add);
  }
  return kinds;
}

/** Whether an answer brings what its clause asks for. */
export function hasEvidence(
  clause: EffectiveClause,
  answer: Answer,
  evidence: ReportEvidence,
  exempt: ExemptItems,
): boolean {
  const asked = evidenceOf(clause.content, exempt);
  if (asked === undefined) return true;
  const kinds = kindsAmong(clause, answer, evidence);
  return evaluate(asked, (kind) => kind.value !== undefined && kinds.includes(idKey(kind.value))) === true;
}
