import type { RenameFilesParams } from 'vscode-languageserver';
import { movedFileEdits } from '../../features/rename/moved-files.ts';
import { workspaceRow } from '../row.ts';
import { toWorkspaceEdit } from '../workspace-edit.ts';

/** Any file or folder: what reports name as evidence has no ending of its own. */
const anything = { filters: [{ pattern: { glob: '**/*' } }] };

export const movedFilesRow = workspaceRow<RenameFilesParams>(
  'workspace/willRenameFiles',
  { workspace: { fileOperations: { willRename: anything } } },
  ({ files }, { service, abilities }) => {
    const moves = files.map(({ oldUri, newUri }) => ({ from: withoutSlash(oldUri), to: withoutSlash(newUri) }));
    const changes = movedFileEdits(service.snapshot(), moves);
    return changes.length === 0 ? null : toWorkspaceEdit(changes, false, abilities);
  },
);

/** Folders may be named with a slash at their end. */
function withoutSlash(uri: string): string {
  return uri.replace(/\/$/, '');
}
