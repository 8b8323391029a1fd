import { type WorkspaceEdit, type WorkspaceEditMetadata, window, workspace } from 'vscode';
import { currentLocale } from './settings.ts';
import { tell } from './words.ts';

/** Makes a change, whole or not at all; whether it was made. Where the editor makes none of it the reader is told. */
export async function applyTelling(edit: WorkspaceEdit, how?: WorkspaceEditMetadata): Promise<boolean> {
  const isMade = await workspace.applyEdit(edit, how);
  if (!isMade) void window.showWarningMessage(tell(currentLocale(), 'notChanged'));
  return isMade;
}
