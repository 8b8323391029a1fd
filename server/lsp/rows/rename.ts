import {
  LSPErrorCodes,
  type PrepareRenameParams,
  type RenameParams,
  ResponseError,
  type ServerCapabilities,
} from 'vscode-languageserver';
import { isRefusal, type RenameRefusal, sayRefusal } from '../../features/rename/refusal.ts';
import { prepareRename, rename } from '../../features/rename/rename.ts';
import type { Abilities } from '../abilities.ts';
import { label } from '../label.ts';
import { documentRow, type Row, type SessionState } from '../row.ts';
import { toWorkspaceEdit } from '../workspace-edit.ts';

const announced = ({ preparedRename }: Abilities): ServerCapabilities => ({
  renameProvider: preparedRename ? { prepareProvider: true } : true,
});

export const renameRows: readonly Row[] = [
  documentRow<PrepareRenameParams>('textDocument/prepareRename', announced, ({ position }, document, state) => {
    const prepared = prepareRename(state.service.snapshot(), document, position);
    return isRefusal(prepared) ? failure(prepared, state) : { range: prepared.range, placeholder: prepared.id };
  }),
  documentRow<RenameParams>('textDocument/rename', announced, ({ position, newName }, document, state) => {
    const edits = rename(state.service.snapshot(), document, position, newName);
    return isRefusal(edits) ? failure(edits, state) : toWorkspaceEdit(edits, false, state.abilities);
  }),
];

/** Editors show the message where the new name is typed. */
function failure(refusal: RenameRefusal, { reader }: SessionState): ResponseError<void> {
  return new ResponseError(LSPErrorCodes.RequestFailed, label(sayRefusal(refusal, reader.locale)));
}
