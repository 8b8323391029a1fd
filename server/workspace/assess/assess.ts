import { lazily } from '../../base/lazily.ts';
import { memory } from '../../base/memory.ts';
import { once } from '../../base/once.ts';
import { remembering } from '../../base/remembering.ts';
import { evidenceOfAnswer, exemptItems, statusOf } from '../../model/answer-items.ts';
import { criteriaOf, type ExemptItems, evidenceOf } from '../../model/item-duties.ts';
import type { Answer, AnswerStatus, Attachment, Evidence, Figure, Report } from '../../model/report.ts';
import { idKey } from '../../model/values/id.ts';
import { evaluate, type Verdict } from '../../model/values/requirement.ts';
import { isOfTheSame } from '../facts/definitions.ts';
import { asksForAnswer, type EffectiveClause, type Resolution } from '../resolve/resolution.ts';
import { judgeCriteria } from './criteria.ts';
import { type Figures, figuresOf, knownInterval } from './figures.ts';
import { indicatorsIn, indicatorsOf } from './spoken-of.ts';

/** One clause of the resolved standard and what the report makes of it. */
export interface AssessedClause {
  readonly clause: EffectiveClause;
  readonly asked: boolean;
  readonly answer: Answer | undefined;
  readonly status: AnswerStatus | undefined;
  /** Whether the criteria are met by the figures, whatever the answer claims. */
  readonly criteria: Verdict;
  /** Figures that the clause asks for, or without which its criteria stay unknown: indicator ids. */
  readonly missingFigures: readonly string[];
  /** Whether the evidence it asks for is there, by kind. */
  readonly evidence: boolean;
}

/** A report held against its resolved standard. *Complete*, *conforming* and *unknown* are told apart, never mixed. */
export interface Assessment {
  readonly resolution: Resolution;
  readonly figures: Figures;
  /** In the standard's order. */
  readonly clauses: readonly AssessedClause[];
  /** By clause id, NFC. */
  readonly byId: ReadonlyMap<string, AssessedClause>;
  /** All asked clauses answered, with figures and evidence. */
  readonly complete: boolean;
  /** Whether the criteria of everything called implemented are met. */
  readonly conforming: Verdict;
}

/** One state of a report, held against one state of its standard. */
export interface Assessed {
  readonly report: Report;
  readonly assessment: Assessment | undefined;
}

const known = memory<Assessment>();

/** `before`: earlier states of both. Clauses are not held against their answers again where neither has changed. */
export function assess(report: Report, resolution: Resolution, before?: Assessed): Assessment {
  const found = known.of(report);
  if (found?.resolution === resolution) return found;
  const now = assessed(report, resolution, found ?? madeOfTheSame(before, report));
  known.keep(report, now);
  return now;
}

/** What was made of a report with the same figures and evidence. */
function madeOfTheSame(before: Assessed | undefined, { figures, attachments }: Report): Assessment | undefined {
  const isSame = before?.report.figures === figures && before.report.attachments === attachments;
  return isSame ? before.assessment : undefined;
}

function assessed(report: Report, resolution: Resolution, earlier: Assessment | undefined): Assessment {
  const isSame = earlier !== undefined && isOfTheSame(earlier.resolution, resolution, ['indicators']);
  const before = isSame ? earlier : undefined;
  const figures = before?.figures ?? figuresOf(report, resolution);
  const answers = answersByClause(report, resolution);
  const context = { resolution, figures, evidence: evidenceIn(report) };
  const clauses = clausesOf(resolution).map(({ key, clause }) => {
    const answer = answers.get(key);
    const then = before?.byId.get(key);
    if (then === undefined || then.answer !== answer || then.clause.content !== clause.content)
      return assessClause(clause, answer, context);
    return then.clause === clause ? then : { ...then, clause };
  });
  const byKey = once(() => new Map(clauses.map((one) => [idKey(one.clause.id), one])));
  return assessment({ resolution, figures, clauses, byKey });
}

const assessment = lazily<
  Pick<Assessment, 'resolution' | 'figures' | 'clauses'> & { readonly byKey: () => Assessment['byId'] },
  Pick<Assessment, 'byId' | 'complete' | 'conforming'>
>({
  byId: ({ byKey }) => byKey(),
  complete: ({ clauses }) => clauses.every(isComplete),
  conforming: ({ clauses }) => evaluate({ kind: 'all', of: clauses.map((leaf) => ({ kind: 'leaf', leaf })) }, conforms),
});

/** Listed once for all the reports that answer the standard. */
const clausesOf = remembering((resolution: Resolution) => {
  const all: { readonly key: string; readonly clause: EffectiveClause }[] = [];
  for (const [key, clause] of resolution.clauses) all.push({ key, clause });
  return all;
});

/** Answers by the clause they answer now: a former id counts, but the present one wins. */
function answersByClause(report: Report, resolution: Resolution): ReadonlyMap<string, Answer> {
  const answers = new Map<string, Answer>();
  const { clauses } = resolution;
  for (const answer of report.answers) {
    const key = idKey(answer.clause.text);
    if (clauses.has(key)) answers.set(key, answer);
  }
  // Nearly always each answers a clause of its own.
  if (answers.size === report.answers.length) return answers;
  for (const answer of report.answers) {
    const renamed = resolution.aliases.get(idKey(answer.clause.text));
    const key = renamed && idKey(renamed.id);
    if (key !== undefined && !answers.has(key)) answers.set(key, answer);
  }
  return answers;
}

interface AssessContext {
  readonly evidence: ReportEvidence;
  readonly resolution: Resolution;
  readonly figures: Figures;
}

function assessClause(clause: EffectiveClause, answer: Answer | undefined, context: AssessContext): AssessedClause {
  const { resolution, figures, evidence } = context;
  const exempt = exemptItems(answer);
  const criteria = judgeCriteria(criteriaOf(clause.content, exempt), resolution, figures);
  return {
    clause,
    asked: asksForAnswer(clause),
    answer,
    status: answer && statusOf(answer),
    criteria,
    missingFigures: missingFigures(clause, criteria, figures, exempt),
    evidence: answer === undefined || hasEvidence(clause, answer, evidence),
  };
}

const none: readonly string[] = [];

function missingFigures(
  { content }: EffectiveClause,
  criteria: Verdict,
  figures: Figures,
  exempt: ExemptItems,
): readonly string[] {
  const { tested: all, asked } = indicatorsOf(content);
  const tested = exempt.size === 0 ? all : indicatorsIn(criteriaOf(content, exempt));
  const wanted = criteria !== 'unknown' ? asked : asked.length === 0 ? tested : [...new Set([...tested, ...asked])];
  if (wanted.length === 0) return none;
  return wanted.filter((id) => knownInterval(figures.get(idKey(id))) === undefined && !figures.has(idKey(id)));
}

/** What of a report proves what it answers. */
type ReportProof = Pick<Report, 'figures' | 'attachments'>;

interface ReportEvidence {
  /** By id, NFC. */
  readonly attachments: ReadonlyMap<string, Attachment>;
  /** Figures with evidence of their own. */
  readonly provenFigures: readonly Figure[];
}

/** What the answers of a report may rest on, gathered once for all of them. */
const evidenceIn = remembering(
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

function hasEvidence(clause: EffectiveClause, answer: Answer, evidence: ReportEvidence): boolean {
  const asked = evidenceOf(clause.content, exemptItems(answer));
  if (asked === undefined) return true;
  const kinds = kindsAmong(clause, answer, evidence);
  return evaluate(asked, (kind) => kind.value !== undefined && kinds.includes(idKey(kind.value))) === true;
}

const claiming: ReadonlySet<AnswerStatus> = new Set(['implemented', 'partial']);

export function isComplete(one: AssessedClause): boolean {
  if (!one.asked) return true;
  if (one.status === undefined) return false;
  if (!claiming.has(one.status)) return true;
  return one.missingFigures.length === 0 && one.evidence;
}

/** A clause that is excluded conforms; one not answered, or not called implemented, is not known to. */
export function conforms(one: AssessedClause): Verdict {
  if (!one.asked || one.status === 'not-applicable') return true;
  if (one.criteria === false) return false;
  if (one.status === 'implemented' || one.status === 'alternative') return one.criteria;
  return one.status === undefined ? 'unknown' : false;
}
