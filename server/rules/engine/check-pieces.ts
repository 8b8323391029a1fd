import { chunksOf } from '../../base/chunks.ts';
import { isSameList } from '../../base/lists.ts';
import { remembering } from '../../base/remembering.ts';
import { isGroup, type Reference, type ReferenceGroup } from '../../model/reference.ts';
import { referenceGroups } from '../../model/references.ts';
import { bundleOf, usedIn } from '../../model/references-used.ts';
import type { Answer } from '../../model/report.ts';
import type { Clause, Division } from '../../model/standard.ts';
import type { Provided, Self } from '../context.ts';
import { type Piece, type PieceList, pieceOfClause, pieceOfDivision, piecesOf, type Subject } from '../kit/pieces.ts';
import type { TextSubject } from '../kit/texts.ts';
import type { CheckRule, Finding } from '../rule.ts';
import { isTooLong } from './budget.ts';
import type { GivenState } from './given-state.ts';
import type { Partition, PieceRules } from './partition.ts';

/** What was found in something, and what else that was worked out from: it holds for as long as each of that is the same object. */
interface KeptFindings {
  readonly from: readonly unknown[];
  readonly found: readonly Finding[];
}

interface Memory {
  /** By piece, what rules found that read nothing else. */
  readonly alone: WeakMap<object, KeptFindings>;
  /** By piece, list of pieces, chunk of clauses, and division with all that is in it: what all rules found. */
  readonly all: WeakMap<object, KeptFindings>;
  readonly answers: WeakMap<Answer, KeptFindings>;
  readonly besideFigures: WeakMap<Answer, KeptFindings>;
  /** What was found in a group of ids, by the state in which they were looked up. */
  readonly references: WeakMap<ReferenceGroup, { readonly token: object; readonly found: readonly Finding[] }>;
}

const nothing: readonly Finding[] = [];

interface Run {
  readonly rules: Partition;
  readonly memory: Memory;
  readonly context: Self & Provided;
  readonly given: GivenState;
  /** What a piece is judged by: alone, and by all of its rules. */
  readonly from: { readonly alone: readonly unknown[]; readonly all: readonly unknown[] };
}

/**
 * What is wrong in the pieces of a file, each by itself. Where a piece stands as it stood, and what its rules read is the same
 * object as before, it is not looked at again.
 */
export function checkPieces(context: Self & Provided, given: GivenState, rules: Partition): readonly Finding[] {
  const { setting, definitions, document } = context;
  const { model, kind, tree } = document;
  if (model === undefined || kind === 'other') return nothing;
  const from = { alone: [setting], all: [setting, definitions] };
  const run: Run = { rules, memory: memoryOf(rules), context, given, from };
  const found: Finding[] = [];
  if (model.kind === 'standard' || model.kind === 'report') {
    for (const one of piecesOf(model)) add(found, 'pieces' in one ? inList(run, one) : inPiece(run, one));
  }
  if (model.kind === 'standard') {
    for (const division of [...model.chapters, ...model.annexes]) add(found, inDivision(run, division));
  }
  if (model.kind === 'report') for (const answer of model.answers) add(found, inAnswer(run, answer));
  add(found, inReferences(run, referenceGroups(tree, kind)));
  return found;
}

const memoryOf = remembering(
  (_: Partition): Memory => ({
    alone: new WeakMap(),
    all: new WeakMap(),
    answers: new WeakMap(),
    besideFigures: new WeakMap(),
    references: new WeakMap(),
  }),
);

function kept<K extends object>(
  known: WeakMap<K, KeptFindings>,
  key: K,
  from: readonly unknown[],
  find: (found: Finding[]) => void,
): readonly Finding[] {
  const before = known.get(key);
  if (before !== undefined && isSameList(before.from, from)) return before.found;
  const findings: Finding[] = [];
  find(findings);
  const found = listed(findings);
  known.set(key, { from, found });
  return found;
}

function add(to: Finding[], findings: readonly Finding[]): void {
  for (const one of findings) to.push(one);
}

function inList(run: Run, list: PieceList): readonly Finding[] {
  return kept(run.memory.all, list.key, run.from.all, (found) => {
    for (const piece of list.pieces()) add(found, inPiece(run, piece));
  });
}

function inDivision(run: Run, division: Division): readonly Finding[] {
  return kept(run.memory.all, division, run.from.all, (found) => {
    // The division itself is the key of all that is in it; its own piece is kept by its fields.
    add(found, inPiece(run, { ...pieceOfDivision(division), key: division.given }));
    for (const chunk of chunksOf(division.clauses)) add(found, inChunk(run, chunk));
    for (const section of division.sections) add(found, inDivision(run, section));
  });
}

function inChunk(run: Run, clauses: readonly Clause[]): readonly Finding[] {
  return kept(run.memory.all, clauses, run.from.all, (found) => {
    for (const clause of clauses) add(found, inPiece(run, pieceOfClause(clause)));
  });
}

function inPiece(run: Run, piece: Piece): readonly Finding[] {
  const { memory, from, context } = run;
  return kept(memory.all, piece.key, from.all, (found) => {
    const subjects = piece.subjects(context.setting.language);
    const alone = kept(memory.alone, piece.key, from.alone, (own) => addFound(run, subjects, 'alone', own));
    add(found, alone);
    addFound(run, subjects, 'defined', found);
  });
}

function addFound({ rules, context }: Run, subjects: readonly Subject[], which: keyof PieceRules, to: Finding[]): void {
  for (const { on, subject } of subjects) {
    for (const rule of rules.ofPieces.get(on)?.[which] ?? []) add(to, findingsOf(rule, subject, context));
  }
}

/** An answer against its clause, and beside the figures given for what its clause speaks of, which most edits of that leave as they were. */
function inAnswer({ memory, rules, context }: Run, answer: Answer): readonly Finding[] {
  const { setting } = context;
  const find = (found: Finding[]): void => {
    for (const rule of rules.ofAnswers) add(found, findingsOf(rule, answer, context));
    const figures = kept(memory.besideFigures, answer, [setting, ...context.given.of(answer)], (beside) => {
      for (const rule of rules.besideFigures) add(beside, findingsOf(rule, answer, context));
    });
    add(found, figures);
  };
  const clause = context.clause.of(answer);
  if (clause !== undefined) return kept(memory.answers, answer, [setting, ...clause.from], find);
  const found: Finding[] = [];
  find(found);
  return found;
}

function inReferences(run: Run, group: ReferenceGroup): readonly Finding[] {
  if (group.length === 0) return nothing;
  const { given, memory } = run;
  const before = memory.references.get(group);
  if (before?.token === given.token) return before.found;
  const stands = before?.token === given.since?.token && before?.found.length === 0 && leadsAsBefore(group, given);
  const found = stands ? nothing : lookedUp(run, group);
  memory.references.set(group, { token: given.token, found: listed(found) });
  return found;
}

/** Of ids that all led somewhere: whether none of them names what is gone. */
function leadsAsBefore(group: ReferenceGroup, { since }: GivenState): boolean {
  const bundle = bundleOf(group);
  return (
    since !== undefined &&
    bundle !== undefined &&
    !since.gone.some(({ namespace, id }) => usedIn(bundle).get(namespace)?.has(id))
  );
}

function lookedUp(run: Run, group: ReferenceGroup): readonly Finding[] {
  const found: Finding[] = [];
  const own: Reference[] = [];
  for (const one of group) {
    if (isGroup(one)) add(found, inReferences(run, one));
    else own.push(one);
  }
  for (const rule of run.rules.ofReferences) add(found, findingsOf(rule, own, run.context));
  return found;
}

function listed(findings: readonly Finding[]): readonly Finding[] {
  return findings.length === 0 ? nothing : findings;
}

/** What one rule finds in one subject. */
export function findingsOf(rule: CheckRule, subject: object, context: Self & Provided): readonly Finding[] {
  let findings: Finding[] | undefined;
  // `on` and the kind of the subject agree by the making of the pieces; the compiler cannot see it.
  if (rule.on === 'text' && isTooLong(subject as TextSubject)) return nothing;
  if (rule.concerns?.(subject as never, context) === false) return nothing;
  for (const one of rule.check(subject as never, context)) {
    findings ??= [];
    findings.push({ ...one, rule });
  }
  return findings ?? nothing;
}
