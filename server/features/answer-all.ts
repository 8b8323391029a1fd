import { comparePositions, type Range, touches } from '../base/position.ts';
import { say, type Words } from '../base/words.ts';
import { byDocuments, type DocumentEdits } from '../rules/engine/fix-edits.ts';
import { rangeIn } from '../rules/engine/render.ts';
import type { Reported } from '../rules/engine/reported.ts';
import { isLeftOpen } from '../rules/kit/fixes/edits.ts';
import { answersEdit, unanswered } from '../rules/kit/fixes/new-answers.ts';
import { absolute } from '../syntax/navigate.ts';
import { assess } from '../workspace/assess/assess.ts';
import { type Document, isReport } from '../workspace/document.ts';
import type { Snapshot } from '../workspace/snapshot.ts';
import { resolutionFor } from '../workspace/targets.ts';
import type { Action } from './code-actions/action.ts';
import type { Reader } from './reader.ts';

const title: Words = { en: 'Add an answer for each of the clauses', 'zh-Hant': '為每一條條款添加答覆' };

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

/**
 * The same where the cursor is on the line of an `answers:` behind which nothing stands, for the finding that says so: no other rule
 * speaks of what is not begun. `reported` are the report's findings.
 */
export function answerAllAction(
  snapshot: Snapshot,
  document: Document,
  range: Range,
  reported: readonly Reported[],
  reader: Reader,
): Action | undefined {
  const answers = document.model?.given.get('answers');
  if (answers?.key === undefined || !isReport(document) || !isLeftOpen(answers)) return undefined;
  const { start, end } = absolute(document.tree, answers.key);
  const line = {
    start: { line: start.line, character: 0 },
    end: { line: end.line, character: document.tree.text.line(end.line).length },
  };
  if (!touches(line, range.start)) return undefined;
  const changes = missingAnswers(snapshot, document, reader);
  if (changes.length === 0) return undefined;
  const finding = reported.find((one) => comparePositions(rangeIn(document, one.finding).start, start) === 0)?.finding;
  const action: Action = { title: say(title, reader.locale), kind: 'fix', preferred: true, changes };
  // Editors show first what is offered for a finding.
  return finding === undefined ? action : { ...action, finding };
}
