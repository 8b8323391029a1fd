import { languages, window, workspace } from 'vscode';
import type { BaseLanguageClient, WorkspaceEdit } from 'vscode-languageclient';
import type { DocumentParams } from '../server/protocol/documents.ts';
import { missingAnswersRequest } from '../server/protocol/writing.ts';
import type { Ask } from './ask.ts';
import { ownDocuments } from './selector.ts';
import { currentLocale } from './settings.ts';
import { tell } from './words.ts';

/** Lays out the answers that the report in the active editor lacks, as one step that can be undone. */
export async function answerAll(client: BaseLanguageClient, ask: Ask): Promise<void> {
  const document = window.activeTextEditor?.document;
  if (document === undefined || languages.match(ownDocuments, document) === 0)
    return void window.showInformationMessage(tell(currentLocale(), 'openReport'));
  const params: DocumentParams = { uri: client.code2ProtocolConverter.asUri(document.uri) };
  const found = await ask<WorkspaceEdit>(missingAnswersRequest, params);
  const edit = found === undefined ? undefined : await client.protocol2CodeConverter.asWorkspaceEdit(found);
  if (edit === undefined) void window.showInformationMessage(tell(currentLocale(), 'noneUnanswered'));
  else await workspace.applyEdit(edit);
}
