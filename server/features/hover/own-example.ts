import type { Position } from '../../base/position.ts';
import type { Element, Field } from '../../model/field.ts';
import { itemOf, scalarOf } from '../../model/keys/type-at.ts';
import type { KeySpec, MapType } from '../../model/keys/types.ts';
import { absolute } from '../../syntax/navigate.ts';
import { printYaml } from '../../syntax/print.ts';
import { scalarText } from '../../syntax/quote.ts';
import { type Document, languageOf } from '../../workspace/document.ts';
import { namesFor } from '../../workspace/names.ts';
import { clauseField } from '../../workspace/resolve/clause-field.ts';
import { printedField } from '../../workspace/resolve/print-value.ts';
import type { Resolution, Sourced } from '../../workspace/resolve/resolution.ts';
import type { Snapshot } from '../../workspace/snapshot.ts';
import { resolutionFor } from '../../workspace/targets.ts';

/** How many things of a kind are looked through, and how long an example may be. */
const limits = { looked: 60, lines: 6, length: 200 };

/** The key as the file's own standard has it elsewhere, or with an id that it gives; undefined where it has neither. */
export function ownExample(
  key: string,
  spec: KeySpec,
  map: MapType | undefined,
  { snapshot, document, position }: { snapshot: Snapshot; document: Document; position: Position },
): string | undefined {
  const resolution = resolutionFor(snapshot, document);
  if (resolution === undefined) return undefined;
  const wanted = languageOf(document);
  for (const { document: home, value } of given(key, map?.name ?? '', resolution)) {
    if (home === document && isAround(value, document, position)) continue;
    const printed = printedField(value, spec.type, { own: languageOf(home), wanted });
    const text = printYaml({ kind: 'map', entries: [{ key, value: printed }] }).trimEnd();
    if (text.split('\n').length <= limits.lines && text.length <= limits.length) return text;
  }
  return withOwnId(key, spec, snapshot, document);
}

/** What stands under a key of that kind of map anywhere in the standard. */
function* given(key: string, map: string, resolution: Resolution): Iterable<Sourced<Field<unknown>>> {
  if (map === 'clause' || map === 'adaptation') {
    let left = limits.looked;
    for (const clause of resolution.clauses.values()) {
      const field = clauseField(clause, key);
      if (field !== undefined) yield field;
      if (--left === 0) return;
    }
    return;
  }
  for (const { document, value } of elementsOf(map, resolution).slice(0, limits.looked)) {
    const field = value.given.get(key);
    if (field !== undefined) yield { document, value: field };
  }
}

function elementsOf(map: string, resolution: Resolution): readonly Sourced<Element>[] {
  switch (map) {
    case 'term':
      return [...resolution.terms.values()];
    case 'indicator':
      return [...resolution.indicators.values()];
    case 'evidence-kind':
      return [...resolution.evidenceKinds.values()];
    case 'chapter':
    case 'section':
    case 'annex':
      return [...resolution.divisions.values()].filter((one) => one.kind === map).flatMap((one) => one.parts);
    default:
      return [];
  }
}

function isAround({ key }: Field<unknown>, { tree }: Document, { line }: Position): boolean {
  return key !== undefined && absolute(tree, key).start.line === line;
}

/** Where ids belong that are given elsewhere, the first one that is. */
function withOwnId(key: string, { type }: KeySpec, snapshot: Snapshot, document: Document): string | undefined {
  const item = scalarOf(type) === undefined ? itemOf(type) : undefined;
  const scalar = scalarOf(item ?? type);
  if (scalar?.kind !== 'reference' || scalar.to.includes('edition')) return undefined;
  const id = namesFor(snapshot, document, scalar.to)[0]?.id;
  if (id === undefined) return undefined;
  return item === undefined ? `${key}: ${scalarText(id)}` : `${key}: [${scalarText(id)}]`;
}
