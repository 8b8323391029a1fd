import { samePairs } from '../../base/chunks.ts';
import type { ReferenceNamespace } from '../../model/reference.ts';
import { idKey } from '../../model/values/id.ts';
import { type Dependency, editionOf } from '../../workspace/dependency.ts';
import { type Document, isReport, isStandard, type StandardDocument } from '../../workspace/document.ts';
import { isOfTheSame } from '../../workspace/facts/definitions.ts';
import { followIds, idsChanged, idsTwice, noIdsChanged } from '../../workspace/facts/given-ids.ts';
import type { Resolution } from '../../workspace/resolve/resolution.ts';
import type { Imports } from '../context.ts';
import type { Before, CheckContext } from './context-of.ts';

interface GoneId {
  readonly namespace: ReferenceNamespace;
  /** In NFC. */
  readonly id: string;
}

/** What ids may name in one state of a file and its standards. */
export interface GivenState {
  readonly token: object;
  /** An earlier state, and what led somewhere then and may not now. */
  readonly since?: { readonly token: object; readonly gone: readonly GoneId[] };
}

/** An earlier state of a file, and what outside of it has changed since. */
interface EarlierState extends Before {
  readonly document: Document;
  readonly given: GivenState;
  readonly outdated: ReadonlySet<Dependency>;
}

/** What ids may name now, told by what has changed since the earlier state; undefined where anything may have. */
export function givenSince(before: EarlierState, now: CheckContext): GivenState | undefined {
  const { document } = now;
  if (isReport(document)) {
    return onlyAnswersDiffer(before.document, document) ? givenToReport(before, now.imports) : undefined;
  }
  const isTold = before.outdated.size === 0 && before.definitions === now.definitions;
  if (!isTold || !isStandard(before.document) || !isStandard(document)) return undefined;
  return givenByItself(before.given, before.document, document);
}

function givenByItself(given: GivenState, before: StandardDocument, after: StandardDocument): GivenState | undefined {
  const changed = idsChanged(before.model, after.model);
  followIds(before.model, after.model, changed);
  // A former id leads nowhere while another clause bears its clause's id; and a variant may name what its base gives.
  const isOwn = sameEdition(before, after) && ![before, after].some(({ model }) => model.given.has('extends'));
  if (!isOwn || idsTwice(after.model).size > 0) return undefined;
  if (changed === noIdsChanged) return given;
  const gone = [
    ...[...changed.gone].flatMap((id): GoneId[] => [
      { namespace: 'clause', id },
      { namespace: 'division', id },
    ]),
    // What has come takes the references in texts from a term of the same id.
    ...[...changed.come].map((id): GoneId => ({ namespace: 'term', id })),
  ];
  return { token: {}, since: { token: given.token, gone } };
}

function onlyAnswersDiffer({ tree: { root: a } }: Document, { tree: { root: b } }: Document): boolean {
  if (a === b) return true;
  if (a.kind !== 'map-part' || b.kind !== 'map-part') return false;
  return samePairs(a.entries, b.entries, ({ key, value }, other) => {
    return key.text === other.key.text && (value === other.value || key.text === 'answers');
  });
}

/** Where a report's standard has changed, and still gives and defines what it did, ids that led somewhere still do. */
function givenToReport({ given, outdated, answered }: EarlierState, { resolution, complete }: Imports) {
  if (outdated.size === 0) return given;
  const was = answered?.assessment?.resolution;
  if (was === undefined || resolution === undefined || !complete) return undefined;
  if (![...outdated].every(isOnEditions(resolution)) || !givesTheSame(was, resolution)) return undefined;
  return { token: {}, since: { token: given.token, gone: [] } };
}

/** Whether a dependency is on an edition that a standard is put together from. */
function isOnEditions({ chain }: Resolution): (one: Dependency) => boolean {
  const editions = new Set(
    chain.flatMap(({ model: { edition } }) => (edition?.value === undefined ? [] : idKey(edition.value))),
  );
  return (one) => editions.has(editionOf(one) ?? '');
}

/** Whether a reference of a report leads somewhere in both where it does in one. */
function givesTheSame(before: Resolution, after: Resolution): boolean {
  const parts = ['terms', 'indicators', 'evidenceKinds', 'levels', 'omit', 'scoring'] as const;
  const givesAsBefore = (one: StandardDocument, other: StandardDocument | undefined): boolean =>
    one === other ||
    (other !== undefined && sameEdition(one, other) && idsChanged(one.model, other.model) === noIdsChanged);
  return isOfTheSame(before, after, parts) && before.chain.every((one, at) => givesAsBefore(one, after.chain[at]));
}

function sameEdition({ model: a }: StandardDocument, { model: b }: StandardDocument): boolean {
  return a.edition?.text === b.edition?.text;
}
