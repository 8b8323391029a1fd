import { window, workspace } from 'vscode';
import type { BaseLanguageClient, WorkspaceEdit } from 'vscode-languageclient';
import { fixAllFilesRequest } from '../server/protocol/writing.ts';
import { applyTelling } from './apply-edit.ts';
import type { Ask } from './ask.ts';
import { currentLocale } from './settings.ts';
import { tell } from './words.ts';

/** Mends what is beyond doubt in all files of the workspace: at once, or what the reader ticks of it in the editor's list of changes. */
export async function fixAllFiles(client: BaseLanguageClient, ask: Ask): Promise<void> {
  const found = await ask<WorkspaceEdit>(fixAllFilesRequest, {});
  if (found === undefined) return;
  const locale = currentLocale();
  if (found === null) return void window.showInformationMessage(tell(locale, 'nothingToMend'));
  const [all, each] = [tell(locale, 'mendAll'), tell(locale, 'mendEach')];
  const answer = await window.showInformationMessage(questionOf(found), { modal: true }, all, each);
  if (answer === undefined) return;
  // In the list each change is to be ticked: what is annotated is confirmed there.
  const { changeAnnotations: _, ...plain } = found;
  const edit = await client.protocol2CodeConverter.asWorkspaceEdit(answer === all ? plain : found);
  // Whoever closes the list has changed their mind, and need not be told.
  const apply = answer === each ? workspace.applyEdit : applyTelling;
  await apply(edit, { isRefactoring: true });
}

function questionOf({ documentChanges = [] }: WorkspaceEdit): string {
  const changes = documentChanges.map((one) => ('edits' in one ? one.edits.length : 0));
  const count = changes.reduce((sum, edits) => sum + edits, 0);
  return tell(currentLocale(), 'mendFiles', { files: String(changes.length), count: String(count) });
}
