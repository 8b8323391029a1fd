import { memory } from '../../base/memory.ts';
import type { Adaptation, Clause, ClauseContent, Division } from '../../model/standard.ts';
import { idKey } from '../../model/values/id.ts';
import type { StandardDocument } from '../document.ts';
import { withAdaptedItems } from './adapted-items.ts';
import { fieldOf } from './content-keys.ts';
import type { ContentKey, EffectiveClause, EffectiveDivision, Resolution } from './resolution.ts';

/** A resolution while it is being put together: copies that may be changed until it is done. */
export interface ResolutionDraft {
  readonly chapters: EffectiveDivision[];
  readonly annexes: EffectiveDivision[];
  readonly clauses: Map<string, EffectiveClause>;
  readonly divisions: Map<string, EffectiveDivision>;
}

/** A copy of the base's divisions and clauses that can be changed without touching the base. */
export function draftOf(base: Pick<Resolution, 'annexes' | 'chapters'> | undefined): ResolutionDraft {
  const draft: ResolutionDraft = { chapters: [], annexes: [], clauses: new Map(), divisions: new Map() };
  if (base === undefined) return draft;
  const copy = (division: EffectiveDivision, parent: EffectiveDivision | undefined): EffectiveDivision => {
    const copied: EffectiveDivision = { ...division, parts: [...division.parts], parent, clauses: [], sections: [] };
    draft.divisions.set(idKey(copied.id), copied);
    for (const clause of division.clauses) keep(draft, { ...clause, division: copied });
    for (const section of division.sections) copied.sections.push(copy(section, copied));
    return copied;
  };
  for (const chapter of base.chapters) draft.chapters.push(copy(chapter, undefined));
  for (const annex of base.annexes) draft.annexes.push(copy(annex, undefined));
  return draft;
}

function keep(draft: ResolutionDraft, clause: EffectiveClause): void {
  clause.division.clauses.push(clause);
  const key = idKey(clause.id);
  // One without an id cannot be named.
  if (key !== '' && !draft.clauses.has(key)) draft.clauses.set(key, clause);
}

export function dropClause(draft: ResolutionDraft, id: string): EffectiveClause | undefined {
  const clause = draft.clauses.get(idKey(id));
  if (clause === undefined) return undefined;
  const siblings = clause.division.clauses;
  siblings.splice(siblings.indexOf(clause), 1);
  draft.clauses.delete(idKey(id));
  return clause;
}

/** A clause with the fields that an adaptation gives in the place of its own, one by one. */
export function adaptedClause(
  before: EffectiveClause,
  adaptation: Adaptation,
  document: StandardDocument,
): EffectiveClause {
  const keys = [...adaptation.given.keys()].flatMap((key) => fieldOf(key) ?? []);
  const replaced = new Map<ContentKey, StandardDocument>(before.replaced);
  for (const key of keys) replaced.set(key, document);
  return {
    ...before,
    content: adapted(before.content, adaptation, keys),
    replaced,
    adaptations: [...before.adaptations, { document, value: adaptation }],
  };
}

export function adaptClause(draft: ResolutionDraft, adaptation: Adaptation, document: StandardDocument): boolean {
  const target = adaptation.clause?.value;
  const before = target === undefined ? undefined : draft.clauses.get(idKey(target));
  if (before === undefined) return false;
  const after = adaptedClause(before, adaptation, document);
  const siblings = before.division.clauses;
  siblings[siblings.indexOf(before)] = after;
  draft.clauses.set(idKey(after.id), after);
  return true;
}

const contents = memory<{ readonly before: ClauseContent; readonly after: ClauseContent }>();

/** The same object for as long as the clause and its adaptation stand as they stood. */
function adapted(before: ClauseContent, adaptation: Adaptation, keys: readonly ContentKey[]): ClauseContent {
  const known = contents.of(adaptation);
  if (known?.before === before) return known.after;
  const whole = { ...before, ...picked(adaptation, keys) };
  const after = { ...whole, items: withAdaptedItems(whole.items, adaptation.adaptItems) };
  contents.keep(adaptation, { before, after });
  return after;
}

function picked(content: ClauseContent, keys: readonly ContentKey[]): Partial<ClauseContent> {
  return Object.fromEntries(keys.map((key) => [key, content[key]]));
}

/** Adds a file's chapters or annexes; one with an inherited id adds its content to the inherited one, and its own title and text win. */
export function addDivisions(
  draft: ResolutionDraft,
  divisions: readonly Division[],
  into: EffectiveDivision[],
  parent: EffectiveDivision | undefined,
  document: StandardDocument,
): void {
  for (const division of divisions) {
    const id = division.id?.value ?? '';
    const known = id === '' ? undefined : into.find((one) => idKey(one.id) === idKey(id));
    const effective = known ?? newDivision(division, id, parent, document);
    effective.parts.push({ document, value: division });
    if (known === undefined) {
      into.push(effective);
      if (id !== '' && !draft.divisions.has(idKey(id))) draft.divisions.set(idKey(id), effective);
    }
    for (const clause of division.clauses) addClause(draft, clause, effective, document);
    addDivisions(draft, division.sections, effective.sections, effective, document);
  }
}

function newDivision(
  division: Division,
  id: string,
  parent: EffectiveDivision | undefined,
  home: StandardDocument,
): EffectiveDivision {
  return { id, home, division, parts: [], kind: division.kind, parent, clauses: [], sections: [] };
}

/** A clause goes behind the one that its `after` names, wherever that stands; else to the end of its division. */
function addClause(
  draft: ResolutionDraft,
  clause: Clause,
  division: EffectiveDivision,
  document: StandardDocument,
): void {
  const id = clause.id?.value ?? '';
  const after = clause.after?.value;
  const anchor = after === undefined ? undefined : draft.clauses.get(idKey(after));
  const home = anchor?.division ?? division;
  const effective: EffectiveClause = {
    id,
    home: document,
    clause,
    content: clause,
    replaced: new Map(),
    adaptations: [],
    division: home,
  };
  if (id !== '' && !draft.clauses.has(idKey(id))) draft.clauses.set(idKey(id), effective);
  if (anchor === undefined) home.clauses.push(effective);
  else home.clauses.splice(home.clauses.indexOf(anchor) + 1, 0, effective);
}

/** The clauses in the order in which they are read. */
export function inOrder(draft: ResolutionDraft): Map<string, EffectiveClause> {
  const ordered = new Map<string, EffectiveClause>();
  const visit = (division: EffectiveDivision): void => {
    for (const clause of division.clauses) {
      if (clause.id !== '' && !ordered.has(idKey(clause.id))) ordered.set(idKey(clause.id), clause);
    }
    for (const section of division.sections) visit(section);
  };
  for (const chapter of draft.chapters) visit(chapter);
  for (const annex of draft.annexes) visit(annex);
  return ordered;
}
