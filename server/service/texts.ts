import type { Affected } from '../rules/engine/findings-memory.ts';
import { lineText } from '../syntax/line-text.ts';
import type { Edit } from '../syntax/problem.ts';
import type { FileText } from '../workspace/closed-reports.ts';
import type { Document, DocumentOrigin } from '../workspace/document.ts';
import { readDocument, type Source } from '../workspace/read-document.ts';
import { documentIn, isShippedIn, type ServiceState } from './state.ts';
import { type FileChange, transact, transacted } from './transact.ts';

/** Texts of files, as they come from a disk and from the editor. See `Service` for each. */

export function load(state: ServiceState, files: readonly FileText[], origin: DocumentOrigin): readonly string[] {
  const notOpen = files.filter((file) => state.snapshot.documents.get(file.uri)?.open !== true);
  const documents = notOpen.map((file) => readDocument(sourceOf(state, file, 0, false, origin)));
  return transacted(
    state,
    documents.map((document) => keptOf(state, document)),
  );
}

export function open(
  state: ServiceState,
  file: FileText,
  version: number,
  languageId: string,
  origin: DocumentOrigin,
): readonly string[] {
  // What ships is shown as it is known here: nobody can change it, and closing it must not take it away.
  if (isShippedIn(state, file.uri)) return [];
  state.languageIds.set(file.uri, languageId);
  return transacted(state, [keptOf(state, readDocument(sourceOf(state, file, version, true, origin)))]);
}

export function edit(state: ServiceState, uri: string, version: number, edits: readonly Edit[]): Affected {
  const before = documentIn(state, uri);
  if (before === undefined) return { open: [] };
  const languageId = state.languageIds.get(uri);
  const text = before.tree.text.edit(edits);
  const edited = { uri, version, open: true, origin: before.origin, text };
  const source = languageId === undefined ? edited : { ...edited, languageId };
  return transact(state, [keptOf(state, readDocument(source, { document: before, edits }))]);
}

export function replace(state: ServiceState, uri: string, version: number, text: string): Affected {
  const before = state.snapshot.documents.get(uri);
  if (before === undefined) return { open: [] };
  const source = sourceOf(state, { uri, text }, version, true, before.origin);
  return transact(state, [keptOf(state, readDocument(source))]);
}

export function close(
  state: ServiceState,
  uri: string,
  text: string | undefined,
  digest: string | undefined,
): readonly string[] {
  if (isShippedIn(state, uri)) return [];
  const origin = state.snapshot.documents.get(uri)?.origin ?? 'workspace';
  state.languageIds.delete(uri);
  if (text === undefined || origin === 'elsewhere') return forget(state, [uri]);
  const file = { uri, text, ...(digest !== undefined && { digest }) };
  return transacted(state, [keptOf(state, readDocument(sourceOf(state, file, 0, false, origin)))]);
}

export function forget(state: ServiceState, uris: readonly string[]): readonly string[] {
  return transacted(
    state,
    uris.map((uri) => ({ kind: 'remove', uri })),
  );
}

function keptOf({ closed }: ServiceState, document: Document): FileChange {
  return { kind: 'put', document: closed.kept(document) };
}

function sourceOf(
  { languageIds }: ServiceState,
  { uri, text, digest }: FileText,
  version: number,
  open: boolean,
  origin: DocumentOrigin,
): Source {
  const languageId = languageIds.get(uri);
  const base = { uri, version, open, origin, text: lineText(text), ...(digest !== undefined && { digest }) };
  return languageId === undefined ? base : { ...base, languageId };
}
