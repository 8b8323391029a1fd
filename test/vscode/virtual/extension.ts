import {
  Disposable,
  EventEmitter,
  type ExtensionContext,
  type FileChangeEvent,
  FileChangeType,
  type FileSystemProvider,
  type Uri,
  workspace,
} from 'vscode';
import { virtualScheme } from '../virtual-folder.ts';

/** The same folder, by the name that the host of the tests knows it by. */
function real(uri: Uri): Uri {
  return uri.with({ scheme: 'vscode-remote' });
}

/**
 * A folder as an extension lends it to an editor in a browser, as those of GitHub and of clouds are: it has no search, no process and
 * nothing that `node:fs` could open. What lies in it is in truth on the disk, where tests lay it and look at it.
 */
function virtualFolder(): FileSystemProvider {
  const changes = new EventEmitter<FileChangeEvent[]>();
  const tell = (type: FileChangeType, ...all: readonly Uri[]): void => changes.fire(all.map((uri) => ({ type, uri })));
  return {
    onDidChangeFile: changes.event,
    watch: () => new Disposable(() => {}),
    stat: async (uri) => workspace.fs.stat(real(uri)),
    readDirectory: async (uri) => workspace.fs.readDirectory(real(uri)),
    readFile: async (uri) => workspace.fs.readFile(real(uri)),
    createDirectory: async (uri) => workspace.fs.createDirectory(real(uri)),
    writeFile: async (uri, content) => {
      await workspace.fs.writeFile(real(uri), content);
      tell(FileChangeType.Created, uri);
      tell(FileChangeType.Changed, uri);
    },
    delete: async (uri, options) => {
      await workspace.fs.delete(real(uri), options);
      tell(FileChangeType.Deleted, uri);
    },
    rename: async (from, to, options) => {
      await workspace.fs.rename(real(from), real(to), options);
      tell(FileChangeType.Deleted, from);
      tell(FileChangeType.Created, to);
    },
  };
}

export function activate({ subscriptions }: ExtensionContext): void {
  subscriptions.push(workspace.registerFileSystemProvider(virtualScheme, virtualFolder(), { isCaseSensitive: true }));
}
