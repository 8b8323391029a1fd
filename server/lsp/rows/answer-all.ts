import { missingAnswers } from '../../features/answer-all.ts';
import { hintIn } from '../../features/code-actions/landing.ts';
import type { DocumentParams } from '../../protocol/documents.ts';
import { type MissingAnswersResult, missingAnswersRequest } from '../../protocol/writing.ts';
import { patientRow, type Row } from '../row.ts';
import { toWorkspaceEdit } from '../workspace-edit.ts';

export const missingAnswersRow: Row = patientRow<DocumentParams>(
  missingAnswersRequest,
  ({ uri }, { service, reader, abilities }): MissingAnswersResult | undefined => {
    const document = service.document(uri);
    if (document === undefined) return undefined;
    const changes = missingAnswers(service.snapshot(), document, reader);
    if (changes.length === 0) return undefined;
    const selection = hintIn(changes, document);
    return { edit: toWorkspaceEdit(changes, false, abilities), ...(selection && { selection }) };
  },
);
