import { commands, Disposable, workspace } from 'vscode';
import { ourFiles } from '../server/protocol/kinds.ts';
import { findFiles } from './find-files.ts';

/** Whether there is a file of ours in the workspace, for what is only shown where there is none yet. */
const hasFiles = 'clausewright.hasFiles';

export function followOwnFiles(): Disposable {
  const tell = (are: boolean): void => void commands.executeCommand('setContext', hasFiles, are);
  const look = async (): Promise<void> => {
    const folders = workspace.workspaceFolders ?? [];
    const found = await Promise.all(folders.map(({ uri }) => findFiles(uri, ourFiles, 1)));
    tell(found.flat().length > 0);
  };
  void look();
  const watchers = ourFiles.map((glob) => workspace.createFileSystemWatcher(glob, false, true, false));
  return Disposable.from(
    ...watchers,
    ...watchers.flatMap((one) => [one.onDidCreate(() => tell(true)), one.onDidDelete(() => void look())]),
    workspace.onDidChangeWorkspaceFolders(() => void look()),
  );
}
