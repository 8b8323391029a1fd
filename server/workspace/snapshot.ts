import type { ReportDocument, StandardDocument } from './document.ts';
import { type ConfigDocument, type Document, isConfig, isReport, isStandard } from './document.ts';
import { operatorOf } from './operator.ts';
import { remembered } from './remembered.ts';

/** What is known of a file outside the YAML: evidence is looked at only inside the workspace. */
export type FileFact = 'present' | 'missing' | 'outside';

/** What the world outside is known to be. Whatever is not in here is unknown, and unknown is not wrong. */
export interface Facts {
  /** `2026-11-24`, in the reader's own time zone. */
  readonly today: string;
  /** By URI. */
  readonly files: ReadonlyMap<string, FileFact>;
  /** The names in a folder, folders with a trailing `/`; by the folder's URI without one. */
  readonly folders: ReadonlyMap<string, readonly string[]>;
  /** What files of standards said before they were changed, newest first (`remembered`). */
  readonly earlier: readonly StandardDocument[];
}

/** Everything known at one moment. Immutable; a change makes a new one that shares every unchanged document. */
export interface Snapshot {
  readonly revision: number;
  readonly documents: ReadonlyMap<string, Document>;
  /** By `id@edition`, NFC. Two files of one edition are both here. */
  readonly standards: ReadonlyMap<string, readonly StandardDocument[]>;
  /** By the report's id, NFC. */
  readonly reports: ReadonlyMap<string, readonly ReportDocument[]>;
  /** By operator, see `operatorOf`. */
  readonly reportsByOperator: ReadonlyMap<string, readonly ReportDocument[]>;
  readonly config: ConfigDocument | undefined;
  /** Workspace roots, URIs without a trailing `/`. */
  readonly roots: readonly string[];
  readonly facts: Facts;
  /** While the index is still being read, what is not found may yet arrive. */
  readonly loading: boolean;
}

export type Change =
  | { readonly kind: 'put'; readonly document: Document }
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
    revision: 0,
    documents: new Map(),
    standards: new Map(),
    reports: new Map(),
    reportsByOperator: new Map(),
    config: undefined,
    roots: [],
    facts: { today, files: new Map(), folders: new Map(), earlier: [] },
    loading: false,
  };
}

export function idKey(id: string): string {
  return id.normalize('NFC');
}

/** The snapshot after the changes, made in one step. */
export function change(snapshot: Snapshot, changes: readonly Change[]): Snapshot {
  let { documents, roots, facts, loading } = snapshot;
  let copied: Map<string, Document> | undefined;
  for (const one of changes) {
    if (one.kind === 'put' || one.kind === 'remove') {
      copied ??= new Map(documents);
      if (one.kind === 'put') copied.set(one.document.uri, one.document);
      else copied.delete(one.uri);
      documents = copied;
    } else if (one.kind === 'roots') roots = one.roots;
    else if (one.kind === 'loading') loading = one.loading;
    else if (one.kind === 'today') facts = { ...facts, today: one.today };
    else if (one.kind === 'earlier') facts = { ...facts, earlier: remembered(facts.earlier, one.state) };
    else if (one.kind === 'files') facts = { ...facts, files: new Map([...facts.files, ...one.files]) };
    else if (one.kind === 'folders') facts = { ...facts, folders: new Map([...facts.folders, ...one.folders]) };
    else facts = { ...facts, files: without(facts.files, one.files), folders: without(facts.folders, one.folders) };
  }
  const base = { ...snapshot, revision: snapshot.revision + 1, documents, roots, facts, loading };
  return copied === undefined ? base : { ...base, ...reindex(snapshot, copied) };
}

function without<T>(known: ReadonlyMap<string, T>, keys: readonly string[]): ReadonlyMap<string, T> {
  const rest = new Map(known);
  for (const key of keys) rest.delete(key);
  return rest;
}

type Index = Pick<Snapshot, 'standards' | 'reports' | 'reportsByOperator' | 'config'>;

function standardKey(document: StandardDocument): string | undefined {
  const edition = document.model.edition?.value;
  return edition === undefined ? undefined : idKey(edition);
}

function reportKey(document: ReportDocument): string | undefined {
  const id = document.model.id?.value;
  return id === undefined ? undefined : idKey(id);
}

/** The indexes, with unchanged entries kept as the same objects. */
function reindex(before: Snapshot, documents: ReadonlyMap<string, Document>): Index {
  const standards: StandardDocument[] = [];
  const reports: ReportDocument[] = [];
  let config: ConfigDocument | undefined;
  for (const document of documents.values()) {
    // An older state of a file, open beside it, defines nothing.
    if (document.origin === 'elsewhere') continue;
    if (isStandard(document)) standards.push(document);
    else if (isReport(document)) reports.push(document);
    else if (isConfig(document) && (config === undefined || document.uri.length < config.uri.length)) config = document;
  }
  return {
    standards: grouped(standards, standardKey, before.standards),
    reports: grouped(reports, reportKey, before.reports),
    reportsByOperator: grouped(reports, ({ model }) => operatorOf(model), before.reportsByOperator),
    config,
  };
}

function grouped<D>(
  documents: readonly D[],
  keyOf: (document: D) => string | undefined,
  before: ReadonlyMap<string, readonly D[]>,
): ReadonlyMap<string, readonly D[]> {
  const groups = new Map<string, D[]>();
  for (const document of documents) {
    const key = keyOf(document);
    if (key === undefined) continue;
    const group = groups.get(key);
    if (group) group.push(document);
    else groups.set(key, [document]);
  }
  const result = new Map<string, readonly D[]>();
  let same = groups.size === before.size;
  for (const [key, group] of groups) {
    const old = before.get(key);
    const kept = old?.length === group.length && old.every((document, index) => document === group[index]);
    result.set(key, kept ? old : group);
    same &&= kept;
  }
  return same ? before : result;
}
