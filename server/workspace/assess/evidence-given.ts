import { remembering } from '../../base/remembering.ts';
import { evidenceOfAnswer } from '../../model/answer-items.ts';
import type { Field } from '../../model/field.ts';
import { type ExemptItems, evidenceOf } from '../../model/item-duties.ts';
import { placedItems } from '../../model/numbered-parts.ts';
import type { Answer, AnswerStatus, Attachment, Evidence, Figure, ItemAnswer, Report } from '../../model/report.ts';
import type { Item } from '../../model/standard.ts';
import { idKey } from '../../model/values/id.ts';
import { evaluate, type RequirementTree } from '../../model/values/requirement.ts';
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

/**
 * Kinds of evidence that an answer brings, those of its attachments and of the figures it rests on included. `item`: for that list item of
 * the clause alone.
 */
export function kindsOfEvidence(
  clause: Pick<EffectiveClause, 'content'>,
  answer: Answer,
  report: ReportProof,
  item?: Item,
): ReadonlySet<string> {
  const evidence = item === undefined ? evidenceOfAnswer(answer) : evidenceForItem(answer, item);
  return new Set(kindsAmong(clause, evidence, evidenceIn(report)));
}

/** What proves one list item: what is brought for it, for an item below it, or for the clause; all, where it is not answered by itself. */
function evidenceForItem(answer: Answer, item: Item): readonly Evidence[] {
  if (answer.items.length === 0 || item.id === undefined) return evidenceOfAnswer(answer);
  const inside = [item, ...placedItems(item).map((one) => one.item)].map(({ id }) => idKey(id?.text ?? ''));
  return [
    ...answer.evidence,
    ...inside.flatMap((id) => answer.items.findLast((one) => idKey(one.item.text) === id)?.evidence ?? []),
  ];
}

/** The same of some evidence of an answer: few as they are, and perhaps some of them twice. */
function kindsAmong(
  clause: Pick<EffectiveClause, 'content'>,
  evidence: readonly Evidence[],
  { attachments, provenFigures }: ReportEvidence,
): readonly string[] {
  const kinds: string[] = [];
  const add = (one: Evidence): void => {
    const id = one.attachment?.value;
    const kind = id === undefined ? one.kind?.value : attachments.get(idKey(id))?.kind?.value;
    if (kind !== undefined) kinds.push(idKey(kind));
  };
  evidence.forEach(add);
  if (provenFigures.length === 0) return kinds;
  const { tested, asked } = indicatorsOf(clause.content);
  for (const { indicator, evidence: proofs } of provenFigures) {
    if (tested.includes(indicator.text) || asked.includes(indicator.text)) proofs.forEach(add);
  }
  return kinds;
}

/** What of a clause asks for evidence by itself, and the kinds that the answer brings for it (NFC). */
export interface EvidencePart {
  readonly tree: RequirementTree<Field<string>>;
  /** Of a clause that is answered item by item; its own where it is absent. */
  readonly item: Item | undefined;
  readonly answer: ItemAnswer | undefined;
  readonly brought: readonly string[];
}

/**
 * What an answer has to prove: altogether where it answers the clause as a whole; else item by item, each by what is brought for it,
 * for an item below it, or for the clause.
 */
export function evidenceParts(
  clause: Pick<EffectiveClause, 'content'>,
  answer: Answer,
  evidence: ReportEvidence,
  exempt: ExemptItems,
): readonly EvidencePart[] {
  const part = (
    tree: EvidencePart['tree'] | undefined,
    brought: readonly Evidence[],
    of?: Pick<EvidencePart, 'item' | 'answer'>,
  ) =>
    tree === undefined
      ? []
      : [{ item: undefined, answer: undefined, ...of, tree, brought: kindsAmong(clause, brought, evidence) }];
  const all = evidenceOfAnswer(answer);
  if (answer.items.length === 0) return part(evidenceOf(clause.content, exempt), all);
  const answers = new Map(answer.items.map((one) => [idKey(one.item.text), one]));
  const answerTo = ({ id }: Item) => (id === undefined ? undefined : answers.get(idKey(id.text)));
  const ofItems = placedItems(clause.content).flatMap(({ item }) => {
    if (item.evidence === undefined || exempt.has(item)) return [];
    // What has no id is not answered by itself.
    if (item.id === undefined) return part(item.evidence, all);
    // What is not answered, or not called met, owes no proof.
    if (!isClaimed(answerTo(item)?.status?.value)) return [];
    return part(item.evidence, evidenceForItem(answer, item), { item, answer: answerTo(item) });
  });
  return [...part(clause.content.evidence, all), ...ofItems];
}

/** Whether somebody says that it is met, at least in part. */
export function isClaimed(status: AnswerStatus | undefined): boolean {
  return status === 'implemented' || status === 'partial';
}

/** Whether an answer brings what its clause asks for. */
export function hasEvidence(
  clause: EffectiveClause,
  answer: Answer,
  evidence: ReportEvidence,
  exempt: ExemptItems,
): boolean {
  if (evidenceOf(clause.content, exempt) === undefined) return true;
  return evidenceParts(clause, answer, evidence, exempt).every(
    ({ tree, brought }) =>
      evaluate(tree, (kind) => kind.value !== undefined && brought.includes(idKey(kind.value))) === true,
  );
}
