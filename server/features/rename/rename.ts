import type { Position, Range } from '../../base/position.ts';
import { idKey } from '../../model/values/id.ts';
import { byDocuments, type DocumentEdits, editsByFile } from '../../rules/engine/fix-edits.ts';
import type { PlacedEdit } from '../../rules/rule.ts';
import { absolute } from '../../syntax/navigate.ts';
import type { Edit } from '../../syntax/problem.ts';
import { type Document, isStandard, type KnownDocument } from '../../workspace/document.ts';
import { resolve } from '../../workspace/resolve/resolve.ts';
import type { Snapshot } from '../../workspace/snapshot.ts';
import { formerIdEdits } from './former-id.ts';
import { objectionTo } from './new-id.ts';
import { digestEdits } from './redigest.ts';
import { isRefusal, type RenameRefusal, refuse } from './refusal.ts';
import { nameOf, type Renamable, renamableAt, renamedUses } from './renamable.ts';
import { insideQuotes, writtenAs } from './written.ts';

/** The id that would be renamed, or why not. */
export function prepareRename(
  snapshot: Snapshot,
  document: Document,
  position: Position,
): { readonly range: Range; readonly id: string } | RenameRefusal {
  const renamable = renamableAt(snapshot, document, position);
  if (isRefusal(renamable)) return renamable;
  const { reference } = renamable;
  return { range: absolute(document.tree, reference), id: reference.text };
}

/**
 * Gives a thing another id in every file of the workspace: where it is given, where variants give it anew, and everywhere it
 * is named. A clause's old id stays among its former ones where reports may still use it; digests of answers that were up
 * to date are brought along. All or nothing: where a report that may name it cannot be read, nothing is renamed.
 */
export function rename(
  snapshot: Snapshot,
  document: Document,
  position: Position,
  newId: string,
): readonly DocumentEdits[] | RenameRefusal {
  const renamable = renamableAt(snapshot, document, position);
  if (isRefusal(renamable)) return renamable;
  const id = newId.normalize('NFC').trim();
  if (id === renamable.given.text) return [];
  const objection = objectionTo(snapshot, renamable, id);
  if (objection !== undefined) return objection;
  const unread: Document[] = [];
  const lost = (report: Document): void => void unread.push(report);
  const edits = [
    ...useEdits(snapshot, renamable, id, lost),
    ...flat(byDocuments(clauseEdits(snapshot, renamable, id), document)),
  ];
  const old = idKey(renamable.given.text);
  const [namespace] = renamable.given.namespaces;
  const now = (of: string) => (name: string) => (namespace === of && idKey(name) === old ? id : name);
  const digests = digestEdits(snapshot, editsByFile(edits), { clause: now('clause'), edition: now('edition') }, lost);
  const [leftOut] = unread;
  if (leftOut !== undefined) return refuse('unread', { id: renamable.given.text, file: nameOf(leftOut) });
  return editsByFile([...edits, ...digests]);
}

type FileEdit = readonly [KnownDocument, Edit];

/** Made as the uses are found, so that no closed report is kept for it. */
function useEdits(
  snapshot: Snapshot,
  renamable: Renamable,
  id: string,
  lost: (unread: Document) => void,
): readonly FileEdit[] {
  return Array.from(
    renamedUses(snapshot, renamable, snapshot.documents.values(), lost),
    ({ document, reference }): FileEdit => {
      const range = absolute(document.tree, insideQuotes(reference));
      return [snapshot.documents.get(document.uri) ?? document, { range, text: writtenAs(reference, id) }];
    },
  );
}

function flat(changes: readonly DocumentEdits[]): readonly FileEdit[] {
  return changes.flatMap(({ document, edits }) => edits.map((edit): FileEdit => [document, edit]));
}

function clauseEdits(snapshot: Snapshot, { given, origins }: Renamable, id: string): readonly PlacedEdit[] {
  if (given.namespaces[0] !== 'clause') return [];
  return origins.flatMap(({ document }) => {
    const clause = isStandard(document) ? resolve(snapshot, document).clauses.get(idKey(given.text)) : undefined;
    return clause === undefined ? [] : formerIdEdits(snapshot, clause, id);
  });
}
