import { pairwise } from '../../base/chunks.ts';
import { lazily } from '../../base/lazily.ts';
import { memory } from '../../base/memory.ts';
import { once } from '../../base/once.ts';
import { remembering } from '../../base/remembering.ts';
import { statusOf } from '../../model/answer-items.ts';
import { criteriaOf, type ExemptItems } from '../../model/item-duties.ts';
import type { Answer, AnswerStatus, Report } from '../../model/report.ts';
import type { Criterion } from '../../model/standard.ts';
import { idKey } from '../../model/values/id.ts';
import { evaluate, type RequirementTree, type Verdict } from '../../model/values/requirement.ts';
import { isOfTheSame } from '../facts/definitions.ts';
import { type Conditions, conditionsOf } from '../resolve/conditions.ts';
import { levelsOf } from '../resolve/levels.ts';
import { asksForAnswer, type EffectiveClause, notApplicableOf, type Resolution } from '../resolve/resolution.ts';
import { agreed, hangsOnLevel, holdAll, judgeAt, possible, type Situation, undecidedFigures } from './applies.ts';
import { differsByLevel } from './at-level.ts';
import { evidenceIn, hasEvidence, isClaimed, type ReportEvidence } from './evidence-given.ts';
import { exemptIn } from './exempt-items.ts';
import { type Figures, figuresOf, knownInterval } from './figures.ts';
import { indicatorsIn, indicatorsOf } from './spoken-of.ts';

/** One clause of the resolved standard and what the report makes of it. */
export interface AssessedClause {
  readonly clause: EffectiveClause;
  /** Whether its conditions hold, and those of its chapter: 'unknown' where that cannot be told, or hangs on a level not named. */
  readonly applies: Verdict;
  /** Whether the report has to answer it: of a report that names no level, what is asked at all of them. */
  readonly asked: boolean;
  readonly answer: Answer | undefined;
  readonly status: AnswerStatus | undefined;
  /** Whether the criteria are met by the figures, whatever the answer claims. */
  readonly criteria: Verdict;
  /** Figures that the clause asks for, or without which its criteria stay unknown: indicator ids. */
  readonly missingFigures: readonly string[];
  /** Figures without which it is not known whether the clause is asked: indicator ids. */
  readonly undecided: readonly string[];
  /** Whether the evidence it asks for is there, by kind. */
  readonly evidence: boolean;
  /** List items of which nothing is asked: answered as not applicable, or known to be for others. */
  readonly exempt: ExemptItems;
}

/** A report held against its resolved standard. *Complete*, *conforming* and *unknown* are told apart, never mixed. */
export interface Assessment {
  readonly resolution: Resolution;
  readonly figures: Figures;
  readonly situation: Situation;
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

/** What the report says of what clauses may be for. */
function situationOf({ space, level }: Report, resolution: Resolution, figures: Figures): Situation {
  const levels = levelsOf(resolution);
  const [type, claimed] = [space?.type?.value, level?.value].map((one) => one && idKey(one));
  const known = claimed !== undefined && levels.includes(claimed) ? claimed : undefined;
  return { definitions: resolution, figures, spaceType: type, level: known, levels };
}

/** Whether clauses are for the same reports by both, whatever the figures. */
export function isSameSituation(a: Situation, b: Situation): boolean {
  return a.spaceType === b.spaceType && a.level === b.level;
}

function assessed(report: Report, resolution: Resolution, earlier: Assessment | undefined): Assessment {
  const isSame = earlier !== undefined && isOfTheSame(earlier.resolution, resolution, ['indicators', 'levels']);
  const figures = isSame ? earlier.figures : figuresOf(report, resolution);
  const situation = situationOf(report, resolution, figures);
  const before = isSame && isSameSituation(earlier.situation, situation) ? earlier : undefined;
  const answers = answersByClause(report, resolution);
  const context = { situation, situations: possible(situation), evidence: evidenceIn(report) };
  const clauses = clausesOf(resolution).map(({ key, clause }) => {
    const answer = answers.get(key);
    const then = before?.byId.get(key);
    if (then === undefined || then.answer !== answer || !isSameClause(then.clause, clause))
      return assessClause(clause, answer, context);
    return then.clause === clause ? then : { ...then, clause };
  });
  const byKey = once(() => new Map(clauses.map((one) => [idKey(one.clause.id), one])));
  return assessment({ resolution, figures, situation, clauses, byKey });
}

const assessment = lazily<
  Pick<Assessment, 'resolution' | 'figures' | 'situation' | 'clauses'> & { readonly byKey: () => Assessment['byId'] },
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

/** Whether it says the same, and is for the same reports. */
function isSameClause(then: EffectiveClause, clause: EffectiveClause): boolean {
  return then.content === clause.content && pairwise(conditionsOf(then), conditionsOf(clause), () => false);
}

interface AssessContext {
  readonly evidence: ReportEvidence;
  readonly situation: Situation;
  /** Those that may be it. */
  readonly situations: readonly Situation[];
}

function assessClause(clause: EffectiveClause, answer: Answer | undefined, context: AssessContext): AssessedClause {
  const { situation, evidence } = context;
  const exempt = exemptIn(clause.content, answer, situation);
  const conditions = conditionsOf(clause);
  const { applies, criteria, isFor } = judged(criteriaOf(clause.content, exempt), conditions, context);
  const asked = isFor && asksForAnswer(clause);
  return {
    clause,
    applies,
    asked,
    answer,
    status: answer && statusOf(answer),
    criteria,
    missingFigures: missingFigures(clause, criteria, situation.figures, exempt),
    undecided: asked && applies === 'unknown' ? undecidedFigures(conditions, situation) : none,
    evidence: answer === undefined || hasEvidence(clause, answer, evidence, exempt),
    exempt,
  };
}

/** Where nothing hangs on the level, it is the same at each. */
function judged(criteria: RequirementTree<Criterion> | undefined, conditions: Conditions, context: AssessContext) {
  const { situation, situations } = context;
  const differs = (criteria !== undefined && differsByLevel(criteria)) || conditions.some(hangsOnLevel);
  const ways = differs ? situations : [situation];
  const each = ways.map((one) => holdAll(conditions, one));
  const open = ways.filter((_, at) => each[at] !== false);
  return {
    applies: agreed(each),
    isFor: open.length === ways.length,
    criteria: agreed((open.length === 0 ? ways : open).map((one) => judgeAt(criteria, one))),
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
  return wanted.length === 0 ? none : wanted.filter((id) => !isGiven(id, figures));
}

function isGiven(id: string, figures: Figures): boolean {
  return knownInterval(figures.get(idKey(id))) !== undefined || figures.has(idKey(id));
}

export function isComplete(one: AssessedClause): boolean {
  if (!one.asked) return true;
  if (one.status === undefined) return false;
  if (!isClaimed(one.status)) return true;
  return one.missingFigures.length === 0 && one.evidence;
}

/** A clause that is excluded conforms; one not answered, or not called implemented, is not known to. */
export function conforms(one: AssessedClause): Verdict {
  if (!one.asked) return true;
  if (one.status === 'not-applicable') return mayExclude(one);
  if (one.criteria === false) return false;
  if (one.status === 'implemented' || one.status === 'alternative') return one.criteria;
  return one.status === undefined ? 'unknown' : false;
}

/** Whether the report may say that the clause is not for it: the clause allows it, or has a condition of which that is not known. */
export function mayExclude({
  clause,
  applies,
}: Pick<AssessedClause, 'applies'> & { clause: Pick<EffectiveClause, 'content'> }): boolean {
  return applies !== true || notApplicableOf(clause.content) === 'with-reason';
}
