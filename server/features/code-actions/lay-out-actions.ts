import { type Range, touches } from '../../base/position.ts';
import { type Locale, say, type Words } from '../../base/words.ts';
import { idKey } from '../../model/values/id.ts';
import { byDocuments, type DocumentEdits } from '../../rules/engine/fix-edits.ts';
import { rangeIn } from '../../rules/engine/render.ts';
import type { Reported } from '../../rules/engine/reported.ts';
import { addToKeyed } from '../../rules/kit/fixes/additions.ts';
import { isLeftOpen } from '../../rules/kit/fixes/edits.ts';
import { entry } from '../../rules/kit/fixes/new-entry.ts';
import { figuresEdit } from '../../rules/kit/fixes/new-figures.ts';
import { newFormEntries } from '../../rules/kit/fixes/new-forms.ts';
import { absolute } from '../../syntax/navigate.ts';
import { assess } from '../../workspace/assess/assess.ts';
import { type Document, isReport } from '../../workspace/document.ts';
import { formsIn } from '../../workspace/resolve/forms.ts';
import type { Snapshot } from '../../workspace/snapshot.ts';
import { resolutionFor } from '../../workspace/targets.ts';
import { missingAnswers } from '../answer-all.ts';
import type { Reader } from '../reader.ts';
import type { Action } from './action.ts';
import { landing } from './landing.ts';

type LayOut = (snapshot: Snapshot, document: Document, reader: { readonly locale: Locale }) => readonly DocumentEdits[];

/** What the standard asks for under keys of a report. */
const underKeys: Readonly<Record<string, { readonly title: Words; readonly changes: LayOut }>> = {
  answers: {
    title: { en: 'Add an answer for each of the clauses', 'zh-Hant': '為每一條條款添加答覆' },
    changes: missingAnswers,
  },
  figures: {
    title: { en: 'Add each figure that the clauses ask for', 'zh-Hant': '添加條款所需的每一項數據' },
    changes: missingFigures,
  },
  forms: {
    title: { en: 'Add each form of the standard with its fields', 'zh-Hant': '添加標準的每一張表格及其欄目' },
    changes: missingForms,
  },
};

/**
 * Where the cursor is on the line of a key of a report behind which nothing is written yet: all that the standard asks for under it. It is
 * offered for the finding that says so, since no other rule speaks of what is not begun. `reported` are the report's findings.
 */
export function layOutActions(
  snapshot: Snapshot,
  document: Document,
  range: Range,
  reported: readonly Reported[],
  reader: Reader,
): readonly Action[] {
  if (!isReport(document)) return [];
  return Object.entries(underKeys).flatMap(([key, { title, changes: layOut }]): readonly Action[] => {
    const field = document.model.given.get(key);
    if (field?.key === undefined || !isLeftOpen(field)) return [];
    const { start, end } = absolute(document.tree, field.key);
    const line = {
      start: { line: start.line, character: 0 },
      end: { line: end.line, character: document.tree.text.line(end.line).length },
    };
    const changes = touches(line, range.start) ? layOut(snapshot, document, reader) : [];
    if (changes.length === 0) return [];
    const finding = reported.find((one) => rangeIn(document, one.finding).start.line === start.line)?.finding;
    const action: Action = { title: say(title, reader.locale), kind: 'fix', preferred: true, changes };
    // Editors show first what is offered for a finding.
    return [landing(finding === undefined ? action : { ...action, finding }, document, reader)];
  });
}

/** The figures that the clauses ask for which this report has to answer, whatever it answers yet. */
function missingFigures(
  snapshot: Snapshot,
  document: Document,
  { locale }: { readonly locale: Locale },
): readonly DocumentEdits[] {
  const resolution = resolutionFor(snapshot, document);
  if (!isReport(document) || document.origin !== 'workspace') return [];
  if (resolution === undefined || resolution.broken !== undefined) return [];
  const asked = assess(document.model, resolution).clauses.filter((one) => one.asked);
  const missing = [...new Set(asked.flatMap((one) => [...one.undecided, ...one.missingFigures]).map(idKey))];
  const known = missing.filter((id) => resolution.indicators.has(id));
  const edit = known.length === 0 ? undefined : figuresEdit(document, document.model, known, resolution, locale);
  return edit === undefined ? [] : byDocuments([edit], document);
}

/** The forms of the standard that the report does not fill in yet. */
function missingForms(
  snapshot: Snapshot,
  document: Document,
  { locale }: { readonly locale: Locale },
): readonly DocumentEdits[] {
  const resolution = resolutionFor(snapshot, document);
  if (!isReport(document) || document.origin !== 'workspace' || resolution === undefined) return [];
  const { forms } = document.model;
  const given = new Set(forms.map(({ form }) => idKey(form.text)));
  const added = formsIn(resolution).flatMap((one) => {
    const id = one.value.id?.value;
    return id === undefined || given.has(idKey(id)) ? [] : [entry(id, newFormEntries(one, locale))];
  });
  if (added.length === 0) return [];
  const edit = addToKeyed(document, document.model, 'forms', undefined, added);
  return edit === undefined ? [] : byDocuments([edit], document);
}
