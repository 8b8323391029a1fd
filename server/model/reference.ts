import type { Place, ScalarNode } from '../syntax/tree.ts';
import type { Namespace } from './keys/types.ts';

/** Where an id is looked up. `document`: a document by its number. */
export type ReferenceNamespace = Namespace | 'document';

/** What a reference stands in: a clause, an indicator, an answer … */
export interface Holder {
  /** The kind of map, by its name in the key table. */
  readonly map: string;
  readonly id: string;
  /** Where that id stands. */
  readonly place: Place;
  readonly node: ScalarNode;
}

/** An id in a file: given here, or given elsewhere. Its place is the id's own, inside quotes, `[[…]]` and `edition#clause` too. */
export interface Reference extends Place {
  readonly role: 'definition' | 'reference';
  /** Looked up in these, in this order: what the first of them gives is meant. */
  readonly namespaces: readonly ReferenceNamespace[];
  readonly text: string;
  /** Of the clause in `edition#clause`: the edition to look it up in. Absent: the file's own resolved standard. */
  readonly edition?: string;
  /** Of a document number: the place in that document, as in `GB/T 39668—2020#5.2`. */
  readonly inside?: string;
  /** The whole scalar that holds it. */
  readonly node: ScalarNode;
  /** The key of the format under which it stands (`see`, `aliases`); absent where it is a key of a map itself. */
  readonly key?: string;
  /** Whether it is a `[[…]]` in prose. */
  readonly prose: boolean;
  /** Absent: the file as a whole. */
  readonly holder?: Holder;
}

/** The ids of a part of a file: its own, and in groups those of the parts in it, in the order of the text. */
export interface ReferenceGroup extends ReadonlyArray<Reference | ReferenceGroup> {}

export function isGroup(one: Reference | ReferenceGroup): one is ReferenceGroup {
  return Array.isArray(one);
}
