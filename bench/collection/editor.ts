import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Client } from '../client/client.ts';
import type { CollectionFolder } from './folder.ts';

/** Milliseconds after which an answer is given up. */
export const limit = 240_000;

/** An editor in which files of a collection are open, each at its version. */
export interface Editor {
  readonly client: Client;
  readonly uriOf: (name: string) => string;
  readonly version: Map<string, number>;
}

export function openFile(
  { client, uriOf, version }: Editor,
  collection: CollectionFolder,
  name: string,
  languageId: string,
) {
  version.set(name, 1);
  const text = readFileSync(join(collection.folder, name), 'utf8');
  client.notify('textDocument/didOpen', { textDocument: { uri: uriOf(name), languageId, version: 1, text } });
  return text;
}

/** @returns the moment before the change was sent */
export function edit(
  { client, uriOf, version }: Editor,
  name: string,
  line: number,
  from: number,
  to: number,
  text: string,
) {
  const next = (version.get(name) ?? 0) + 1;
  version.set(name, next);
  const range = { start: { line, character: from }, end: { line, character: to } };
  const textDocument = { uri: uriOf(name), version: next };
  return client.notify('textDocument/didChange', { textDocument, contentChanges: [{ range, text }] });
}

/** The editor keeps asking for a hover, one after the other, until told to stop. */
export async function hovering(
  client: Client,
  uri: string,
  position: object,
  running: () => boolean,
): Promise<number[]> {
  const times: number[] = [];
  while (running()) {
    const began = performance.now();
    const answer = await client.request('textDocument/hover', { textDocument: { uri }, position }, limit);
    if (answer.result === null) throw new Error('A hover without an answer');
    times.push(answer.at - began);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  return times;
}

/** The line in which the first statement of a report begins, behind the sign of a block where it is one. */
function firstOfStatement(lines: readonly string[]): number {
  const at = lines.findIndex((one) => /^ {4}statement: /.test(one));
  if (at < 0) throw new Error('A report without a statement');
  return /[|>]-?$/.test(lines[at] ?? '') ? at + 1 : at;
}

/** Someone typing into a statement of a report: types one more character, and answers how long it took to the findings of its version. */
export function typist(editor: Editor, collection: CollectionFolder, name: string): () => Promise<number> {
  const lines = readFileSync(join(collection.folder, name), 'utf8').split('\n');
  const line = firstOfStatement(lines);
  let column = (lines[line] ?? '').length - 1;
  return async () => {
    const version = (editor.version.get(name) ?? 0) + 1;
    const answered = editor.client.published((one) => one.uri === editor.uriOf(name) && one.version === version, limit);
    const start = edit(editor, name, line, column, column, '歸');
    column += 1;
    const answer = await answered;
    if (answer === undefined) throw new Error('A report was not checked again');
    return answer.at - start;
  };
}
