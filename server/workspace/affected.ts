import { type Document, isReport, isStandard } from './document.ts';
import { resolve } from './resolve/resolve.ts';
import { idKey, type Snapshot } from './snapshot.ts';

/**
 * The files whose findings a change of one file can alter, the file itself first. `before` and `after` are the file's
 * two states; either may be absent (created, deleted).
 */
export function affectedBy(
  snapshot: Snapshot,
  uri: string,
  before: Document | undefined,
  after: Document | undefined,
): readonly string[] {
  const affected = new Set<string>(after === undefined ? [] : [uri]);
  const states = [before, after].filter((state) => state !== undefined);
  if (states.some((state) => state.kind === 'config')) for (const one of snapshot.documents.keys()) affected.add(one);
  if (states.some(isStandard)) for (const one of dependantsOf(snapshot, states)) affected.add(one);
  if (states.some(isReport)) for (const one of peersOf(snapshot, states)) affected.add(one);
  return [...affected];
}

/** Every standard can name any other (`see`, `supersedes`, `extends`); a report reads the chain it answers. */
function dependantsOf(snapshot: Snapshot, states: readonly Document[]): string[] {
  const editions = new Set<string>();
  for (const state of states) {
    if (isStandard(state) && state.model.edition?.value !== undefined) editions.add(idKey(state.model.edition.value));
  }
  const uris: string[] = [];
  for (const standard of [...snapshot.standards.values()].flat()) {
    uris.push(standard.uri);
    const { chain, broken } = resolve(snapshot, standard);
    const own = standard.model.edition?.value;
    const inherits = chain.some((one) => editions.has(idKey(one.model.edition?.value ?? '')));
    if (own !== undefined && (inherits || (broken && editions.has(idKey(broken.edition))))) editions.add(idKey(own));
  }
  for (const document of snapshot.documents.values()) {
    if (!isReport(document)) continue;
    const against = document.model.against?.value;
    if (against === undefined || editions.has(idKey(against)) || !snapshot.standards.has(idKey(against))) {
      uris.push(document.uri);
    }
  }
  return uris;
}

/** Reports of the same id, or of the same operator. */
function peersOf(snapshot: Snapshot, states: readonly Document[]): string[] {
  const ids = new Set<string>();
  const operators = new Set<string>();
  for (const state of states) {
    if (!isReport(state)) continue;
    if (state.model.id?.value !== undefined) ids.add(idKey(state.model.id.value));
    const operator = operatorOf(state);
    if (operator !== undefined) operators.add(operator);
  }
  const uris: string[] = [];
  for (const document of snapshot.documents.values()) {
    if (!isReport(document)) continue;
    const id = document.model.id?.value;
    const operator = operatorOf(document);
    if ((id !== undefined && ids.has(idKey(id))) || (operator !== undefined && operators.has(operator))) {
      uris.push(document.uri);
    }
  }
  return uris;
}

/** Who operates: the credit code where there is one, else the name. */
export function operatorOf(document: Document): string | undefined {
  if (!isReport(document)) return undefined;
  const { operator } = document.model;
  return operator?.creditCode?.value ?? operator?.name?.plain?.value;
}
