import { readOnlySchemes } from '../protocol/views.ts';
import { lineText } from '../syntax/line-text.ts';
import type { DocumentOrigin } from '../workspace/document.ts';
import { toEdits } from './convert.ts';
import type { InTurn } from './in-turn.ts';
import { readBeside } from './lone-files.ts';
import type { PendingReads } from './pending-reads.ts';
import type { Publisher } from './publisher.ts';
import type { Rechecks } from './rechecks.ts';
import type { Session } from './session.ts';
import { isUnread, missing, readFrom, type UnreadTeller } from './unread.ts';

/** Opening, editing, saving and closing a document in the editor. */
export function followDocuments(
  session: Session,
  rechecks: Rechecks,
  publisher: Publisher,
  unread: UnreadTeller,
  inTurn: InTurn,
  reading: PendingReads,
): void {
  const { connection, service, environment, failures } = session;
  const failed = (error: unknown): void => void failures.tell('background', error);
  /** Closed by the editor while what the disk holds is still to be read; each time another symbol. */
  const closing = new Map<string, symbol>();

  connection.onDidOpenTextDocument(({ textDocument: { uri, text, version, languageId } }) => {
    closing.delete(uri);
    const done = environment.readyFor?.(text.length);
    try {
      rechecks.touchBy(uri, service.open({ uri, text }, version, languageId, originOf(uri)));
      rechecks.remember([uri]);
      if (isFile(uri)) reading.add(readBeside(session, rechecks, unread, inTurn, uri).catch(failed));
    } finally {
      // Behind the telling of its findings, which waits its turn already.
      if (done !== undefined) environment.later(done);
    }
  });

  connection.onDidChangeTextDocument(({ textDocument: { uri, version }, contentChanges }) => {
    const { whole, edits } = toEdits(contentChanges);
    const affected =
      whole === undefined
        ? service.edit(uri, version, edits)
        : service.replace(uri, version, lineText(whole).edit(edits).toString());
    rechecks.touchByEdit(uri, affected);
  });

  connection.onDidSaveTextDocument(({ textDocument: { uri } }) => rechecks.remember([uri]));

  connection.onDidCloseTextDocument(({ textDocument: { uri } }) => {
    const mine = Symbol();
    closing.set(uri, mine);
    void inTurn(async () => {
      const file = isFile(uri) ? await readFrom(environment, uri) : missing(uri);
      // Opened anew in the meantime, as an editor does to change the language, and perhaps closed again since.
      if (closing.get(uri) !== mine) return;
      closing.delete(uri);
      rechecks.touchBy(
        uri,
        'text' in file ? service.close(uri, file.text, file.digest) : service.close(uri, undefined),
      );
      if (service.known(uri) === undefined) publisher.withdraw(uri);
      if (isUnread(file)) unread.tellFiles([uri]);
    });
  });
}

/** Documents of other schemes are explained, not indexed; the editor's own untitled ones are checked like files. */
function originOf(uri: string): DocumentOrigin {
  return readOnlySchemes.includes(schemeOf(uri)) ? 'elsewhere' : 'workspace';
}

/** Whether a document has a file behind it: not what is only shown, nor what was never saved. */
function isFile(uri: string): boolean {
  return originOf(uri) === 'workspace' && schemeOf(uri) !== 'untitled';
}

function schemeOf(uri: string): string {
  return uri.slice(0, uri.indexOf(':'));
}
