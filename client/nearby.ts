import { type FileType, Uri, window, workspace } from 'vscode';

/** Where a dialog of files begins: beside the file in the active editor, else in the workspace. An editor left alone may begin anywhere. */
export function nearby(): Uri | undefined {
  const active = window.activeTextEditor?.document.uri;
  const isFile = active !== undefined && workspace.fs.isWritableFileSystem(active.scheme) === true;
  return isFile ? Uri.joinPath(active, '..') : workspace.workspaceFolders?.[0]?.uri;
}

/** Undefined where there is nothing. */
export async function typeOf(uri: Uri): Promise<FileType | undefined> {
  return workspace.fs.stat(uri).then(
    ({ type }) => type,
    () => undefined,
  );
}
