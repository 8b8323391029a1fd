import type { Words } from '../../base/words.ts';
import { divisionsOf } from '../../model/divisions.ts';
import { proseIn } from '../../model/field.ts';
import { nameOf } from '../../rules/kit/words/labels.ts';
import { languageOf, type StandardDocument } from '../../workspace/document.ts';
import { beginning } from '../titles.ts';

/** What has no title is called by how its text begins, in the author's own words. */
export function calledBy(text: string): Words {
  const name = beginning(text);
  return { en: name, 'zh-Hant': name, 'zh-Hans': name };
}

/** What clauses, divisions and terms are called, by their ids. */
export function titlesIn(document: StandardDocument): ReadonlyMap<string, Words> {
  const { model } = document;
  const titled = [
    ...model.terms.map(({ id, name }) => ({ id, title: name })),
    ...divisionsOf(model).flatMap((division) => [division, ...division.clauses]),
  ];
  const own = languageOf(document);
  const untitled = divisionsOf(model)
    .flatMap(({ clauses }) => [...clauses])
    .filter(({ title }) => title === undefined);
  return new Map([
    ...untitled.flatMap(({ id, text }) => {
      const said = proseIn(text, own, own)?.value;
      return id === undefined || said === undefined ? [] : [[id.text, calledBy(said)] as const];
    }),
    ...titled.flatMap(({ id, title }) =>
      id === undefined || title === undefined ? [] : [[id.text, nameOf(title, id.text, own)] as const],
    ),
  ]);
}
