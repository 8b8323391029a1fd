import { languages, window } from 'vscode';
import type { BaseLanguageClient, WorkspaceEdit } from 'vscode-languageclient';
import { type ConvertFileParams, convertFileRequest } from '../server/protocol/writing.ts';
import { applyTelling } from './apply-edit.ts';
import type { Ask } from './ask.ts';
import { ownDocuments } from './own-documents.ts';
import { currentLocale } from './settings.ts';
import { tell } from './words.ts';

/** Writes the file in the active editor in the other script of Chinese, as one step that can be undone. */
export async function convertActiveFile(
  client: BaseLanguageClient,
  ask: Ask,
  to: ConvertFileParams['to'],
): Promise<void> {
  const document = window.activeTextEditor?.document;
  if (document === undefined || languages.match(ownDocuments, document) === 0) {
    void window.showInformationMessage(tell(currentLocale(), 'openFileToConvert'));
    return;
  }
  const params: ConvertFileParams = { uri: client.code2ProtocolConverter.asUri(document.uri), to };
  const found = await ask<WorkspaceEdit>(convertFileRequest, params);
  if (found === undefined) return;
  const edit = found === null ? undefined : await client.protocol2CodeConverter.asWorkspaceEdit(found);
  if (edit === undefined) void window.showInformationMessage(tell(currentLocale(), 'nothingToConvert'));
  else await applyTelling(edit);
}
