import type { WorkspaceEdit } from 'vscode-languageserver-types';
import { say } from '../../base/words.ts';
import type { ReadChange } from '../../features/intake/read-change.ts';
import { compareFile } from '../../import/compare-file.ts';
import { changeLine, readBack } from '../../import/read-back.ts';
import { fromBase64 } from '../../protocol/base64.ts';
import {
  type ComparedChange,
  type CompareFileParams,
  type CompareFileResult,
  compareFileRequest,
  type TakeChangesParams,
  takeChangesRequest,
} from '../../protocol/import.ts';
import { byDocuments } from '../../rules/engine/fix-edits.ts';
import { compareTools } from '../compare-tools.ts';
import { label } from '../label.ts';
import { patientRow, type Row, type SessionState } from '../row.ts';
import { toWorkspaceEdit } from '../workspace-edit.ts';

export const compareFileRows: readonly Row[] = [
  patientRow<CompareFileParams>(compareFileRequest, async (params, asked): Promise<CompareFileResult | undefined> => {
    const found = await compared(params, asked);
    if (found === undefined || found.refused !== undefined) return found && { refused: found.refused };
    const { locale } = asked.reader;
    const { text } = readBack(
      found.document,
      found.changes.filter(({ isConflict }) => isConflict !== true),
      locale,
    );
    const changes = found.changes.map((one) => ({ text: label(changeLine(one, locale)), how: howTaken(one) }));
    return { text, changes, told: found.told.map(label) };
  }),
  patientRow<TakeChangesParams>(takeChangesRequest, async (params, asked): Promise<WorkspaceEdit | undefined> => {
    const found = await compared(params, asked);
    if (found === undefined || found.refused !== undefined) return undefined;
    const taken = new Set(params.taken);
    const meant = found.changes.filter((one) => taken.has(label(changeLine(one, asked.reader.locale))));
    if (meant.length < taken.size) return undefined;
    const edits = byDocuments(
      meant.flatMap((one) => one.edits),
      found.document,
    );
    return toWorkspaceEdit(edits, false, asked.abilities);
  }),
];

function howTaken({ isConflict, edits }: ReadChange): ComparedChange['how'] {
  if (edits.length === 0) return 'told';
  return isConflict === true ? 'conflict' : 'takeable';
}

async function compared({ uri, name, bytes }: CompareFileParams, { service, reader }: SessionState) {
  const content = typeof name === 'string' && typeof bytes === 'string' ? fromBase64(bytes) : undefined;
  const tools = content && (await compareTools());
  const document = typeof uri === 'string' ? service.document(uri) : undefined;
  if (document === undefined || content === undefined || tools === undefined) return undefined;
  const found = compareFile(service.snapshot(), document, { name, bytes: content }, tools, reader.locale);
  return 'refused' in found ? { refused: say(found.refused, reader.locale) } : { ...found, document };
}
