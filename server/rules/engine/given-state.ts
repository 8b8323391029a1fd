import { memory } from '../../base/memory.ts';
import { samePairs } from '../../base/stretches.ts';
import { usedKey } from '../../model/references-used.ts';
import type { Standard } from '../../model/standard.ts';
import { idKey } from '../../model/values/id.ts';
import { type Dependency, editionOf } from '../../workspace/dependency.ts';
import { type Document, isReport, isStandard, languageOf, type StandardDocument } from '../../workspace/document.ts';
import type { Resolution } from '../../workspace/resolve/resolution.ts';
import type { Imports } from '../context.ts';
import { followIds, idsChanged, idsTwice, noIdsChanged } from '../kit/given-ids.ts';
import type { Before, CheckContext } from './context-of.ts';

/** What ids may name in one state of a file and its standards. */
export interface GivenState {
  readonly token: object;
  /** An earlier state, and what led somewhere then and may not now, as `usedKey` names it. */
  readonly since?: { readonly token: object; readonly gone: readonly string[] };
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

function givenByItself(
  given: GivenState,
  { model: before }: StandardDocument,
  { model: after }: StandardDocument,
): GivenState | undefined {
  const changed = idsChanged(before, after);
  followIds(before, after, changed);
  // A former id leads nowhere while another clause bears its clause's id; and a variant may name what its base gives.
  const isOwn =
    before.edition?.text === after.edition?.text && ![before, after].some((one) => one.given.has('extends'));
  if (!isOwn || idsTwice(after).size > 0) return undefined;
  if (changed === noIdsChanged) return given;
  const gone = [...changed.gone].flatMap((id) => [usedKey('clause', id), usedKey('division', id)]);
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

/** Whether a reference of a report leads somewhere in both where it does in one, and all that its clauses may use is defined alike. */
function givesTheSame(before: Resolution, after: Resolution): boolean {
  if (before.chain.length !== after.chain.length) return false;
  return before.chain.every((one, at) => {
    const other = after.chain[at];
    if (one === other) return true;
    return other?.uri === one.uri && languageOf(other) === languageOf(one) && givesAsBefore(one.model, other.model);
  });
}

/**
 * Compared once for the reports that are open together, and kept by the later state. The earlier one is not held by it, or each
 * would hold the one before it, and so every state that ever was.
 */
const compared = memory<{ readonly before: WeakRef<Standard>; readonly same: boolean }>();

function givesAsBefore(before: Standard, after: Standard): boolean {
  const known = compared.of(after);
  if (known?.before.deref() === before) return known.same;
  const same =
    before.edition?.value === after.edition?.value &&
    isSameList(before.terms, after.terms) &&
    isSameList(before.indicators, after.indicators) &&
    isSameList(before.evidenceKinds, after.evidenceKinds) &&
    isSameList(before.omit, after.omit) &&
    before.scoring === after.scoring &&
    idsChanged(before, after) === noIdsChanged;
  compared.keep(after, { before: new WeakRef(before), same });
  return same;
}

function isSameList(a: readonly object[], b: readonly object[]): boolean {
  return samePairs(a, b, (one, other) => one === other);
}
