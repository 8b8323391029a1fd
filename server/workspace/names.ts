import type { Text } from '../model/field.ts';
import type { Namespace, NumberedPart } from '../model/keys/types.ts';
import { isNumberedPart } from '../model/numbered-parts.ts';
import { idKey } from '../model/values/id.ts';
import type { Place } from '../syntax/tree.ts';
import { type Document, isReport, wholeOf } from './document.ts';
import { numbersOf } from './resolve/numbers.ts';
import { numberOfPart } from './resolve/part-numbers.ts';
import { divisionField, type Resolution } from './resolve/resolution.ts';
import type { Snapshot } from './snapshot.ts';
import { resolutionFor } from './targets.ts';

/** Something with an id that can be referred to from a file. */
export interface Referent {
  readonly id: string;
  readonly namespace: Namespace;
  readonly title: Text | undefined;
  /** Chapter, section, annex and clause numbers. */
  readonly number?: string;
  readonly document: Document;
  /** Where the id is given. */
  readonly place: Place;
}

/** Everything of the namespaces that a file may refer to, in the order in which it is given. */
export function namesFor(
  snapshot: Snapshot,
  document: Document,
  namespaces: readonly Namespace[],
): readonly Referent[] {
  const resolution = resolutionFor(snapshot, document);
  return namespaces.flatMap((namespace) => namesOf(snapshot, document, resolution, namespace));
}

function namesOf(
  snapshot: Snapshot,
  document: Document,
  resolution: Resolution | undefined,
  namespace: Namespace,
): readonly Referent[] {
  if (namespace === 'edition') return editions(snapshot);
  if (namespace === 'attachment') return attachments(document);
  if (namespace === 'space-type') return spaceTypes(snapshot);
  if (resolution === undefined) return [];
  if (isNumberedPart(namespace)) return partsNamed(resolution, namespace);
  const numbers = numbersOf(resolution);
  switch (namespace) {
    case 'clause':
      return clausesOf(resolution);
    case 'division':
      return [...resolution.divisions.values()].map((one) => ({
        id: one.id,
        namespace,
        title: divisionField(one, 'title')?.value,
        ...numbered(numbers.get(idKey(one.id))),
        document: one.home,
        place: one.division.id ?? one.division.handle,
      }));
    case 'term':
      return [...resolution.terms.values()].map(({ document: home, value }) => ({
        id: value.id.text,
        namespace,
        title: value.name,
        document: home,
        place: value.id,
      }));
    case 'indicator':
      return [...resolution.indicators.values()].map(({ document: home, value }) => titled(namespace, home, value));
    case 'evidence-kind':
      return [...resolution.evidenceKinds.values()].map(({ document: home, value }) => titled(namespace, home, value));
    case 'grade':
      return grades(resolution);
    case 'level':
      return levels(resolution);
    default:
      return [];
  }
}

/** The clauses of a resolved standard, in its order. */
export function clausesOf(resolution: Resolution): readonly Referent[] {
  const numbers = numbersOf(resolution);
  return [...resolution.clauses.values()].map((clause) => ({
    id: clause.id,
    namespace: 'clause',
    title: clause.content.title,
    ...numbered(numbers.get(idKey(clause.id))),
    document: clause.home,
    place: clause.clause.id ?? clause.clause.handle,
  }));
}

function partsNamed(resolution: Resolution, namespace: NumberedPart): readonly Referent[] {
  return [...resolution.parts.values()].flatMap((part): readonly Referent[] => {
    if (part.kind !== namespace || part.id === undefined) return [];
    const number = numberOfPart(part, resolution);
    return [{ id: part.id.text, namespace, title: part.title, number, document: part.home, place: part.id }];
  });
}

function titled(
  namespace: Namespace,
  document: Document,
  value: { readonly id: Place & { readonly text: string }; readonly title: Text | undefined },
): Referent {
  return { id: value.id.text, namespace, title: value.title, document, place: value.id };
}

function numbered(number: string | undefined): { number?: string } {
  return number === undefined ? {} : { number };
}

function editions(snapshot: Snapshot): readonly Referent[] {
  return [...snapshot.standards.values()].flatMap(([first]): Referent[] => {
    const document = first && wholeOf(first);
    const edition = document?.model.edition;
    if (document === undefined || edition?.value === undefined) return [];
    return [{ id: edition.value, namespace: 'edition', title: document.model.title, document, place: edition }];
  });
}

/** Every type that some standard is for, each once. */
function spaceTypes(snapshot: Snapshot): readonly Referent[] {
  const types = new Map<string, Referent>();
  for (const document of [...snapshot.standards.values()].flat().map((one) => wholeOf(one))) {
    for (const place of document.model.spaceTypes) {
      const id = place.value;
      if (id === undefined || types.has(idKey(id))) continue;
      types.set(idKey(id), { id, namespace: 'space-type', title: undefined, document, place });
    }
  }
  return [...types.values()];
}

function attachments(document: Document): readonly Referent[] {
  if (!isReport(document)) return [];
  return document.model.attachments.map((one) => titled('attachment', document, one));
}

function levels({ levels: all }: Resolution): readonly Referent[] {
  return (all?.value ?? []).flatMap(({ id, title }): Referent[] =>
    all === undefined || id?.value === undefined
      ? []
      : [{ id: id.value, namespace: 'level', title, document: all.document, place: id }],
  );
}

function grades(resolution: Resolution): readonly Referent[] {
  return (resolution.scoring?.value.grades ?? []).flatMap((grade): Referent[] => {
    const { name } = grade;
    const id = name?.plain?.value;
    if (name === undefined || id === undefined || resolution.scoring === undefined) return [];
    return [{ id, namespace: 'grade', title: name, document: resolution.scoring.document, place: name }];
  });
}
