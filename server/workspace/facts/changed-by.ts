import { idKey } from '../../model/values/id.ts';
import { type Dependency, dependency } from '../dependency.ts';
import {
  isClosed,
  isKnownReport,
  isStandard,
  isWhole,
  type KnownDocument,
  type KnownReport,
  type StandardDocument,
} from '../document.ts';
import { operatorKey, reportKey } from '../document-index.ts';
import { resolve } from '../resolve/resolve.ts';
import type { Snapshot } from '../snapshot.ts';
import { standingText } from '../standing.ts';
import { comparedPrint, comparedText } from '../summarize-report.ts';
import type { Fact } from './fact.ts';
import { names, says, tests } from './standard-facts.ts';

/**
 * What a change of one file changes for others. `before` and `after` are its two states; either may be absent (created,
 * deleted). Nothing where all that others can see of it is as it was.
 */
export function changedBy(
  before: KnownDocument | undefined,
  after: KnownDocument | undefined,
  snapshots: { readonly before: Snapshot; readonly after: Snapshot },
): ReadonlySet<Dependency> {
  const changed = new Set<Dependency>();
  if (isWhole(before) && isWhole(after) && before.model === after.model && before.kind === after.kind) return changed;
  reportChanges(before, after, changed);
  if (!isStandard(before) && !isStandard(after)) return changed;
  const differs = ({ saysTheSame }: Fact): boolean =>
    !isStandard(before) || !isStandard(after) || !saysTheSame(before.model, after.model);
  // All that counts for another file is among what may name something.
  if (!differs(names)) return changed;
  useChanges(before, after, snapshots, changed);
  if (differs(says)) standardChanges(before, after, changed);
  if (differs(tests)) for (const key of editionsOf([before, after])) changed.add(dependency.tests(key));
  return changed;
}

/** Only what standards use counts: what is used of a definition is looked for in its variants, never in reports. */
function useChanges(
  before: KnownDocument | undefined,
  after: KnownDocument | undefined,
  snapshots: { readonly before: Snapshot; readonly after: Snapshot },
  changed: Set<Dependency>,
): void {
  const editions = [
    ...(isStandard(before) ? usedEditions(snapshots.before, before) : []),
    ...(isStandard(after) ? usedEditions(snapshots.after, after) : []),
  ];
  for (const edition of editions) changed.add(dependency.importers(edition));
}

function standardChanges(
  before: KnownDocument | undefined,
  after: KnownDocument | undefined,
  changed: Set<Dependency>,
): void {
  for (const key of editionsOf([before, after])) changed.add(dependency.edition(key));
  for (const { model } of [before, after].filter(isStandard)) {
    if (model.number?.value !== undefined) changed.add(dependency.number(model.number.value));
  }
  if (standingOf(before) !== standingOf(after)) changed.add(dependency.editions);
  if (spaceTypesOf(before) !== spaceTypesOf(after)) changed.add(dependency.spaceTypes);
}

function standingOf(document: KnownDocument | undefined): string | undefined {
  return isStandard(document) ? standingText(document.model) : undefined;
}

function spaceTypesOf(document: KnownDocument | undefined): string {
  return isStandard(document) ? document.model.spaceTypes.map((one) => one.text).join('\n') : '';
}

function reportChanges(
  before: KnownDocument | undefined,
  after: KnownDocument | undefined,
  changed: Set<Dependency>,
): void {
  const states = [before, after].filter(isKnownReport);
  if (states.length === 0) return;
  const [first, second] = states;
  const sameOperator = first && second && operatorKey(first) === operatorKey(second);
  if (sameOperator && printTheSame(first, second)) return;
  for (const state of states) {
    const [id, operator] = [reportKey(state), operatorKey(state)];
    if (id !== undefined) changed.add(dependency.report(id));
    if (operator !== undefined) changed.add(dependency.operator(operator));
  }
}

function printTheSame(a: KnownReport, b: KnownReport): boolean {
  if (isClosed(a) || isClosed(b)) return comparedPrint(a) === comparedPrint(b);
  return comparedText(a.model) === comparedText(b.model);
}

/** The editions whose definitions a standard can use: those of its chain. */
function usedEditions(snapshot: Snapshot, standard: StandardDocument): readonly string[] {
  return editionsOf(resolve(snapshot, standard).chain);
}

function editionsOf(files: readonly (KnownDocument | undefined)[]): readonly string[] {
  return files
    .filter(isStandard)
    .flatMap(({ model: { edition } }) => (edition?.value === undefined ? [] : [idKey(edition.value)]));
}
