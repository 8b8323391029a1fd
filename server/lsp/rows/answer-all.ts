import type { WorkspaceEdit } from 'vscode-languageserver-types';
import { missingAnswers } from '../../features/answer-all.ts';
import type { DocumentParams } from '../../protocol/documents.ts';
import { missingAnswersRequest } from '../../protocol/writing.ts';
import { patientRow, type Row } from '../row.ts';
import { toWorkspaceEdit } from '../workspace-edit.ts';

export const missingAnswersRow: Row = patientRow<DocumentParams>(
  missingAnswersRequest,
  ({ uri }, { service, reader, abilities }): WorkspaceEdit | undefined => {
    const document = service.document(uri);
    const changes = document === undefined ? [] : missingAnswers(service.snapshot(), document, reader);
    return changes.length === 0 ? undefined : toWorkspaceEdit(changes, false, abilities);
  },
);
