import { type Dependency, dependency } from './dependency.ts';
import { type Document, isReport, isStandard, type StandardDocument } from './document.ts';
import { exportsTheSame, reportSummary, usesTheSame } from './exported.ts';
import { operatorOf } from './operator.ts';
import { resolve, standardOf } from './resolve/resolve.ts';
import { idKey, type Snapshot } from './snapshot.ts';

/**
 * What a change of one file changes for others. `before` and `after` are its two states; either may be absent (created,
 * deleted). Nothing where all that others can see of it is as it was.
 */
export function changedBy(
  before: Document | undefined,
  after: Document | undefined,
  worlds: { readonly before: Snapshot; readonly after: Snapshot },
): ReadonlySet<Dependency> {
  const changed = new Set<Dependency>();
  if (before?.model === after?.model && before?.kind === after?.kind) return changed;
  standardChanges(before, after, changed);
  reportChanges(before, after, changed);
  if (!usesTheSame(before, after)) {
    const editions = [
      ...(before ? usedEditions(worlds.before, before) : []),
      ...(after ? usedEditions(worlds.after, after) : []),
    ];
    for (const edition of editions) changed.add(dependency.importers(edition));
  }
  return changed;
}

function standardChanges(before: Document | undefined, after: Document | undefined, changed: Set<Dependency>): void {
  const states = [before, after].filter(isStandard);
  if (states.length === 0) return;
  const [first, second] = states;
  const same = first && second && exportsTheSame(first.model, second.model);
  if (same) return;
  for (const { model } of states) {
    if (model.edition?.value !== undefined) changed.add(dependency.edition(idKey(model.edition.value)));
    if (model.number?.value !== undefined) changed.add(dependency.number(model.number.value));
  }
  if (editionOf(before) !== editionOf(after)) changed.add(dependency.editions);
  if (spaceTypesOf(before) !== spaceTypesOf(after)) changed.add(dependency.spaceTypes);
}

function editionOf(document: Document | undefined): string | undefined {
  return isStandard(document) ? document.model.edition?.value : undefined;
}

function spaceTypesOf(document: Document | undefined): string {
  return isStandard(document) ? document.model.spaceTypes.map((one) => one.text).join('\n') : '';
}

function reportChanges(before: Document | undefined, after: Document | undefined, changed: Set<Dependency>): void {
  const states = [before, after].filter(isReport);
  if (states.length === 0) return;
  const [first, second] = states;
  const sameOperator = first && second && operatorOf(first.model) === operatorOf(second.model);
  if (sameOperator && reportSummary(first.model) === reportSummary(second.model)) return;
  for (const { model } of states) {
    if (model.id?.value !== undefined) changed.add(dependency.report(idKey(model.id.value)));
    const operator = operatorOf(model);
    if (operator !== undefined) changed.add(dependency.operator(operator));
  }
}

/** The editions whose definitions a file can use: those of its chain, or of the chain that it answers. */
export function usedEditions(snapshot: Snapshot, document: Document): readonly string[] {
  const standard = standardBehind(snapshot, document);
  if (standard === undefined) return [];
  return resolve(snapshot, standard).chain.flatMap((one) =>
    one.model.edition?.value === undefined ? [] : [idKey(one.model.edition.value)],
  );
}

function standardBehind(snapshot: Snapshot, document: Document): StandardDocument | undefined {
  if (isStandard(document)) return document;
  const against = isReport(document) ? document.model.against?.value : undefined;
  return against === undefined ? undefined : standardOf(snapshot, against);
}
