import { byDocuments, type DocumentEdits } from '../rules/engine/fix-edits.ts';
import { answersEdit, unanswered } from '../rules/kit/fixes/new-answers.ts';
import { assess } from '../workspace/assess/assess.ts';
import { type Document, isReport } from '../workspace/document.ts';
import type { Snapshot } from '../workspace/snapshot.ts';
import { resolutionFor } from '../workspace/targets.ts';
import type { Reader } from './reader.ts';

/** An answer laid out for each clause that asks for one and has none; nothing where none is missing, or the standard is not known. */
export function missingAnswers(
  snapshot: Snapshot,
  document: Document,
  { locale }: Pick<Reader, 'locale'>,
): readonly DocumentEdits[] {
  const resolution = resolutionFor(snapshot, document);
  if (!isReport(document) || document.origin !== 'workspace') return [];
  if (resolution === undefined || resolution.broken !== undefined) return [];
  const { model } = document;
  const assessment = assess(model, resolution);
  const clauses = unanswered(model, assessment);
  const edit = clauses.length === 0 ? undefined : answersEdit(document, model, assessment, clauses, locale);
  return edit === undefined ? [] : byDocuments([edit], document);
}
