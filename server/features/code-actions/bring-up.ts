import type { Position } from '../../base/position.ts';
import { say, type Words } from '../../base/words.ts';
import { idKey } from '../../model/values/id.ts';
import { byDocuments } from '../../rules/engine/fix-edits.ts';
import { importsOf } from '../../rules/engine/imports-of.ts';
import { addEntry } from '../../rules/kit/fixes/additions.ts';
import { replace } from '../../rules/kit/fixes/edits.ts';
import { entry } from '../../rules/kit/fixes/new-entry.ts';
import { laterEditionsOf, supersedersOf } from '../../rules/kit/later-editions.ts';
import type { PlacedEdit } from '../../rules/rule.ts';
import { editsBetween } from '../../syntax/edits-between.ts';
import { absolute } from '../../syntax/navigate.ts';
import type { Edit } from '../../syntax/problem.ts';
import { type Document, isReport, type ReportDocument } from '../../workspace/document.ts';
import { readDocument } from '../../workspace/read-document.ts';
import { clauseDigest } from '../../workspace/resolve/clause-digest.ts';
import type { EffectiveClause, Resolution } from '../../workspace/resolve/resolution.ts';
import { resolveEdition } from '../../workspace/resolve/resolve.ts';
import { change, type Snapshot } from '../../workspace/snapshot.ts';
import { resolutionFor } from '../../workspace/targets.ts';
import { missingAnswers } from '../answer-all.ts';
import type { Reader } from '../reader.ts';
import { linesFrom, replacedLines } from '../structure/lines.ts';
import { type Group, hasOwnLines, spanOf } from '../structure/things.ts';
import type { Action } from './action.ts';
import { groupOfAnswers } from './arrange-answers.ts';

const title: Words = {
  en: 'Bring the report up to “{edition}”: follow renamed clauses, keep answers to removed ones as comments, lay out the new',
  'zh-Hant': '把報告更新到「{edition}」：沿用改名的條款，已刪條款的答覆留作註釋，列出新條款',
};

/** On the line that says what a report answers: what brings it up to each later edition that is known. */
export function bringUp(
  snapshot: Snapshot,
  document: Document,
  { line }: Position,
  { locale }: Pick<Reader, 'locale'>,
): readonly Action[] {
  if (!isReport(document) || document.origin !== 'workspace') return [];
  const { against } = document.model;
  if (against === undefined || absolute(document.tree, against).start.line !== line) return [];
  const old = resolutionFor(snapshot, document);
  if (old === undefined || old.broken !== undefined) return [];
  // Asked once: nobody need be told when it would be another answer.
  const imports = importsOf(snapshot, document, () => {});
  const later = [...laterEditionsOf(old.document, imports), ...supersedersOf(old.document, imports)];
  const editions = new Set(later.flatMap(({ model }) => model.edition?.value ?? []));
  return [...editions].flatMap((edition): readonly Action[] => {
    const now = resolveEdition(snapshot, edition);
    if (now === undefined || now.broken !== undefined) return [];
    const edits = editsBetween(document.tree.text, broughtUp(snapshot, document, { old, now, edition, locale }));
    return [
      { title: say(title, locale, { edition }), kind: 'rewrite', preferred: false, changes: [{ document, edits }] },
    ];
  });
}

interface Editions {
  readonly old: Resolution;
  readonly now: Resolution;
  readonly edition: string;
  readonly locale: Reader['locale'];
}

/** The report as it answers the later edition: first what it has, then what it lacks there. */
function broughtUp(snapshot: Snapshot, document: ReportDocument, editions: Editions): Document['tree']['text'] {
  const edits = followed(document, editions);
  const text = document.tree.text.edit(edits);
  const next = readDocument({ ...document, text }, { document, edits });
  const state = change(snapshot, [{ kind: 'put', document: next }]);
  const [missing] = missingAnswers(state, next, editions);
  return missing === undefined ? text : text.edit([...missing.edits].reverse());
}

/** In descending order: each leaves the lines above it where they are. */
function followed(document: ReportDocument, editions: Editions): readonly Edit[] {
  const { model } = document;
  const group = groupOfAnswers(document);
  const placed: PlacedEdit[] = model.against === undefined ? [] : [replace(model.against, editions.edition)];
  const comments: Edit[] = [];
  model.answers.forEach((answer, index) => {
    const { before, after } = clausesOf(answer.clause.text, editions);
    if (after === undefined) {
      if (before !== undefined && group !== undefined) comments.push(...asComment(document, group, index));
      return;
    }
    if (idKey(after.id) !== idKey(answer.clause.text)) placed.push(replace(answer.clause, after.id));
    const digest = before && clauseDigest(before, editions.old);
    if (digest === undefined || answer.digest !== undefined || digest === clauseDigest(after, editions.now)) return;
    // What it was given to: so that it is told to have changed since.
    const pinned = addEntry(document, answer, entry('digest', `'${digest}'`));
    if (pinned !== undefined) placed.push(pinned);
  });
  const [own] = byDocuments(placed, document);
  return [...(own?.edits ?? []), ...comments].sort((a, b) => b.range.start.line - a.range.start.line);
}

function clausesOf(
  id: string,
  { old, now }: Editions,
): { readonly before: EffectiveClause | undefined; readonly after: EffectiveClause | undefined } {
  const key = idKey(id);
  const before = old.clauses.get(key) ?? old.aliases.get(key);
  const after = now.clauses.get(key) ?? now.aliases.get(key) ?? (before && now.clauses.get(idKey(before.id)));
  return { before, after };
}

function asComment(document: Document, group: Group, index: number): readonly Edit[] {
  if (!hasOwnLines(document, { group, index })) return [];
  const { first, last } = spanOf(document, group, index);
  const lead = ' '.repeat(group.column);
  const lines = linesFrom(document, first, last).map((line) =>
    line.trim() === '' ? line : `${lead}# ${line.slice(group.column)}`,
  );
  return [replacedLines(document, first, last, lines)];
}
