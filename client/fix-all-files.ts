import { window, workspace } from 'vscode';
import type { BaseLanguageClient, WorkspaceEdit } from 'vscode-languageclient';
import { fixAllFilesRequest } from '../server/protocol/writing.ts';
import type { Ask } from './ask.ts';
import { currentLocale } from './settings.ts';
import { tell } from './words.ts';

/** Mends what is beyond doubt in all files of the workspace; the editor shows every change, and writes those that are left ticked. */
export async function fixAllFiles(client: BaseLanguageClient, ask: Ask): Promise<void> {
  const found = await ask<WorkspaceEdit>(fixAllFilesRequest, {});
  if (found === undefined) return;
  if (found === null) return void window.showInformationMessage(tell(currentLocale(), 'nothingToMend'));
  await workspace.applyEdit(await client.protocol2CodeConverter.asWorkspaceEdit(found), { isRefactoring: true });
}
