import { fileStatus } from '../features/file-status.ts';
import { ownDocument } from '../features/own-documents.ts';
import { type DocumentParams, documentRequest } from '../protocol/documents.ts';
import { fileStatusRequest } from '../protocol/status.ts';
import { isReport } from '../workspace/document.ts';
import { label } from './label.ts';
import { type Row, workspaceRow } from './row.ts';
import { missingAnswersRow } from './rows/answer-all.ts';
import { assistantRow } from './rows/assistant.ts';
import { attachRow } from './rows/attach.ts';
import { bookRows } from './rows/book.ts';
import { callRows } from './rows/calls.ts';
import { codeActionRows } from './rows/code-actions.ts';
import { compareFileRows } from './rows/compare-file.ts';
import { completionRow } from './rows/completion.ts';
import { convertFileRow } from './rows/convert-script.ts';
import { deriveRows } from './rows/derive.ts';
import { findingsRows } from './rows/findings.ts';
import { fixAllFilesRow } from './rows/fix-all-files.ts';
import { formattingRows } from './rows/formatting.ts';
import { hierarchyRows } from './rows/hierarchy.ts';
import { hintRows } from './rows/hints.ts';
import { hoverRow } from './rows/hover.ts';
import { importRow } from './rows/import.ts';
import { lensRows } from './rows/lenses.ts';
import { movedFilesRow } from './rows/moved-files.ts';
import { navigationRows } from './rows/navigation.ts';
import { newFileRows } from './rows/new-file.ts';
import { onTypeRow } from './rows/on-type.ts';
import { pasteRow } from './rows/paste.ts';
import { renameRows } from './rows/rename.ts';
import { restructureRows } from './rows/restructure.ts';
import { staleAnswerRows } from './rows/stale-answers.ts';
import { structureRows } from './rows/structure.ts';
import { symbolRows } from './rows/symbols.ts';
import { tokenRows } from './rows/tokens.ts';

/** Every request the server answers. A feature is a file in `features/` and a row here. */
export const rows: readonly Row[] = [
  completionRow,
  hoverRow,
  ...codeActionRows,
  convertFileRow,
  missingAnswersRow,
  fixAllFilesRow,
  ...navigationRows,
  ...renameRows,
  movedFilesRow,
  attachRow,
  pasteRow,
  onTypeRow,
  ...formattingRows,
  ...symbolRows,
  ...structureRows,
  ...hintRows,
  ...restructureRows,
  ...hierarchyRows,
  ...callRows,
  ...lensRows,
  ...tokenRows,
  ...findingsRows,
  ...staleAnswerRows,
  ...deriveRows,
  ...newFileRows,
  ...bookRows,
  assistantRow,
  importRow,
  ...compareFileRows,
  workspaceRow<DocumentParams>(documentRequest, {}, ({ uri }, { service, reader }) => {
    const text = ownDocument(service.snapshot(), uri, service.rules, reader.locale);
    return text === undefined ? undefined : { text };
  }),
  workspaceRow<DocumentParams>(fileStatusRequest, {}, ({ uri }, { service, reader }) => {
    const document = service.document(uri);
    const reported = document && isReport(document) ? service.findings(uri) : undefined;
    const status = document && fileStatus(service.snapshot(), document, reader.locale, reported);
    return status && { ...status, text: label(status.text), detail: label(status.detail) };
  }),
];
