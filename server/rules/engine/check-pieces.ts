import { lazily } from '../../base/lazily.ts';
import { type Recent, recentOnes } from '../../base/recent.ts';
import { remembering } from '../../base/remembering.ts';
import { pairwise, stretchesOf } from '../../base/stretches.ts';
import type { TextRole } from '../../model/keys/types.ts';
import { isGroup, type Reference, type ReferenceGroup } from '../../model/reference.ts';
import { referenceGroups } from '../../model/references.ts';
import { bundleOf, usedIn } from '../../model/references-used.ts';
import type { Answer } from '../../model/report.ts';
import type { Clause, Division } from '../../model/standard.ts';
import type { Node, Part } from '../../syntax/tree.ts';
import type { GivenFigure } from '../../workspace/assess/figures.ts';
import type { Document } from '../../workspace/document.ts';
import type { Provided, Self, Setting } from '../context.ts';
import type { AnsweredClauses } from '../kit/answered-clauses.ts';
import { type Piece, type PieceList, pieceOfClause, pieceOfDivision, piecesOf, type Subject } from '../kit/pieces.ts';
import type { TextSubject } from '../kit/texts.ts';
import type { CheckRule, Finding } from '../rule.ts';
import { isTooLong } from './budget.ts';
import type { Partition, PieceRules } from './partition.ts';

/** What checks of one piece may see of everything else. */
export interface World {
  /** One object for as long as nothing of it changes: what was found is kept by it, and it keeps nothing alive. */
  readonly token: object;
  readonly setting: Setting;
  readonly provided: Provided;
  readonly defined: Defined;
  readonly given: GivenState;
}

/** What the file gives for ids to name, in one state of it. */
export interface GivenState {
  readonly token: object;
  /** An earlier state, and what led somewhere then and may not now, as `usedKey` names it. */
  readonly since?: { readonly token: object; readonly gone: readonly string[] };
}

/** What is defined for clauses to use: outlives the coming and going of clauses. */
export interface Defined {
  readonly token: object;
  readonly provided: Pick<Provided, 'definitions'>;
}

interface Memory {
  /** What rules that read nothing but definitions found in a piece, and under which header. */
  readonly settled: WeakMap<object, Settled>;
  /** The same of a stretch of clauses. */
  readonly stretches: WeakMap<readonly Clause[], Pick<Settled, 'setting' | 'defined' | 'found'>>;
  /** What all rules found in a piece, or a division with all that is in it. */
  readonly all: WeakMap<object, { readonly token: object; readonly found: readonly Finding[] }>;
  /** What was found in an answer, by the token of its clause. */
  readonly answers: WeakMap<object, { readonly setting: Setting; readonly found: readonly Finding[] }>;
  /** The values of clauses that were looked at last, and in which nothing was found: an edit of a clause leaves most of its values the same objects. */
  readonly flawless: Recent<Part | Node, Flawless>;
  /** What was found in an answer, and beside which figures. */
  readonly given: WeakMap<Answer, BesideFigures>;
  /** What was found in a group of ids, by the state in which they were looked up. */
  readonly references: WeakMap<ReferenceGroup, { readonly token: object; readonly found: readonly Finding[] }>;
}

interface BesideFigures {
  readonly setting: Setting;
  readonly figures: readonly GivenFigure[];
  readonly found: readonly Finding[];
}

interface Settled {
  readonly setting: Setting;
  readonly defined: object;
  readonly alone: readonly Finding[];
  readonly found: readonly Finding[];
  /** Whether there are rules for the piece that read more. */
  readonly more: boolean;
}

interface Flawless {
  /** Of a text what it is for; of any other value which rule looked at it. */
  readonly as: TextRole | CheckRule;
  readonly setting: Setting;
  readonly defined: object;
}

const nothing: readonly Finding[] = [];

interface Run {
  readonly world: World;
  readonly rules: Partition;
  readonly memory: Memory;
  readonly context: Self & Provided;
}

/** What is wrong in the pieces of a file, each by itself. Pieces that stand as they stood are not looked at again. */
export function checkPieces(context: Self & Provided, world: World, rules: Partition): readonly Finding[] {
  const { model, kind, tree } = context.document;
  if (model === undefined || kind === 'other') return nothing;
  const run: Run = { world, rules, memory: memoryOf(rules), context };
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

const memoryOf = remembering((_: Partition) => newMemory());

function newMemory(): Memory {
  return {
    settled: new WeakMap(),
    stretches: new WeakMap(),
    all: new WeakMap(),
    answers: new WeakMap(),
    flawless: recentOnes(48),
    given: new WeakMap(),
    references: new WeakMap(),
  };
}

/**
 * The world seen from a file's present state, with the clauses that a report answers. What the world provides is asked for only where
 * a rule asks.
 */
export function within(document: Document, world: World, clauses: AnsweredClauses | undefined): Self & Provided {
  const { peers, files, config, clock } = world.provided;
  const clause = clauses ?? world.provided.clause;
  const given = clauses === undefined ? world.provided.given : { of: clauses.givenFor };
  return seenWithin({ document, setting: world.setting, clause, given, peers, files, config, clock, world });
}

type LookedUp = 'definitions' | 'imports' | 'importers';

const seenWithin = lazily<Self & Omit<Provided, LookedUp> & { readonly world: World }, Pick<Provided, LookedUp>>({
  definitions: ({ world }) => world.defined.provided.definitions,
  imports: ({ world }) => world.provided.imports,
  importers: ({ world }) => world.provided.importers,
});

function add(to: Finding[], findings: readonly Finding[]): void {
  for (const one of findings) to.push(one);
}

function inList(run: Run, list: PieceList): readonly Finding[] {
  return remembered(run, list.key, (found) => {
    for (const piece of list.pieces()) add(found, inPiece(run, piece));
  });
}

function inDivision(run: Run, division: Division): readonly Finding[] {
  return remembered(run, division, (found) => {
    // The division itself is the key of all that is in it; its own piece is kept by its fields.
    add(found, inPiece(run, { ...pieceOfDivision(division), key: division.given }));
    for (const stretch of stretchesOf(division.clauses)) add(found, inStretch(run, stretch));
    for (const section of division.sections) add(found, inDivision(run, section));
  });
}

function inStretch(run: Run, clauses: readonly Clause[]): readonly Finding[] {
  const { world, memory, rules } = run;
  if (!rules.clausesSettle) return remembered(run, clauses, (found) => add(found, inClauses(run, clauses)));
  const before = memory.stretches.get(clauses);
  if (before !== undefined && isSettled(before, world)) return before.found;
  const { setting, defined } = world;
  const found = inClauses(run, clauses);
  memory.stretches.set(clauses, { setting, defined: defined.token, found: listed(found) });
  return found;
}

function inClauses(run: Run, clauses: readonly Clause[]): readonly Finding[] {
  return clauses.flatMap((clause) => inPiece(run, pieceOfClause(clause)));
}

/** An answer against its clause. */
function inAnswer(run: Run, answer: Answer): readonly Finding[] {
  const { world, memory, rules, context } = run;
  const { setting } = world;
  const token = context.clause.of(answer)?.token;
  const before = token && memory.answers.get(token);
  if (before?.setting === setting) return before.found;
  const findings: Finding[] = [];
  for (const rule of rules.ofAnswers) add(findings, findingsOf(rule, answer, context));
  add(findings, besideFigures(run, answer));
  const found = listed(findings);
  if (token !== undefined) memory.answers.set(token, { setting, found });
  return found;
}

/** An answer beside the figures given for what its clause speaks of, which most edits of the clause leave as they were. */
function besideFigures({ world, memory, rules, context }: Run, answer: Answer): readonly Finding[] {
  const { setting } = world;
  const figures = context.given.of(answer);
  const before = memory.given.get(answer);
  if (before?.setting === setting && pairwise(before.figures, figures, isSame)) return before.found;
  const findings: Finding[] = [];
  for (const rule of rules.besideFigures) add(findings, findingsOf(rule, answer, context));
  const found = listed(findings);
  memory.given.set(answer, { setting, figures, found });
  return found;
}

function isSame(one: object, other: object): boolean {
  return one === other;
}

function inReferences(run: Run, group: ReferenceGroup): readonly Finding[] {
  if (group.length === 0) return nothing;
  const { given } = run.world;
  const { references } = run.memory;
  const before = references.get(group);
  if (before?.token === given.token) return before.found;
  const stands = before?.token === given.since?.token && before?.found.length === 0 && leadsAsBefore(group, given);
  const found = stands ? nothing : lookedUp(run, group);
  references.set(group, { token: given.token, found: listed(found) });
  return found;
}

/** Of ids that all led somewhere: whether none of them names what is gone. */
function leadsAsBefore(group: ReferenceGroup, { since }: GivenState): boolean {
  const bundle = bundleOf(group);
  return since !== undefined && bundle !== undefined && !since.gone.some((key) => usedIn(bundle).has(key));
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

function inPiece(run: Run, piece: Piece): readonly Finding[] {
  const { world, memory } = run;
  const before = memory.settled.get(piece.key);
  if (before !== undefined && !before.more && isSettled(before, world)) return before.found;
  const known = memory.all.get(piece.key);
  if (known?.token === world.token) return known.found;
  const subjects = piece.subjects(world.setting.language);
  const settled = settle(run, piece, subjects);
  if (!settled.more) return settled.found;
  const reading: Finding[] = [];
  for (const one of subjects) addFound(run, one, 'reading', reading);
  const found = reading.length === 0 ? settled.found : [...settled.found, ...reading];
  memory.all.set(piece.key, { token: world.token, found });
  return found;
}

function isSettled({ setting, defined }: Pick<Settled, 'setting' | 'defined'>, world: World): boolean {
  return setting === world.setting && defined === world.defined.token;
}

function settle(run: Run, { key }: Piece, subjects: readonly Subject[]): Settled {
  const { world, memory, rules } = run;
  const before = memory.settled.get(key);
  if (before !== undefined && isSettled(before, world)) return before;
  const { setting } = world;
  const kept = before?.setting === setting ? before.alone : undefined;
  const alone: Finding[] = [];
  const defined: Finding[] = [];
  for (const one of subjects) {
    const { text } = one;
    if (text !== undefined && isFlawless(run, text.node, text.role)) continue;
    const count = alone.length + defined.length;
    if (kept === undefined) addFound(run, one, 'alone', alone);
    addFound(run, one, 'defined', defined);
    if (text !== undefined && kept === undefined && alone.length + defined.length === count) {
      noteFlawless(run, text.node, text.role);
    }
  }
  const more = subjects.some(({ on }) => (rules.ofPieces.get(on)?.reading.length ?? 0) > 0);
  const ofPiece = kept ?? listed(alone);
  const found = defined.length === 0 ? ofPiece : [...ofPiece, ...defined];
  const settled: Settled = { setting, defined: world.defined.token, alone: ofPiece, found, more };
  memory.settled.set(key, settled);
  return settled;
}

function isFlawless({ memory, world: { setting, defined } }: Run, value: Part | Node, as: Flawless['as']): boolean {
  const known = memory.flawless.get(value);
  return known !== undefined && known.as === as && known.setting === setting && known.defined === defined.token;
}

function noteFlawless({ memory, world: { setting, defined } }: Run, value: Part | Node, as: Flawless['as']): void {
  memory.flawless.set(value, { as, setting, defined: defined.token });
}

function addFound(run: Run, { on, subject }: Subject, group: keyof PieceRules, to: Finding[]): void {
  for (const rule of run.rules.ofPieces.get(on)?.[group] ?? []) {
    // `on` and the kind of the subject agree, as below.
    const value = rule.looksAt?.(subject as never);
    if (value !== undefined && isFlawless(run, value, rule)) continue;
    const found = findingsOf(rule, subject, run.context);
    add(to, found);
    if (value !== undefined && found.length === 0) noteFlawless(run, value, rule);
  }
}

function listed(findings: readonly Finding[]): readonly Finding[] {
  return findings.length === 0 ? nothing : findings;
}

function remembered({ world, memory }: Run, key: object, find: (found: Finding[]) => void): readonly Finding[] {
  const before = memory.all.get(key);
  if (before?.token === world.token) return before.found;
  const findings: Finding[] = [];
  find(findings);
  const found = listed(findings);
  memory.all.set(key, { token: world.token, found });
  return found;
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
