import { draftOf, type SortedMap, sortedMap } from '../base/sorted-map.ts';
import type { ConfigDocument, KnownDocument, StandardDocument } from './document.ts';
import { draftIndex, emptyIndex, type Index } from './document-index.ts';
import { remembered } from './remembered.ts';

/** What is known of a file outside the YAML: evidence is looked at only inside the workspace. */
export type FileFact = 'present' | 'missing' | 'outside';

/** What the world outside is known to be. Whatever is not in here is unknown, and unknown is not wrong. */
interface Facts {
  /** `2026-11-24`, in the reader's own time zone. */
  readonly today: string;
  /** By URI. */
  readonly files: SortedMap<FileFact>;
  /** The names in a folder, folders with a trailing `/`; by the folder's URI without one. */
  readonly folders: SortedMap<readonly string[]>;
  /** How often it was said that files may have changed: what was read of the disk before may not stand there any more. */
  readonly doubts: number;
  /** What files of standards said before they were changed, newest first (`remembered`). */
  readonly earlier: readonly StandardDocument[];
}

/** Everything known at one moment. Immutable; a change makes a new one that shares every unchanged document. */
export interface Snapshot extends Index {
  readonly revision: number;
  readonly documents: SortedMap<KnownDocument>;
  readonly config: ConfigDocument | undefined;
  /** Workspace roots, URIs without a trailing `/`. */
  readonly roots: readonly string[];
  readonly facts: Facts;
  /** While the index is still being read, what is not found may yet arrive. */
  readonly loading: boolean;
}

export type Change =
  | { readonly kind: 'put'; readonly document: KnownDocument }
  | { readonly kind: 'remove'; readonly uri: string }
  | { readonly kind: 'roots'; readonly roots: readonly string[] }
  | { readonly kind: 'today'; readonly today: string }
  | { readonly kind: 'files'; readonly files: ReadonlyMap<string, FileFact> }
  | { readonly kind: 'folders'; readonly folders: ReadonlyMap<string, readonly string[]> }
  /** What was known of these files and folders may no longer hold. */
  | { readonly kind: 'stale'; readonly files: readonly string[]; readonly folders: readonly string[] }
  | { readonly kind: 'earlier'; readonly state: StandardDocument }
  | { readonly kind: 'loading'; readonly loading: boolean };

export function emptySnapshot(today: string): Snapshot {
  return {
    ...emptyIndex,
    revision: 0,
    documents: sortedMap(),
    config: undefined,
    roots: [],
    facts: { today, files: sortedMap(), folders: sortedMap(), earlier: [], doubts: 0 },
    loading: false,
  };
}

/** The snapshot after the changes, made in one step. Costs what changes, however much the snapshot holds. */
export function change(before: Snapshot, changes: readonly Change[]): Snapshot {
  const documents = draftOf(before.documents);
  const index = draftIndex(before);
  let after = before;
  for (const one of changes) {
    if (one.kind === 'put' || one.kind === 'remove') {
      const [uri, document] = one.kind === 'put' ? [one.document.uri, one.document] : [one.uri, undefined];
      index.replace(documents.get(uri), document);
      documents.set(uri, document);
    } else after = changed(after, one);
  }
  const indexed = index.done();
  const [config] = indexed.configs;
  return { ...after, ...indexed, documents: documents.done(), config, revision: before.revision + 1 };
}

function changed(snapshot: Snapshot, one: Exclude<Change, { readonly kind: 'put' | 'remove' }>): Snapshot {
  const { facts } = snapshot;
  switch (one.kind) {
    case 'roots':
      return { ...snapshot, roots: one.roots };
    case 'loading':
      return { ...snapshot, loading: one.loading };
    case 'today':
      return { ...snapshot, facts: { ...facts, today: one.today } };
    case 'earlier':
      return { ...snapshot, facts: { ...facts, earlier: remembered(facts.earlier, one.state) } };
    case 'files':
      return { ...snapshot, facts: { ...facts, files: facts.files.withAll(one.files) } };
    case 'folders':
      return { ...snapshot, facts: { ...facts, folders: facts.folders.withAll(one.folders) } };
    case 'stale':
      return {
        ...snapshot,
        facts: {
          ...facts,
          doubts: facts.doubts + 1,
          files: one.files.reduce((files, uri) => files.without(uri), facts.files),
          folders: one.folders.reduce((folders, uri) => folders.without(uri), facts.folders),
        },
      };
  }
}
