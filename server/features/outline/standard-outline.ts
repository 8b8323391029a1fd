import type { Locale } from '../../base/words.ts';
import type { Element, Field, Text } from '../../model/field.ts';
import { partsOf } from '../../model/numbered-parts.ts';
import type { Adaptation, AdaptedItem, Clause, Division } from '../../model/standard.ts';
import { idKey } from '../../model/values/id.ts';
import type { StandardDocument } from '../../workspace/document.ts';
import { numbersOf } from '../../workspace/resolve/numbers.ts';
import { divisionField, type Resolution } from '../../workspace/resolve/resolution.ts';
import { resolve } from '../../workspace/resolve/resolve.ts';
import type { Snapshot } from '../../workspace/snapshot.ts';
import { clauseLine, lineFor, named, partName } from '../titles.ts';
import { groupOf, type OutlineKind, type OutlineSymbol, symbolOf } from './symbol.ts';

interface StandardToOutline {
  readonly document: StandardDocument;
  readonly resolution: Resolution;
  readonly locale: Locale;
}

/** A standard's outline: what it defines, then chapters, sections and clauses with their numbers in the resolved standard. */
export function outlineOfStandard(
  snapshot: Snapshot,
  document: StandardDocument,
  locale: Locale,
): readonly OutlineSymbol[] {
  const { model } = document;
  const outlining = { document, resolution: resolve(snapshot, document), locale };
  const before = {
    terms: model.terms.map((one) => entry(outlining, one, 'term', one.name)),
    indicators: model.indicators.map((one) => entry(outlining, one, 'indicator', one.title)),
    'evidence-kinds': model.evidenceKinds.map((one) => entry(outlining, one, 'evidence-kind', one.title)),
    adapt: model.adapt.map((one) =>
      aboutClause(outlining, one, one.clause, 'change', [
        ...partsIn(outlining, one),
        ...one.adaptItems.map((item) => changedItem(outlining, item)),
      ]),
    ),
    omit: model.omit.map((one) => aboutClause(outlining, one, one.clause, 'omission')),
  };
  const grades = model.scoring?.grades ?? [];
  return [
    ...Object.entries(before).flatMap(([key, children]) => groupOf(document, key, locale, children)),
    ...[...model.chapters, ...model.annexes].map((one) => division(outlining, one)),
    ...groupOf(
      document,
      'scoring',
      locale,
      grades.map((one) => entry(outlining, { ...one, id: one.from }, 'grade', one.name)),
    ),
  ];
}

function entry(
  { document, locale }: StandardToOutline,
  element: Element & { readonly id: Field<unknown> | undefined },
  kind: OutlineKind,
  title: Text | undefined,
): OutlineSymbol {
  const id = element.id?.text ?? '';
  return symbolOf(document, element, {
    name: named(undefined, lineFor(title, document, locale), id),
    detail: id,
    kind,
  });
}

function division(outlining: StandardToOutline, one: Division): OutlineSymbol {
  const { document, resolution, locale } = outlining;
  const id = one.id?.text ?? '';
  const inherited = resolution.divisions.get(idKey(id));
  const given = inherited && divisionField(inherited, 'title');
  const own = lineFor(one.title, document, locale);
  const title = own === '' && given ? lineFor(given.value, given.document, locale) : own;
  const name = named(numbersOf(resolution).get(idKey(id)), title, id);
  const children = [
    ...one.sections.map((section) => division(outlining, section)),
    ...one.clauses.map((clause) => aboutClause(outlining, clause, clause.id, 'clause', partsIn(outlining, clause))),
  ];
  return symbolOf(document, one, { name, detail: id, kind: 'division' }, children);
}

function aboutClause(
  { document, resolution, locale }: StandardToOutline,
  element: Element,
  id: Field<string> | undefined,
  kind: OutlineKind,
  children: readonly OutlineSymbol[] = [],
): OutlineSymbol {
  const from = kind === 'omission' ? resolution.base : resolution;
  const clause = id === undefined ? undefined : from?.clauses.get(idKey(id.text));
  const text = id?.text ?? '';
  const name =
    clause === undefined || from === undefined ? named(undefined, '', text) : clauseLine(clause, from, locale);
  return symbolOf(document, element, { name, detail: text, kind }, children);
}

function changedItem({ document, resolution, locale }: StandardToOutline, one: AdaptedItem): OutlineSymbol {
  const id = one.item?.text ?? '';
  const name = named(partName(id, resolution, locale), lineFor(one.text, document, locale), id);
  return symbolOf(document, one, { name, detail: id, kind: 'item' });
}

/** Tables, formulas and list items that can be referred to: the others are part of their clause's text. */
function partsIn(
  { document, resolution, locale }: StandardToOutline,
  content: Clause | Adaptation,
): readonly OutlineSymbol[] {
  return partsOf(content).flatMap(({ kind, id, title, element }): readonly OutlineSymbol[] => {
    if (id === undefined) return [];
    const number = partName(id.text, resolution, locale);
    const name = named(number, lineFor(title, document, locale), id.text);
    return [symbolOf(document, element, { name, detail: id.text, kind })];
  });
}
