import type { WorkspaceEdit } from 'vscode-languageserver-types';
import { comparisonOf } from '../../features/stale-answers/comparison.ts';
import { staleAnswerItem } from '../../features/stale-answers/item.ts';
import { reaffirmEdits, staleAnswers } from '../../features/stale-answers/stale-answers.ts';
import {
  type CompareAnsweredParams,
  type CompareAnsweredResult,
  compareAnsweredRequest,
  type ReaffirmParams,
  reaffirmRequest,
  type StaleAnswerItem,
  type StaleAnswersParams,
  type StaleAnswersResult,
  staleAnswersRequest,
} from '../../protocol/stale-answers.ts';
import { viewUri } from '../../protocol/views.ts';
import { label } from '../label.ts';
import { patientRow, type Row, workspaceRow } from '../row.ts';
import { toWorkspaceEdit } from '../workspace-edit.ts';

export const staleAnswerRows: readonly Row[] = [
  patientRow<StaleAnswersParams>(
    staleAnswersRequest,
    ({ uri }, { service, reader }): StaleAnswersResult | undefined => {
      const document = service.document(uri);
      if (document?.kind !== 'report') return undefined;
      const answers = staleAnswers(service.snapshot(), document).map((one) => toItem(staleAnswerItem(one, reader)));
      return { page: viewUri('stale-answers', { report: uri, locale: reader.locale }), answers };
    },
  ),
  workspaceRow<ReaffirmParams>(
    reaffirmRequest,
    {},
    ({ uri, seen }, { service, abilities }): WorkspaceEdit | undefined => {
      const document = service.document(uri);
      const changes = document && reaffirmEdits(service.snapshot(), document, seen);
      return changes && toWorkspaceEdit(changes, false, abilities);
    },
  ),
  workspaceRow<CompareAnsweredParams>(
    compareAnsweredRequest,
    {},
    ({ uri, ...at }, { service, reader }): CompareAnsweredResult | undefined => {
      const document = service.document(uri);
      const found = document && comparisonOf(service.snapshot(), document, at, reader.locale);
      return found && toComparison(found);
    },
  ),
];

function toItem({ name, status, changes, ...item }: StaleAnswerItem): StaleAnswerItem {
  const told = changes === undefined ? {} : { changes: label(changes) };
  return { ...item, name: label(name), status: label(status), ...told };
}

function toComparison({ note, sides }: CompareAnsweredResult): CompareAnsweredResult {
  return {
    ...(note === undefined ? {} : { note: label(note) }),
    ...(sides === undefined ? {} : { sides: { ...sides, title: label(sides.title) } }),
  };
}
