import { type Range, touches } from '../../base/position.ts';
import { say, type Words } from '../../base/words.ts';
import { byDocuments } from '../../rules/engine/fix-edits.ts';
import { type PlacedNumber, typedPlacesOf } from '../../rules/kit/typed-places.ts';
import { absolute, sourceRange } from '../../syntax/navigate.ts';
import { type Document, isStandard, type StandardDocument } from '../../workspace/document.ts';
import { resolve } from '../../workspace/resolve/resolve.ts';
import type { Snapshot } from '../../workspace/snapshot.ts';
import type { Reader } from '../reader.ts';
import type { Action } from './action.ts';
import { namedPlaces } from './named-places.ts';
import { type NamedPlace, referenceEdits } from './reference-edits.ts';

const words = {
  one: {
    en: 'Write {number} as [[{id}]], which keeps the number right',
    'zh-Hant': '把 {number} 寫成 [[{id}]]，編號從此自動更新',
  },
  all: {
    en: 'Write all {count} typed numbers of this file as references',
    'zh-Hant': '把本文件中手寫的 {count} 處編號都寫成引用',
  },
} satisfies Readonly<Record<string, Words>>;

/**
 * For a number that somebody typed and that leads somewhere (見4.9, 表2): writing it as a reference, which shows the same number and
 * follows what it names. Nothing for files that nobody can change.
 */
export function referenceActions(
  snapshot: Snapshot,
  document: Document,
  range: Range,
  { locale }: Pick<Reader, 'locale'>,
): readonly Action[] {
  if (!isStandard(document) || document.origin !== 'workspace') return [];
  const typed = typedPlacesOf(document.model);
  const here = typed.find((one) => touches(rangeOf(document, one), range.start));
  if (here === undefined) return [];
  const resolution = resolve(snapshot, document);
  const action = (title: string, places: readonly NamedPlace[]): Action => ({
    title,
    kind: 'rewrite',
    preferred: false,
    changes: byDocuments(referenceEdits(document, places), document),
  });
  const all = namedPlaces(document, resolution, typed);
  const meant = all.find(({ place }) => place === here);
  if (meant === undefined) return [];
  const number = here.prose.node.text.slice(here.start, here.end);
  return [
    action(say(words.one, locale, { number, id: meant.id }), [meant]),
    ...(all.length > 1 ? [action(say(words.all, locale, { count: all.length }), all)] : []),
  ];
}

function rangeOf({ tree }: StandardDocument, { prose, start, end }: PlacedNumber): Range {
  return absolute(tree, { fragment: prose.fragment, range: sourceRange(prose.node, start, end) });
}
