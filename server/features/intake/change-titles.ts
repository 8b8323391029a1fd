import type { Words } from '../../base/words.ts';
import { divisionsOf } from '../../model/divisions.ts';
import { nameOf } from '../../rules/kit/words/labels.ts';
import { languageOf, type StandardDocument } from '../../workspace/document.ts';

/** What clauses, divisions and terms are called, by their ids, where they are. */
export function titlesIn(document: StandardDocument): ReadonlyMap<string, Words> {
  const { model } = document;
  const titled = [
    ...model.terms.map(({ id, name }) => ({ id, title: name })),
    ...divisionsOf(model).flatMap((division) => [division, ...division.clauses]),
  ];
  const own = languageOf(document);
  return new Map(
    titled.flatMap(({ id, title }) =>
      id === undefined || title === undefined ? [] : [[id.text, nameOf(title, id.text, own)] as const],
    ),
  );
}
