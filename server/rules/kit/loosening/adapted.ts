import type { Words } from '../../../base/words.ts';
import type { Field } from '../../../model/field.ts';
import type { Adaptation } from '../../../model/standard.ts';
import type { Place } from '../../../syntax/tree.ts';
import { languageOf, type StandardDocument } from '../../../workspace/document.ts';
import { fieldChangedBy, keyOf } from '../../../workspace/resolve/content-keys.ts';
import {
  type ContentKey,
  type EffectiveClause,
  homeOf,
  type Resolution,
} from '../../../workspace/resolve/resolution.ts';
import type { Fix, Related } from '../../rule.ts';
import { withoutEntry, withoutItem } from '../fixes/removal.ts';
import { nameOf } from '../words/labels.ts';

/** An inherited clause that a variant adapts: as the base has it, and as it stands after all adaptations. */
export interface AdaptedClause {
  readonly document: StandardDocument;
  readonly resolution: Resolution;
  readonly base: Resolution;
  readonly before: EffectiveClause;
  readonly after: EffectiveClause;
  readonly name: Words;
}

/** Every inherited clause that a variant's own file adapts, in the order of the base. */
export function* adaptedClauses(resolution: Resolution): Iterable<AdaptedClause> {
  const { document, base } = resolution;
  if (base === undefined) return;
  for (const [key, before] of base.clauses) {
    const after = resolution.clauses.get(key);
    if (after === undefined || after.adaptations.length === before.adaptations.length) continue;
    const name = nameOf(before.content.title, before.id, languageOf(homeOf(before, 'title')));
    yield { document, resolution, base, before, after, name };
  }
}

/** The variant's own adaptation that gave a field its value, and that field; undefined where the field is inherited. */
export function changeOf(
  { after, document }: AdaptedClause,
  key: ContentKey,
): { readonly adaptation: Adaptation; readonly field: Field<unknown> } | undefined {
  const written = keyOf(key);
  for (const one of [...after.adaptations].reverse()) {
    if (one.document !== document) continue;
    const field = one.value.given.get(written);
    if (field !== undefined) return { adaptation: one.value, field };
  }
  return undefined;
}

/** Where the base says otherwise. */
export function insideBase({ before }: AdaptedClause, key: ContentKey, place: Place | undefined): readonly Related[] {
  const words = { en: 'The base says so here.', 'zh-Hant': '所依據的標準在這裡這樣規定。' };
  return [{ document: homeOf(before, key), place: place ?? before.clause.handle, words }];
}

export const keepTitle = { en: 'Keep what is inherited', 'zh-Hant': '保留繼承的內容' };

/** Takes a changed field back; with the last one goes the adaptation. */
export function keepInherited(clause: AdaptedClause, key: ContentKey): readonly Fix[] {
  const change = changeOf(clause, key);
  if (change?.field.key === undefined) return [];
  const { adaptation, field } = change;
  const changes = [...adaptation.given.keys()].filter((one) => fieldChangedBy(one) !== undefined);
  const edit =
    changes.length === 1
      ? withoutItem(clause.document, adaptation.handle)
      : withoutEntry(clause.document, field.key ?? field);
  return edit === undefined ? [] : [{ title: keepTitle, edits: [edit], preferred: true }];
}
