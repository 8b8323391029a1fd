import { clauseLines, type StandardDocument } from '../documents/standard.ts';
import type { Contestant } from '../servers/contestants.ts';
import { type Client, type Diagnostic, type Published, type Range, startServer } from './client.ts';

/** One server with one document open in it, and how far the typing has come there. */
export interface Session {
  readonly contestant: Contestant;
  readonly client: Client;
  readonly uri: string;
  readonly document: StandardDocument;
  /** Milliseconds within which an answer must come. */
  readonly limit: number;
  /** Findings of the file as it was opened; of an echo, those that it was given to carry. */
  base: number;
  version: number;
  /** Characters typed into the prose of the clause in the middle. */
  typed: number;
  /** Whether the value of `provision` there is spoilt. */
  spoilt: boolean;
  /** Clauses inserted so far, and whether the last of them still stands. */
  insertions: number;
  inserted: boolean;
  /** Milliseconds that the last asking took, with all that belonged to it. */
  lastAsking: number;
}

export interface Change {
  readonly range: Range;
  readonly text: string;
}

/** Opening is the first look at everything, and may take longer than any answer later. */
const openingTimes = 3;

/** What is typed: prose in which no rule finds anything. */
const prose = '按月整理歸檔';
const insertedMistake = '        remark: 隨人員變動移交';

const at = (line: number, from: number, to = from): Range => ({
  start: { line, character: from },
  end: { line, character: to },
});

/** @param settled ms of silence that are waited for before the server counts as started; 0 to open at once */
export async function startSession(
  contestant: Contestant,
  document: StandardDocument,
  limit: number,
  settled = 200,
): Promise<Session> {
  const client = startServer(contestant.command, contestant.settings);
  const capabilities = {
    textDocument: {
      hover: { contentFormat: ['markdown', 'plaintext'] },
      completion: { completionItem: { snippetSupport: true } },
      documentSymbol: { hierarchicalDocumentSymbolSupport: true },
      publishDiagnostics: { versionSupport: true },
    },
  };
  const { initialization: initializationOptions, settings } = contestant;
  await client.request(
    'initialize',
    { processId: process.pid, rootUri: null, capabilities, initializationOptions },
    60_000,
  );
  client.notify('initialized', {});
  if (settings !== undefined) client.notify('workspace/didChangeConfiguration', { settings: null });
  if (settled > 0) await client.quiet(settled);
  const uri = 'file:///bench/bench.standard.yaml';
  return {
    contestant,
    client,
    uri,
    document,
    limit,
    base: 0,
    version: 0,
    typed: 0,
    spoilt: false,
    insertions: 0,
    inserted: false,
    lastAsking: 0,
  };
}

/** Opens the document; answers the first right findings, or nothing when none came. */
export async function open(session: Session): Promise<(Published & { readonly took: number }) | undefined> {
  const { client, contestant, document, uri, limit } = session;
  session.version = 1;
  const least = { all: document.planted.all, schema: document.planted.bySchema, nothing: 0 }[contestant.sees];
  const exact = contestant.sees === 'all';
  const right = (one: Published) =>
    one.uri === uri && (exact ? one.diagnostics.length === least : one.diagnostics.length >= least);
  const published = client.published(right, openingTimes * limit);
  const textDocument = { uri, languageId: contestant.languageId, version: 1, text: document.text };
  const began = client.notify('textDocument/didOpen', { textDocument });
  const first = await published;
  if (first === undefined) return undefined;
  session.base = first.diagnostics.length;
  return { ...first, took: first.at - began };
}

/** Tells the server of changes as one keystroke and waits for the findings of the text as it then stands. */
export async function change(
  session: Session,
  changes: readonly Change[],
): Promise<(Published & { readonly took: number }) | undefined> {
  const published = session.client.published((one) => isRight(session, one), session.limit);
  const began = sendChange(session, changes);
  const answer = await published;
  return answer && { ...answer, took: answer.at - began };
}

export function sendChange(session: Session, contentChanges: readonly Change[]): number {
  const version = ++session.version;
  return session.client.notify('textDocument/didChange', {
    textDocument: { uri: session.uri, version },
    contentChanges,
  });
}

/** Findings count only when they are those of the text as it stands: the planted ones and the mistakes made since. */
function isRight({ contestant, uri, version, base, spoilt, inserted, document }: Session, one: Published): boolean {
  if (one.uri !== uri || (contestant.versioned && one.version !== version)) return false;
  if (contestant.sees === 'nothing') return one.diagnostics.length === base;
  const on = (line: number) => one.diagnostics.some((diagnostic: Diagnostic) => diagnostic.range.start.line === line);
  const { provision, next } = document.places;
  return (
    one.diagnostics.length === base + Number(spoilt) + Number(inserted) &&
    on(provision.line) === spoilt &&
    (!inserted || on(next + clauseLines('', 0).length))
  );
}

/** One more character of prose, never the same text twice. */
export function typeProse(session: Session): Change {
  const { line, character } = session.document.places.prose;
  const place = character + session.typed;
  const text = prose[session.typed++ % prose.length] ?? '';
  return { range: at(line, place), text };
}

/** One more letter behind the value of `provision`, which makes it none of those allowed. */
export function spoil(session: Session): Change {
  const { line, character } = session.document.places.provision;
  session.spoilt = true;
  return { range: at(line, character), text: 'x' };
}

export function mend(session: Session): Change {
  const { line, character } = session.document.places.provision;
  session.spoilt = false;
  return { range: at(line, character, character + 1), text: '' };
}

/** A clause of its own behind the one in the middle, with a key that there is not. */
export function insertClause(session: Session): Change {
  const index = session.document.clauses + session.insertions++;
  session.inserted = true;
  const lines = clauseLines(`inserted-${session.insertions}`, index, [insertedMistake]);
  return { range: at(session.document.places.next, 0), text: `${lines.join('\n')}\n` };
}

export function deleteClause(session: Session): Change {
  const { next } = session.document.places;
  session.inserted = false;
  const lines = clauseLines('', 0, [insertedMistake]).length;
  return { range: { start: { line: next, character: 0 }, end: { line: next + lines, character: 0 } }, text: '' };
}
