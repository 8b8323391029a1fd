import type { Locale } from './base/words.ts';
import { rules } from './generated/rules.ts';
import { shipped } from './generated/shipped.ts';
import { shippedUri } from './protocol.ts';
import { type Diagnostic, render } from './rules/render.ts';
import { type Reported, reportedFindings } from './rules/reported.ts';
import type { Rule } from './rules/rule.ts';
import { lineText } from './syntax/line-text.ts';
import type { Edit } from './syntax/problem.ts';
import { affectedBy } from './workspace/affected.ts';
import type { Document, DocumentOrigin } from './workspace/document.ts';
import { readDocument, type Source } from './workspace/read-document.ts';
import { type Change, change, emptySnapshot, type Snapshot } from './workspace/snapshot.ts';
import { type WantedFacts, wantedFacts } from './workspace/wanted-facts.ts';

/** A file as read from disk, or as the editor holds it. */
export interface FileText {
  readonly uri: string;
  readonly text: string;
}

/**
 * The only door to the core: holds the current snapshot, changes it by transactions, and answers. Synchronous and
 * without a world of its own: files, clock and transport are the caller's.
 */
export interface Service {
  readonly rules: readonly Rule[];
  snapshot(): Snapshot;
  document(uri: string): Document | undefined;
  /** Files read from disk, or `elsewhere` for schemes that are shown but not indexed. Open documents are left alone. */
  load(files: readonly FileText[], origin?: DocumentOrigin): readonly string[];
  /** The editor opened a document. Each of these answers the URIs whose findings may differ now. */
  open(file: FileText, version: number, languageId: string, origin?: DocumentOrigin): readonly string[];
  edit(uri: string, version: number, edits: readonly Edit[]): readonly string[];
  /** The editor sent the whole text anew. */
  replace(uri: string, version: number, text: string): readonly string[];
  /** The editor closed a document; `text` is what the disk holds, absent when nothing is there. */
  close(uri: string, text: string | undefined): readonly string[];
  /** Files that are gone from disk. */
  forget(uris: readonly string[]): readonly string[];
  /** Roots, clock, what was learnt of the disk. */
  learn(changes: readonly Change[]): void;
  /** What reports ask about the disk that is not known yet. */
  wanted(uris: Iterable<string>): WantedFacts;
  /** Findings at the severities that the settings give them, in the order of the text. */
  findings(uri: string): readonly Reported[];
  /** The same as a reader sees them. */
  diagnostics(uri: string, locale: Locale): readonly Diagnostic[];
}

let shippedOnce: readonly Document[] | undefined;

/** The standards that ship, read once however many services there are: documents are immutable. */
function shippedDocuments(): readonly Document[] {
  shippedOnce ??= shipped.map(({ name, text }) =>
    readDocument({ uri: shippedUri(name), version: 0, open: false, origin: 'shipped', text: lineText(text) }),
  );
  return shippedOnce;
}

export function createService(today: string): Service {
  let snapshot = emptySnapshot(today);
  const languageIds = new Map<string, string>();

  const apply = (changes: readonly Change[]): void => {
    snapshot = change(snapshot, changes);
  };

  /** Puts documents and answers what they affect, seen from before and after. */
  const put = (documents: readonly Document[]): readonly string[] => {
    const before = snapshot;
    apply(documents.map((document) => ({ kind: 'put', document })));
    const affected = new Set<string>();
    for (const document of documents) {
      for (const uri of affectedBy(snapshot, document.uri, before.documents.get(document.uri), document)) {
        affected.add(uri);
      }
    }
    return [...affected];
  };

  const isShipped = (uri: string): boolean => snapshot.documents.get(uri)?.origin === 'shipped';

  const source = (file: FileText, version: number, open: boolean, origin: DocumentOrigin): Source => {
    const languageId = languageIds.get(file.uri);
    const base = { uri: file.uri, version, open, origin, text: lineText(file.text) };
    return languageId === undefined ? base : { ...base, languageId };
  };

  const findings = (uri: string): readonly Reported[] => {
    const document = snapshot.documents.get(uri);
    return document === undefined ? [] : reportedFindings(snapshot, document, rules);
  };

  put(shippedDocuments());

  return {
    rules,
    snapshot: () => snapshot,
    document: (uri) => snapshot.documents.get(uri),
    load(files, origin = 'workspace') {
      const closed = files.filter((file) => snapshot.documents.get(file.uri)?.open !== true);
      return put(closed.map((file) => readDocument(source(file, 0, false, origin))));
    },
    open(file, version, languageId, origin = 'workspace') {
      // What ships is shown as it is known here: nobody can change it, and closing it must not take it away.
      if (isShipped(file.uri)) return [];
      languageIds.set(file.uri, languageId);
      return put([readDocument(source(file, version, true, origin))]);
    },
    edit(uri, version, edits) {
      const document = snapshot.documents.get(uri);
      if (document === undefined) return [];
      const languageId = languageIds.get(uri);
      const text = document.tree.text.edit(edits);
      const edited = { uri, version, open: true, origin: document.origin, text };
      return put([readDocument(languageId === undefined ? edited : { ...edited, languageId }, { document, edits })]);
    },
    replace(uri, version, text) {
      const document = snapshot.documents.get(uri);
      if (document === undefined) return [];
      return put([readDocument(source({ uri, text }, version, true, document.origin))]);
    },
    close(uri, text) {
      if (isShipped(uri)) return [];
      const origin = snapshot.documents.get(uri)?.origin ?? 'workspace';
      languageIds.delete(uri);
      if (text === undefined || origin === 'elsewhere') return this.forget([uri]);
      return put([readDocument(source({ uri, text }, 0, false, origin))]);
    },
    forget(uris) {
      const before = snapshot;
      apply(uris.map((uri) => ({ kind: 'remove', uri })));
      const affected = new Set(uris);
      for (const uri of uris) {
        for (const one of affectedBy(snapshot, uri, before.documents.get(uri), undefined)) affected.add(one);
      }
      return [...affected];
    },
    learn: apply,
    wanted: (uris) => wantedFacts(snapshot, uris),
    findings,
    diagnostics(uri, locale) {
      const document = snapshot.documents.get(uri);
      if (document === undefined) return [];
      return findings(uri).map(({ finding, severity }) => render(finding, document, severity, locale));
    },
  };
}
