import { isGroup, type Reference, type ReferenceGroup, referenceGroups } from '../model/references.ts';
import type { Division } from '../model/standard.ts';
import type { Document } from '../workspace/document.ts';
import type { Provided, Self, Setting } from './context.ts';
import type { Partition } from './partition.ts';
import { type Piece, type PieceList, pieceOfClause, pieceOfDivision, piecesOf } from './pieces.ts';
import type { CheckRule, Finding } from './rule.ts';

/** What checks of one piece may see of everything else. */
export interface World {
  /** One object for as long as nothing of it changes: what was found is kept by it, and it keeps nothing alive. */
  readonly token: object;
  readonly setting: Setting;
  readonly provided: Provided;
}

interface Memory {
  /** What rules that read nothing else found in a piece, and under which header. */
  readonly alone: WeakMap<object, { readonly setting: Setting; readonly found: readonly Finding[] }>;
  /** What all rules found in a piece, a division with all that is in it, or a group of ids. */
  readonly all: WeakMap<object, { readonly token: object; readonly found: readonly Finding[] }>;
}

const memories = new WeakMap<Partition, Memory>();

const nothing: readonly Finding[] = [];

interface Run {
  readonly world: World;
  readonly rules: Partition;
  readonly memory: Memory;
  readonly context: Self & Provided;
}

/** What is wrong in the pieces of a file, each by itself. Pieces that stand as they stood are not looked at again. */
export function checkPieces(document: Document, world: World, rules: Partition): readonly Finding[] {
  const { model, kind, tree } = document;
  if (model === undefined || kind === 'other') return nothing;
  const memory = memories.get(rules) ?? { alone: new WeakMap(), all: new WeakMap() };
  memories.set(rules, memory);
  const run: Run = { world, rules, memory, context: within(document, world) };
  const found: Finding[] = [];
  if (model.kind !== 'config') {
    for (const one of piecesOf(model)) add(found, 'pieces' in one ? inList(run, one) : inPiece(run, one));
  }
  if (model.kind === 'standard') {
    for (const division of [...model.chapters, ...model.annexes]) add(found, inDivision(run, division));
  }
  add(found, inReferences(run, referenceGroups(tree, kind)));
  return found;
}

/** The world seen from a file's present state. What the world provides is asked for only where a rule asks. */
export function within(document: Document, { setting, provided }: World): Self & Provided {
  return {
    document,
    setting,
    get imports() {
      return provided.imports;
    },
    get importers() {
      return provided.importers;
    },
    peers: provided.peers,
    files: provided.files,
    config: provided.config,
    clock: provided.clock,
  };
}

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
    for (const clause of division.clauses) add(found, inPiece(run, pieceOfClause(clause)));
    for (const section of division.sections) add(found, inDivision(run, section));
  });
}

function inReferences(run: Run, group: ReferenceGroup): readonly Finding[] {
  if (group.length === 0) return nothing;
  return remembered(run, group, (found) => {
    const own: Reference[] = [];
    for (const one of group) {
      if (isGroup(one)) add(found, inReferences(run, one));
      else own.push(one);
    }
    for (const rule of run.rules.ofReferences) add(found, findingsOf(rule, own, run.context));
  });
}

function inPiece(run: Run, piece: Piece): readonly Finding[] {
  const { world, memory } = run;
  return remembered(run, piece.key, (found) => {
    const subjects = piece.subjects(world.setting.language);
    const before = memory.alone.get(piece.key);
    const of = (group: 'alone' | 'reading'): readonly Finding[] => {
      const findings: Finding[] = [];
      for (const { on, subject } of subjects) {
        for (const rule of run.rules.ofPieces.get(on)?.[group] ?? [])
          add(findings, findingsOf(rule, subject, run.context));
      }
      return findings.length === 0 ? nothing : findings;
    };
    const alone = before?.setting === world.setting ? before.found : of('alone');
    memory.alone.set(piece.key, { setting: world.setting, found: alone });
    add(found, alone);
    add(found, of('reading'));
  });
}

function remembered({ world, memory }: Run, key: object, find: (found: Finding[]) => void): readonly Finding[] {
  const before = memory.all.get(key);
  if (before?.token === world.token) return before.found;
  const findings: Finding[] = [];
  find(findings);
  const found = findings.length === 0 ? nothing : findings;
  memory.all.set(key, { token: world.token, found });
  return found;
}

/** What one rule finds in one subject. */
export function findingsOf(rule: CheckRule, subject: object, context: Self & Provided): readonly Finding[] {
  let findings: Finding[] | undefined;
  // `on` and the kind of the subject agree by the making of the pieces; the compiler cannot see it.
  for (const one of rule.check(subject as never, context)) {
    findings ??= [];
    findings.push({ ...one, rule });
  }
  return findings ?? nothing;
}
