import { type CodeAction, CodeActionKind, type WorkspaceEdit } from 'vscode-languageserver-types';
import type { Position } from '../../base/position.ts';
import { convertFile } from '../../features/convert-script/convert-file.ts';
import { type Conversion, conversionOffers, offeredEdits } from '../../features/convert-script/offers.ts';
import { type ConvertFileParams, convertFileRequest } from '../../protocol/writing.ts';
import type { Document } from '../../workspace/document.ts';
import { converterTo } from '../converters.ts';
import { type Row, type SessionState, workspaceRow } from '../row.ts';
import { toWorkspaceEdit } from '../workspace-edit.ts';

/** Kept in an action whose edits are worked out when somebody takes it. */
export interface PostponedConversion {
  readonly conversion: Conversion;
}

/** The conversions on offer at a position, without their edits where the editor asks for those later. */
export async function conversionActions(
  document: Document,
  position: Position,
  state: SessionState,
): Promise<readonly CodeAction[]> {
  const offers = conversionOffers(document, position, state.reader.locale).map(({ title, conversion }) => ({
    action: { title, kind: CodeActionKind.RefactorRewrite, data: { conversion } satisfies PostponedConversion },
    conversion,
  }));
  if (state.abilities.lazyEdits) return offers.map(({ action }) => action);
  return Promise.all(offers.map(({ action, conversion }) => withConversion(action, conversion, state)));
}

/** The action with its edits; those of an offer for a file that is gone are none. */
export async function withConversion(
  action: CodeAction,
  conversion: Conversion,
  state: SessionState,
): Promise<CodeAction> {
  const convert = await converterTo(conversion.to);
  const document = state.service.document(conversion.uri);
  const changes = document === undefined ? [] : offeredEdits(document, conversion, convert);
  return {
    title: action.title,
    kind: CodeActionKind.RefactorRewrite,
    edit: toWorkspaceEdit(changes, false, state.abilities),
  };
}

export const convertFileRow: Row = workspaceRow<ConvertFileParams>(
  convertFileRequest,
  {},
  async ({ uri, to }, state): Promise<WorkspaceEdit | null> => {
    const convert = await converterTo(to);
    const document = state.service.document(uri);
    const changes = document === undefined ? [] : convertFile(document, to, convert);
    return changes.length === 0 ? null : toWorkspaceEdit(changes, false, state.abilities);
  },
);
