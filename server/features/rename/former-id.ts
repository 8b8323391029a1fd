import { isRead } from '../../model/field.ts';
import { readEdition } from '../../model/values/edition.ts';
import { idKey } from '../../model/values/id.ts';
import { addItems } from '../../rules/kit/fixes/additions.ts';
import { replace } from '../../rules/kit/fixes/edits.ts';
import { withoutItem } from '../../rules/kit/fixes/removal.ts';
import type { PlacedEdit } from '../../rules/rule.ts';
import { type StandardDocument, wholeOf } from '../../workspace/document.ts';
import { heirsOf } from '../../workspace/resolve/heirs.ts';
import type { EffectiveClause } from '../../workspace/resolve/resolution.ts';
import { resolve } from '../../workspace/resolve/resolve.ts';
import type { Snapshot } from '../../workspace/snapshot.ts';
import { idText } from './written.ts';

/**
 * Keeps a clause's old id among its `aliases`, in its own file and wherever a variant gives the list anew, so that reports
 * which nobody can reach from here still resolve. Where all are in reach (`isInUse` says no), the list is left alone but for
 * the new id, which a clause does not list as its former one.
 */
export function formerIdEdits(snapshot: Snapshot, clause: EffectiveClause, newId: string): readonly PlacedEdit[] {
  const old = clause.clause.id;
  if (!isRead(old)) return [];
  const keeps = isInUse(snapshot, clause);
  const lists = [{ document: clause.home, value: clause.clause }, ...adaptationsOf(snapshot, clause)];
  return lists.flatMap(({ document, value }): PlacedEdit[] => {
    const taken = value.aliases.find((alias) => idKey(alias.text) === idKey(newId));
    if (taken !== undefined) {
      const edit = keeps ? replace(taken, idText(old.value)) : withoutItem(document, taken);
      return edit === undefined ? [] : [{ ...edit, document }];
    }
    const edit = keeps ? addItems(document, value, 'aliases', idText(old.value)) : undefined;
    return edit === undefined ? [] : [{ ...edit, document }];
  });
}

/** Adaptations that replace the list of former ids. */
function adaptationsOf(snapshot: Snapshot, clause: EffectiveClause) {
  const heirs = heirsOf(snapshot, clause.home).flatMap((heir) => heir.clauses.get(idKey(clause.id)) ?? []);
  const adaptations = heirs.filter((heir) => heir.home === clause.home).flatMap((heir) => heir.adaptations);
  const lists = adaptations.filter(
    ({ document, value }) => document.origin === 'workspace' && value.given.has('aliases'),
  );
  return [...new Map(lists.map((one) => [one.value, one])).values()];
}

/**
 * Whether reports out of reach may use the id: any may, of a standard that is no draft, or of a variant of it that is none;
 * and so may those of another edition, once they are brought up to this one.
 */
export function isInUse(snapshot: Snapshot, { home, id }: EffectiveClause): boolean {
  const heirs = heirsOf(snapshot, home);
  if (heirs.some((heir) => heir.document.model.status?.value !== 'draft')) return true;
  return heirs.some((heir) => otherEditions(snapshot, heir.document).some((one) => one.clauses.has(idKey(id))));
}

function otherEditions(snapshot: Snapshot, { model }: StandardDocument) {
  const own = editionOf(model.edition?.value);
  const others = [...snapshot.standards.values()].flat().filter(({ model: other }) => {
    const edition = editionOf(other.edition?.value);
    return own !== undefined && edition?.id === own.id && edition.edition !== own.edition;
  });
  return others.map((other) => resolve(snapshot, wholeOf(other)));
}

function editionOf(text: string | undefined) {
  return text === undefined ? undefined : readEdition(text).value;
}
