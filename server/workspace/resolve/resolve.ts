import { lazily } from '../../base/lazily.ts';
import { memory } from '../../base/memory.ts';
import { once } from '../../base/once.ts';
import { remembering } from '../../base/remembering.ts';
import type { Omission } from '../../model/standard.ts';
import { idKey } from '../../model/values/id.ts';
import { type KnownStandard, type StandardDocument, wholeOf } from '../document.ts';
import type { Snapshot } from '../snapshot.ts';
import { adaptedOf } from './adapted.ts';
import { asWritten } from './as-written.ts';
import { partsWithin } from './clause-parts.ts';
import { sayerOf } from './inherited.ts';
import { adaptClause, addDivisions, draftOf, dropClause, inOrder, type ResolutionDraft } from './merge.ts';
import type { BrokenBase, EffectiveClause, Resolution, Sourced } from './resolution.ts';
import { definedIn, type Lists, unite } from './united.ts';

/** A resolution stays valid as long as its file and its base's resolution are the same objects. */
const known = memory<{ readonly base: Resolution | BrokenBase | undefined; readonly resolution: Resolution }>();

/** The standard that bears an edition. Where two files do, the workspace's own wins over a shipped one, then the first. */
export function standardOf(snapshot: Snapshot, edition: string): StandardDocument | undefined {
  const known = knownStandardOf(snapshot, edition);
  return known && wholeOf(known);
}

/** The same as the snapshot holds it. */
export function knownStandardOf(
  { standards }: Pick<Snapshot, 'standards'>,
  edition: string,
): KnownStandard | undefined {
  const group = standards.get(idKey(edition));
  return group?.find((document) => document.origin !== 'shipped') ?? group?.[0];
}

/** The standard of an edition with all it inherits; undefined where no file defines it. */
export function resolveEdition(snapshot: Snapshot, edition: string): Resolution | undefined {
  const document = standardOf(snapshot, edition);
  return document && resolve(snapshot, document);
}

/** What the standards of a snapshot resolve to, as far as somebody has asked. */
const resolvedAmong = remembering((_: Snapshot['standards']) => new Map<StandardDocument, Resolution>());

/** A standard's file with all it inherits. A base that is missing or circles is named in `broken`; the rest resolves. */
export function resolve(snapshot: Snapshot, document: StandardDocument): Resolution {
  const resolved = resolvedAmong(snapshot.standards);
  if (!resolved.has(document)) {
    const { bases, circle } = upwards(snapshot, document, resolved);
    for (const one of bases) resolved.set(one, resolveOn(one, baseOf(snapshot, one, resolved, circle)));
  }
  return resolved.get(document) ?? resolveOn(document, undefined);
}

interface Upwards {
  /** The files to resolve for one, each behind its base, and itself. */
  readonly bases: readonly StandardDocument[];
  /** Where the way up ends, if it does so in a circle. */
  readonly circle: readonly StandardDocument[];
}

/**
 * In a circle the first by its URI stands as if it had no base: so it is read alike from wherever one looks at it, and once.
 */
function upwards(
  snapshot: Snapshot,
  document: StandardDocument,
  resolved: ReadonlyMap<StandardDocument, Resolution>,
): Upwards {
  const path = new Set<StandardDocument>();
  let at: StandardDocument | undefined = document;
  while (at !== undefined && !path.has(at) && !resolved.has(at)) {
    path.add(at);
    at = writtenBase(snapshot, at);
  }
  const all = [...path];
  if (at === undefined || !path.has(at)) return { bases: all.reverse(), circle: [] };
  const start = all.indexOf(at);
  const circle = all.slice(start);
  const first = circle.reduce((a, b) => (b.uri < a.uri ? b : a));
  const cut = circle.indexOf(first) + 1;
  const parts = [circle.slice(0, cut), circle.slice(cut), all.slice(0, start)];
  return { bases: parts.flatMap((part) => part.reverse()), circle };
}

function writtenBase(snapshot: Snapshot, { model }: StandardDocument): StandardDocument | undefined {
  return model.extends?.value === undefined ? undefined : standardOf(snapshot, model.extends.value);
}

function resolveOn(document: StandardDocument, base: Resolution | BrokenBase | undefined): Resolution {
  const remembered = known.of(document);
  if (remembered !== undefined && sameBase(remembered.base, base)) return remembered.resolution;
  const resolution = combine(document, base);
  known.keep(document, { base, resolution });
  return resolution;
}

function sameBase(a: Resolution | BrokenBase | undefined, b: Resolution | BrokenBase | undefined): boolean {
  if (a === b) return true;
  return (
    a !== undefined &&
    b !== undefined &&
    isBroken(a) &&
    isBroken(b) &&
    a.kind === b.kind &&
    a.edition === b.edition &&
    a.in === b.in &&
    (a.kind === 'unknown' || b.kind === 'unknown' || isSameCircle(a.circle, b.circle))
  );
}

function isSameCircle(a: readonly StandardDocument[], b: readonly StandardDocument[]): boolean {
  return a.length === b.length && a.every((one, at) => one === b[at]);
}

function isBroken(base: Resolution | BrokenBase | undefined): base is BrokenBase {
  return base !== undefined && 'in' in base;
}

/** A base that is not resolved by now lies behind the file, once round the circle. */
function baseOf(
  snapshot: Snapshot,
  document: StandardDocument,
  resolved: ReadonlyMap<StandardDocument, Resolution>,
  circle: readonly StandardDocument[],
): Resolution | BrokenBase | undefined {
  const edition = document.model.extends?.value;
  if (edition === undefined) return undefined;
  const base = writtenBase(snapshot, document);
  if (base === undefined) return { kind: 'unknown', edition, in: document };
  return resolved.get(base) ?? { kind: 'circular', edition, in: document, circle };
}

/** What is inherited is put together when somebody asks for it: a large standard is edited far more often. */
function combine(document: StandardDocument, from: Resolution | BrokenBase | undefined): Resolution {
  const base = isBroken(from) ? undefined : from;
  const chain = [...(base?.chain ?? []), document];
  const scorer = sayerOf({ document, chain }, 'scoring');
  const scoring = scorer?.model.scoring;
  const leveller = sayerOf({ document, chain }, 'levels');
  return resolution({
    document,
    edition: document.model.edition?.value,
    chain,
    broken: isBroken(from) ? from : base?.broken,
    base,
    scoring: scorer && scoring && definedIn(scorer, scoring),
    levels: leveller && definedIn(leveller, leveller.model.levels),
    assembled: once(() => assemble(document, base)),
    united: once(() => unite(document, base)),
  });
}

type PutTogether = Omit<Assembled, 'divided' | 'parts'> & Divided & Pick<Resolution, 'parts'>;

interface Inherited extends Omit<Resolution, keyof (Lists & PutTogether)> {
  readonly assembled: () => Assembled;
  readonly united: () => Lists;
}

const resolution = lazily<Inherited, Lists & PutTogether>({
  isAsWritten: ({ assembled }) => assembled().isAsWritten,
  isDividedAsItsBase: ({ assembled }) => assembled().isDividedAsItsBase,
  chapters: ({ assembled }) => assembled().divided().chapters,
  annexes: ({ assembled }) => assembled().divided().annexes,
  clauses: ({ assembled }) => assembled().clauses,
  divisions: ({ assembled }) => assembled().divided().divisions,
  aliases: ({ assembled }) => assembled().aliases,
  parts: ({ assembled }) => assembled().parts(),
  omitted: ({ assembled }) => assembled().omitted,
  terms: ({ united }) => united().terms,
  indicators: ({ united }) => united().indicators,
  evidenceKinds: ({ united }) => united().evidenceKinds,
  symbols: ({ united }) => united().symbols,
  termsFrom: ({ united }) => united().termsFrom,
  abbreviations: ({ united }) => united().abbreviations,
  references: ({ united }) => united().references,
  bibliography: ({ united }) => united().bibliography,
  basis: ({ united }) => united().basis,
});

type Divided = Pick<Resolution, 'chapters' | 'annexes' | 'divisions'>;

interface Assembled extends Pick<Resolution, 'isAsWritten' | 'isDividedAsItsBase' | 'clauses' | 'aliases' | 'omitted'> {
  readonly parts: () => Resolution['parts'];
  readonly divided: () => Divided;
}

function assemble(document: StandardDocument, base: Resolution | undefined): Assembled {
  const { model } = document;
  const written = base === undefined ? asWritten(document) : undefined;
  if (written !== undefined) {
    const { clauses, aliases, parts } = written;
    const kind = { isAsWritten: true, isDividedAsItsBase: false };
    return { ...kind, clauses, aliases, parts: () => parts, divided: () => written, omitted: new Map() };
  }
  if (base !== undefined && model.omit.length + model.chapters.length + model.annexes.length === 0) {
    const { clauses, parts, divided } = adaptedOf(base, model.adapt, document);
    const kind = { isAsWritten: false, isDividedAsItsBase: true };
    return { ...kind, clauses, aliases: aliasesOf(clauses), parts: () => parts, divided, omitted: base.omitted };
  }
  const draft = draftOf(base);
  const omitted = new Map(base?.omitted);
  for (const omission of model.omit) omit(draft, omitted, omission, document);
  for (const adaptation of model.adapt) adaptClause(draft, adaptation, document);
  addDivisions(draft, model.chapters, draft.chapters, undefined, document);
  addDivisions(draft, model.annexes, draft.annexes, undefined, document);
  const clauses = inOrder(draft);
  const kind = { isAsWritten: false, isDividedAsItsBase: false };
  return {
    ...kind,
    clauses,
    aliases: aliasesOf(clauses),
    parts: once(() => partsWithin(draft)),
    divided: () => draft,
    omitted,
  };
}

function omit(
  draft: ResolutionDraft,
  omitted: Map<string, Sourced<Omission>>,
  omission: Omission,
  document: StandardDocument,
): void {
  const id = omission.clause?.value;
  if (id !== undefined && dropClause(draft, id)) omitted.set(idKey(id), { document, value: omission });
}

function aliasesOf(clauses: ReadonlyMap<string, EffectiveClause>): ReadonlyMap<string, EffectiveClause> {
  const aliases = new Map<string, EffectiveClause>();
  for (const clause of clauses.values()) {
    for (const alias of clause.content.aliases) {
      const key = alias.value === undefined ? undefined : idKey(alias.value);
      if (key !== undefined && !clauses.has(key) && !aliases.has(key)) aliases.set(key, clause);
    }
  }
  return aliases;
}
