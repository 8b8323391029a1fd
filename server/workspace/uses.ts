import { ofChunk } from '../base/chunks.ts';
import { comparePositions } from '../base/position.ts';
import type { Reference } from '../model/reference.ts';
import { bundlesOf, picker } from '../model/references-used.ts';
import { documentKey, fullYear } from '../model/values/document-number.ts';
import { readDocumentNumber } from '../model/values/document-number-text.ts';
import { idKey } from '../model/values/id.ts';
import { absolute } from '../syntax/navigate.ts';
import type { Tree } from '../syntax/tree.ts';
import {
  type Document,
  isClosed,
  isKnownStandard,
  isWhole,
  type KnownDocument,
  type KnownStandard,
  wholeOf,
} from './document.ts';
import { groupsOf, referencesBetween, referencesOf } from './document-references.ts';
import { mayHold } from './id-lines.ts';
import { isFormerId, originsOf } from './origins.ts';
import type { Snapshot } from './snapshot.ts';
import type { Target } from './targets.ts';

/** A place where something is named. */
export interface Use {
  readonly document: Document;
  readonly reference: Reference;
}

/** The ids of a file that are found by some `keyOf`. Looking for one does not pass over all the others. */
export function idsUnder(document: Document, key: string): readonly Reference[] {
  return bundlesOf(groupsOf(document)).flatMap((bundle) => byKey(bundle).get(key) ?? []);
}

/** The ids of a file that are written as one of them, and looked up where it is. */
export function usesWrittenAs(
  document: Document,
  { namespaces, edition, ...reference }: Reference,
): readonly Reference[] {
  return idsUnder(document, keyOf({ namespaces, ...reference })).filter(
    (one) => one.edition === edition && one.namespaces.some((each) => namespaces.includes(each)),
  );
}

/** What the ids of a file are found by. */
export function keysOf(document: Document): readonly string[] {
  return referencesOf(document).map(keyOf);
}

const byKey = ofChunk((references: readonly Reference[]): ReadonlyMap<string, readonly Reference[]> => {
  const index = new Map<string, Reference[]>();
  for (const reference of references) {
    const key = keyOf(reference);
    const group = index.get(key);
    if (group === undefined) index.set(key, [reference]);
    else group.push(reference);
  }
  return index;
});

/** What an id is found by: its text in NFC; of a document number what its spellings have in common. */
function keyOf({ namespaces, text }: Reference): string {
  return namespaces[0] === 'document' ? numberKey(text) : idKey(text);
}

function numberKey(text: string): string {
  const { value } = readDocumentNumber(text);
  return value === undefined ? idKey(text) : `${documentKey(value)} ${fullYear(value) ?? ''}`;
}

/**
 * Every place in `documents` that names the same thing as `reference`, under its former ids too; what is given and what only
 * names it alike. Older states of files (`elsewhere`) say nothing about the workspace. Closed reports are read one after the
 * other as the uses are asked for: whoever keeps more than a range of each keeps all of them in memory. `lost` is told of those
 * that may hold a use and cannot be read.
 */
export function* usesOf(
  snapshot: Snapshot,
  document: Document,
  reference: Reference,
  documents: Iterable<KnownDocument> = snapshot.documents.values(),
  lost?: (unread: Document) => void,
): Generator<Use> {
  const origins = originsOf(snapshot, document, reference);
  const wanted = new Set(identitiesOf(reference, origins));
  const names = namesOf(snapshot, reference, origins);
  for (const known of documents) {
    if (known.origin === 'elsewhere' && known !== document) continue;
    if (isClosed(known) && !mayHold(known.summary.ids, names)) continue;
    const other = wholeOf(known);
    if (other.unread === true) lost?.(other);
    const candidates = names.flatMap((name) => idsUnder(other, name));
    for (const one of candidates) {
      if (identitiesOf(one, originsOf(snapshot, other, one)).some((identity) => wanted.has(identity))) {
        yield { document: other, reference: one };
      }
    }
  }
}

/** All files as a whole but for closed reports, which give nothing to any other file. */
export function wholeFiles({ documents }: Snapshot): readonly Document[] {
  return [...documents.values()].flatMap((known) => (isClosed(known) ? [] : wholeOf(known)));
}

/** Every id the thing goes by anywhere: that at its origin, the one asked for, and a clause's former ids. */
function namesOf(snapshot: Snapshot, reference: Reference, origins: readonly Target[]): readonly string[] {
  const names = new Set([keyOf(reference)]);
  for (const origin of origins) {
    const given = givenAt(origin);
    if (given !== undefined) names.add(keyOf(given));
  }
  const pairs = [...snapshot.documents.values()].filter(isKnownStandard).flatMap(formerIdsOf);
  for (let size = 0; size !== names.size; ) {
    size = names.size;
    for (const pair of pairs) if (pair.some((one) => names.has(one))) for (const one of pair) names.add(one);
  }
  return [...names];
}

const formerIdsIn = picker(isFormerId);

const knownPairs = new WeakMap<Tree, readonly (readonly string[])[]>();

/** Each former id with the clause's present one. */
export function formerIdsOf(document: KnownStandard): readonly (readonly string[])[] {
  if (!isWhole(document)) return document.formerIds;
  const found = knownPairs.get(document.tree);
  if (found !== undefined) return found;
  const pairs = formerIdsIn(groupsOf(document)).flatMap(({ text, holder }) =>
    holder === undefined ? [] : [[idKey(text), idKey(holder.id)]],
  );
  knownPairs.set(document.tree, pairs);
  return pairs;
}

/** Where several files speak of a document that none of them is, its number alone tells that they mean the same. */
function identitiesOf(reference: Reference, origins: readonly Target[]): readonly string[] {
  return origins.length === 0 && reference.namespaces[0] === 'document' ? [keyOf(reference)] : origins.map(printOf);
}

/** The id that stands at a target. */
export function givenAt({ document, place }: Target): Reference | undefined {
  const { fragment, range } = place;
  return referencesBetween(document, fragment, fragment).find(
    (one) => comparePositions(one.range.start, range.start) === 0,
  );
}

/** One for every place of a snapshot. */
function printOf({ document, place }: Target): string {
  const { start } = absolute(document.tree, place);
  return `${document.uri} ${start.line}:${start.character}`;
}
