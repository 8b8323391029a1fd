import { commands, Disposable, workspace } from 'vscode';
import { ourFiles } from '../server/protocol/kinds.ts';

/** Whether there is a file of ours in the workspace, for what is only shown where there is none yet. */
const hasFiles = 'clausewright.hasFiles';

export function followOwnFiles(): Disposable {
  const look = async (): Promise<void> => {
    const found = await Promise.all(ourFiles.map((glob) => workspace.findFiles(glob, undefined, 1)));
    await commands.executeCommand('setContext', hasFiles, found.flat().length > 0);
  };
  void look();
  const watchers = ourFiles.map((glob) => workspace.createFileSystemWatcher(glob, false, true, false));
  return Disposable.from(
    ...watchers,
    ...watchers.flatMap((one) => [one.onDidCreate(() => void look()), one.onDidDelete(() => void look())]),
    workspace.onDidChangeWorkspaceFolders(() => void look()),
  );
}
