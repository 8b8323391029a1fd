import { entryOf } from '../../base/entry-of.ts';
import type { Element, Field, Text } from '../../model/field.ts';
import { criteriaOf } from '../../model/item-duties.ts';
import { annexContent } from '../../model/keys/annex.ts';
import { mapType } from '../../model/keys/table.ts';
import { itemOf } from '../../model/keys/type-at.ts';
import type { MapType } from '../../model/keys/types.ts';
import { idKey } from '../../model/values/id.ts';
import { leavesOf } from '../../model/values/requirement.ts';
import { type Printed, type PrintedEntry, printYaml } from '../../syntax/print.ts';
import { languageOf, type StandardDocument } from '../document.ts';
import { annexContentOf, annexKeys } from './annex-content.ts';
import { sayerOf } from './inherited.ts';
import { adaptedItems } from './print-items.ts';
import { type LanguagePair, printedField } from './print-value.ts';
import type { EffectiveClause, EffectiveDivision, Resolution, Sourced } from './resolution.ts';

/** What is said above parts of a printed standard; lines without `#`. */
interface PrintComments {
  readonly head: readonly string[];
  clause(clause: EffectiveClause): readonly string[];
  division(division: EffectiveDivision): readonly string[];
}

const noComments: PrintComments = { head: [], clause: () => [], division: () => [] };

/**
 * A resolved standard as YAML: everything it inherits written out in its place, with no base any more. It is itself a valid
 * standard, and resolves to the same content; `after` is gone, since every clause stands where it belongs.
 */
export function printResolved(resolution: Resolution, comments: PrintComments = noComments): string {
  const printing = { resolution, comments };
  const standard = mapType('standard');
  const entries = Object.keys(standard.keys).flatMap((key): PrintedEntry[] => {
    const value = Object.hasOwn(sections, key) ? sections[key]?.(printing) : header(printing, key);
    return value === undefined ? [] : [{ key, value }];
  });
  return printYaml({ kind: 'map', entries, comments: comments.head });
}

/** One clause with all it inherits, and the indicators that it counts by; `head` are comments above it. */
export function printClause(resolution: Resolution, one: EffectiveClause, head: readonly string[]): string {
  const printing = { resolution, comments: noComments };
  const criteria = criteriaOf(one.content);
  const tested = criteria === undefined ? [] : leavesOf(criteria);
  const used = [...tested.map(({ indicator }) => indicator), ...one.content.figures].map((id) => idKey(id?.text ?? ''));
  const indicators = new Map([...resolution.indicators].filter(([id]) => used.includes(id)));
  const held = [
    { key: 'clauses', value: list([clause(printing, one)]) },
    { key: 'indicators', value: definitions(printing, 'indicator', indicators) },
  ];
  const entries = held.flatMap(({ key, value }) => (value === undefined ? [] : [{ key, value }]));
  return printYaml({ kind: 'map', entries, comments: head });
}

interface Printing {
  readonly resolution: Resolution;
  readonly comments: PrintComments;
}

function languages({ resolution }: Printing, from: StandardDocument): LanguagePair {
  return { own: languageOf(from), wanted: languageOf(resolution.document) };
}

function header(printing: Printing, key: string): Printed | undefined {
  const sayer = sayerOf(printing.resolution, key);
  const field = sayer?.model.given.get(key);
  return (
    sayer && field && printedField(field, entryOf(mapType('standard').keys, key)?.type, languages(printing, sayer))
  );
}

const nothing = (): undefined => undefined;

/** What is united or put together; every other key is one file's. */
const sections: Readonly<Record<string, (printing: Printing) => Printed | undefined>> = {
  extends: nothing,
  adapt: nothing,
  omit: nothing,
  basis: (printing) => documents(printing, printing.resolution.basis),
  references: (printing) => documents(printing, printing.resolution.references),
  bibliography: (printing) => documents(printing, printing.resolution.bibliography),
  symbols: (printing) => meanings(printing, printing.resolution.symbols),
  abbreviations: (printing) => meanings(printing, printing.resolution.abbreviations),
  'terms-from': ({ resolution }) =>
    list(resolution.termsFrom.map(({ value }) => ({ kind: 'scalar', text: value.text, typed: false }))),
  terms: (printing) => definitions(printing, 'term', printing.resolution.terms),
  indicators: (printing) => definitions(printing, 'indicator', printing.resolution.indicators),
  'evidence-kinds': (printing) => definitions(printing, 'evidence-kind', printing.resolution.evidenceKinds),
  chapters: (printing) => ({
    kind: 'list',
    items: printing.resolution.chapters.map((one) => division(printing, one)),
  }),
  annexes: (printing) => list(printing.resolution.annexes.map((one) => division(printing, one))),
};

function list(items: readonly Printed[]): Printed | undefined {
  return items.length === 0 ? undefined : { kind: 'list', items };
}

function map(entries: readonly PrintedEntry[]): Printed | undefined {
  return entries.length === 0 ? undefined : { kind: 'map', entries };
}

/** What an element gives, in its own order; without the keys of `but`. */
function element(
  printing: Printing,
  from: StandardDocument,
  { given }: Element,
  type: MapType,
  but: readonly string[] = [],
): Extract<Printed, { kind: 'map' }> {
  const entries = [...given]
    .filter(([key]) => !but.includes(key))
    .map(([key, field]) => ({
      key,
      value: printedField(field, entryOf(type.keys, key)?.type, languages(printing, from)),
    }));
  return { kind: 'map', entries };
}

function documents(printing: Printing, all: readonly Sourced<Element>[]): Printed | undefined {
  return list(all.map(({ document, value }) => element(printing, document, value, mapType('document'))));
}

function definitions(
  printing: Printing,
  type: string,
  all: ReadonlyMap<string, Sourced<Element & { readonly id: Field<string> }>>,
): Printed | undefined {
  const given = [...all.values()].map(({ document, value }) => ({
    key: value.id.text,
    value: element(printing, document, value, mapType(type)),
  }));
  return map(given);
}

function meanings(printing: Printing, all: ReadonlyMap<string, Sourced<Text>>): Printed | undefined {
  const given = [...all].map(([key, { document, value }]) => {
    const field = { ...value, value: undefined, text: '' };
    return { key, value: printedField(field, { kind: 'text' }, languages(printing, document)) };
  });
  return map(given);
}

/** A chapter, section or annex with every field that the last file to give it says. */
function division(printing: Printing, one: EffectiveDivision): Printed {
  const fields = new Map<string, Sourced<Field<unknown>>>();
  for (const { document, value } of one.parts) {
    for (const [key, field] of value.given) fields.set(key, { document, value: field });
  }
  const held: Readonly<Record<string, Printed | undefined>> = {
    sections: list(one.sections.map((section) => division(printing, section))),
    clauses: list(one.clauses.map((inside) => clause(printing, inside))),
    ...(one.parts.length > 1 && one.kind === 'annex' && unitedContent(printing, one)),
  };
  const { keys } = mapType(one.kind);
  const entries = inTableOrder(keys, fields).flatMap((key): PrintedEntry[] => {
    const field = fields.get(key);
    const own = field && printedField(field.value, entryOf(keys, key)?.type, languages(printing, field.document));
    const value = Object.hasOwn(held, key) ? held[key] : own;
    return value === undefined ? [] : [{ key, value }];
  });
  return { kind: 'map', entries, comments: printing.comments.division(one) };
}

/** What an annex holds of what several files give: a field of one of them would not be all of it. */
function unitedContent(printing: Printing, annex: EffectiveDivision): Readonly<Record<string, Printed | undefined>> {
  return Object.fromEntries(
    annexKeys.map((key) => {
      const { type } = annexContent[key];
      const items = annexContentOf(annex, key).flatMap(({ document, value: { node, ...place } }) => {
        if (node === undefined) return [];
        return [
          printedField({ ...place, node, value: undefined, text: '' }, itemOf(type), languages(printing, document)),
        ];
      });
      return [key, list(items)];
    }),
  );
}

/** Keys in the order of the key table, unknown ones last. */
function inTableOrder(keys: object, fields: ReadonlyMap<string, unknown>): readonly string[] {
  return [...new Set([...Object.keys(keys), ...fields.keys()])];
}

/** The clause with every field that an adaptation replaced. */
function clause(printing: Printing, one: EffectiveClause): Printed {
  const fields = new Map<string, Sourced<Field<unknown>>>();
  for (const [key, value] of one.clause.given) fields.set(key, { document: one.home, value });
  for (const { document, value } of one.adaptations) {
    for (const [key, field] of value.given) fields.set(key, { document, value: field });
  }
  for (const key of ['after', 'clause', 'because', 'adapt-items']) fields.delete(key);
  const { keys } = mapType('clause');
  const entries = inTableOrder(keys, fields).flatMap((key): PrintedEntry[] => {
    const field = fields.get(key);
    if (field === undefined) return [];
    const value = printedField(field.value, entryOf(keys, key)?.type, languages(printing, field.document));
    return [{ key, value: key === 'items' ? adaptedItems(value, one, (from) => languages(printing, from)) : value }];
  });
  return { kind: 'map', entries, comments: printing.comments.clause(one) };
}
