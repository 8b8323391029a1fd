import { toNfc } from '../base/nfc.ts';
import { type SortedMap, sortedMap } from '../base/sorted-map.ts';
import type { ConfigDocument, Known, StandardDocument } from './document.ts';
import { emptyIndex, type Index, reindexed } from './document-index.ts';
import { remembered } from './remembered.ts';

/** What is known of a file outside the YAML: evidence is looked at only inside the workspace. */
export type FileFact = 'present' | 'missing' | 'outside';

/** What the world outside is known to be. Whatever is not in here is unknown, and unknown is not wrong. */
export interface Facts {
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
  readonly documents: SortedMap<Known>;
  readonly config: ConfigDocument | undefined;
  /** Workspace roots, URIs without a trailing `/`. */
  readonly roots: readonly string[];
  readonly facts: Facts;
  /** While the index is still being read, what is not found may yet arrive. */
  readonly loading: boolean;
}

export type Change =
  | { readonly kind: 'put'; readonly document: Known }
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

export function idKey(id: string): string {
  return toNfc(id);
}

/** The snapshot after the changes, made in one step. Costs what changes, however much the snapshot holds. */
export function change(before: Snapshot, changes: readonly Change[]): Snapshot {
  const after = changes.reduce(changed, before);
  const [config] = after.configs;
  return { ...after, config, revision: before.revision + 1 };
}

function changed(snapshot: Snapshot, one: Change): Snapshot {
  const { facts } = snapshot;
  switch (one.kind) {
    case 'put':
      return replaced(snapshot, one.document.uri, one.document);
    case 'remove':
      return replaced(snapshot, one.uri, undefined);
    case 'roots':
      return { ...snapshot, roots: one.roots };
    case 'loading':
      return { ...snapshot, loading: one.loading };
    case 'today':
      return { ...snapshot, facts: { ...facts, today: one.today } };
    case 'earlier':
      return { ...snapshot, facts: { ...facts, earlier: remembered(facts.earlier, one.state) } };
    case 'files':
      return { ...snapshot, facts: { ...facts, files: united(facts.files, one.files) } };
    case 'folders':
      return { ...snapshot, facts: { ...facts, folders: united(facts.folders, one.folders) } };
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

/** Puts a document in the place of what the snapshot holds at its URI; without one that is removed. */
function replaced(snapshot: Snapshot, uri: string, document: Known | undefined): Snapshot {
  const { documents } = snapshot;
  const index = reindexed(snapshot, documents.get(uri), document);
  return {
    ...snapshot,
    ...index,
    documents: document === undefined ? documents.without(uri) : documents.with(uri, document),
  };
}

function united<T>(known: SortedMap<T>, learnt: ReadonlyMap<string, T>): SortedMap<T> {
  let all = known;
  for (const [key, value] of learnt) all = all.with(key, value);
  return all;
}
