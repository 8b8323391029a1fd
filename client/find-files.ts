import { FileType, RelativePattern, Uri, workspace } from 'vscode';
import { type FileSystem, type FolderEntry, filesBelow } from './files-below.ts';

/** Where an editor always has a search. It waits without end for one where there is none, as in most folders that an extension lends. */
const searched: readonly string[] = ['file', 'vscode-remote'];

/** The files of ours in a folder and below. `most`: how many are enough. */
export async function findFiles(root: Uri, globs: readonly string[], most?: number): Promise<readonly Uri[]> {
  if (!searched.includes(root.scheme)) return filesBelow(root, editorFiles, excluded(root));
  const searches = globs.map((glob) => workspace.findFiles(new RelativePattern(root, glob), undefined, most));
  return (await Promise.all(searches).catch(() => [])).flat();
}

const editorFiles: FileSystem<Uri> = {
  list: async (folder) => {
    try {
      const entries = await workspace.fs.readDirectory(folder);
      return entries.map(([name, type]) => [name, kindOf(type)]);
    } catch {
      return [];
    }
  },
  within: (folder, name) => Uri.joinPath(folder, name),
};

function kindOf(type: FileType): FolderEntry[1] {
  if ((type & FileType.SymbolicLink) !== 0) return 'link';
  return (type & FileType.Directory) === 0 ? 'file' : 'folder';
}

/** Names of folders and files that the reader's settings leave out of every search. */
function excluded(root: Uri): readonly string[] {
  const patterns = ['files.exclude', 'search.exclude'].flatMap((setting) =>
    Object.entries(workspace.getConfiguration(undefined, root).get<Record<string, unknown>>(setting) ?? {}),
  );
  return patterns.filter(([, on]) => on === true).map(([pattern]) => pattern);
}
