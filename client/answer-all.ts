import { languages, Selection, window } from 'vscode';
import type { BaseLanguageClient, WorkspaceEdit } from 'vscode-languageclient';
import type { DocumentParams } from '../server/protocol/documents.ts';
import { type MissingAnswersResult, missingAnswersRequest } from '../server/protocol/writing.ts';
import { applyTelling } from './apply-edit.ts';
import { type Ask, askAbout } from './ask.ts';
import { ownDocuments } from './own-documents.ts';
import { currentLocale } from './settings.ts';
import { tell } from './words.ts';

/** Lays out the answers that the report in the active editor lacks, as one step that can be undone, and leads to the first. */
export async function answerAll(client: BaseLanguageClient, ask: Ask): Promise<void> {
  const editor = window.activeTextEditor;
  if (editor === undefined || languages.match(ownDocuments, editor.document) === 0)
    return void window.showInformationMessage(tell(currentLocale(), 'openReport'));
  const params: DocumentParams = { uri: client.code2ProtocolConverter.asUri(editor.document.uri) };
  const found = await askAbout<MissingAnswersResult>(ask, editor.document, missingAnswersRequest, params);
  if (found === undefined) return;
  if (found === null) return void window.showInformationMessage(tell(currentLocale(), 'noneUnanswered'));
  const { protocol2CodeConverter: converter } = client;
  const edit = await converter.asWorkspaceEdit(found.edit as WorkspaceEdit);
  if (!(await applyTelling(edit)) || found.selection === undefined) return;
  const { start, end } = converter.asRange(found.selection);
  editor.selection = new Selection(start, end);
  editor.revealRange(editor.selection);
}
