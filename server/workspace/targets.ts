import { remembering } from '../base/remembering.ts';
import type { Field } from '../model/field.ts';
import type { NumberedPart } from '../model/keys/types.ts';
import { forEachPart, isNumberedPart } from '../model/numbered-parts.ts';
import type { Reference, ReferenceNamespace } from '../model/reference.ts';
import type { Report } from '../model/report.ts';
import { sameDocument, sameEdition } from '../model/values/document-number.ts';
import { readDocumentNumber } from '../model/values/document-number-text.ts';
import { idKey } from '../model/values/id.ts';
import { viewAt } from '../protocol/views.ts';
import type { Place } from '../syntax/tree.ts';
import { type Document, isReport, isStandard, type KnownStandard, type StandardDocument, wholeOf } from './document.ts';
import { formFieldOf } from './resolve/forms.ts';
import { levelsOf } from './resolve/levels.ts';
import { clauseNumbered } from './resolve/numbers.ts';
import type { Resolution, Sourced } from './resolve/resolution.ts';
import { resolve, resolveEdition } from './resolve/resolve.ts';
import type { Snapshot } from './snapshot.ts';

/** Where an id is given. */
export interface Target {
  readonly document: Document;
  readonly place: Place;
}

/** The standard in which a file's ids are looked up: what a standard resolves to, or what a report answers. */
export function resolutionFor(snapshot: Snapshot, document: Document): Resolution | undefined {
  // From a resolved standard that is being read, everything leads to the files it was put together from.
  const view = viewAt(document.uri);
  const read = view?.kind === 'resolved' ? resolveEdition(snapshot, view.parts.edition) : undefined;
  if (read !== undefined) return read;
  if (isStandard(document)) return resolve(snapshot, document);
  const against = isReport(document) ? document.model.against?.value : undefined;
  return against === undefined ? undefined : resolveEdition(snapshot, against);
}

/**
 * Where the thing that a reference names is given; for a definition, itself. Empty where it is given nowhere, or nowhere that
 * is known yet.
 */
export function targetsOf(snapshot: Snapshot, document: Document, reference: Reference): readonly Target[] {
  if (reference.role === 'definition') return [{ document, place: reference }];
  const search = searchFor(snapshot, document, reference);
  for (const namespace of reference.namespaces) {
    const found = [...finders[namespace](search)];
    if (found.length > 0) return found;
  }
  return [];
}

/** Whether any target is there, without reading standards for the place. */
export function isGivenAnywhere(snapshot: Snapshot, document: Document, reference: Reference): boolean {
  const search = searchFor(snapshot, document, reference);
  const isThere = (namespace: ReferenceNamespace): boolean =>
    namespace in givers
      ? givers[namespace as keyof typeof givers](snapshot, search.id).length > 0
      : [...finders[namespace](search)].length > 0;
  return reference.role === 'definition' || reference.namespaces.some(isThere);
}

/** Whether the file or its resolved standard gives the id: the quick answer for nearly every reference; false decides nothing. */
export function isGivenIn(resolution: Resolution | undefined, document: Document, reference: Reference): boolean {
  if (resolution === undefined || reference.edition !== undefined || isAboutBase(reference)) return false;
  const id = idKey(reference.text);
  return reference.namespaces.some((namespace) => {
    if (isNumberedPart(namespace)) return resolution.parts.get(id)?.kind === namespace;
    switch (namespace) {
      case 'clause':
        return resolution.clauses.has(id) || resolution.aliases.has(id);
      case 'division':
        return resolution.divisions.has(id);
      case 'term':
        return resolution.terms.has(id);
      case 'indicator':
        return resolution.indicators.has(id);
      case 'evidence-kind':
        return resolution.evidenceKinds.has(id);
      case 'level':
        return levelsOf(resolution).includes(id);
      case 'attachment':
        return isReport(document) && attachmentIds(document.model).has(id);
      default:
        return false;
    }
  });
}

/** In NFC. */
export const attachmentIds = remembering(
  ({ attachments }: Report): ReadonlySet<string> => new Set(attachments.map(({ id }) => idKey(id.text))),
);

/** What an id is looked up in. */
export function searchFor(snapshot: Snapshot, document: Document, reference: Reference): TargetQuery {
  const { edition, inside, text } = reference;
  const holder = reference.holder && idKey(reference.holder.id);
  const resolution = edition === undefined ? resolutionFor(snapshot, document) : resolveEdition(snapshot, edition);
  const clauses = isAboutBase(reference) ? resolution?.base : resolution;
  return {
    snapshot,
    document,
    resolution,
    clauses,
    id: idKey(text),
    holder,
    ...(inside === undefined ? {} : { inside }),
  };
}

interface TargetQuery {
  readonly snapshot: Snapshot;
  readonly document: Document;
  readonly resolution: Resolution | undefined;
  /** Where clauses and their items are looked up: what a variant adapts or omits is its base's. */
  readonly clauses: Resolution | undefined;
  /** In NFC. */
  readonly id: string;
  /** Of a document number: the place in that document. */
  readonly inside?: string;
  /** In NFC, the id of what it stands in: of a field, of its form. */
  readonly holder: string | undefined;
}

/** Whether it names the clause, or the list item, that a variant adapts or omits. */
export function isAboutBase({ key, holder }: Reference): boolean {
  if (holder?.map === 'omission') return key === 'clause';
  return holder?.map === 'adaptation' && (key === 'clause' || key === 'item');
}

type Finder = (search: TargetQuery) => Iterable<Target>;

const finders: Readonly<Record<ReferenceNamespace, Finder>> = {
  clause: ({ clauses, id }) => {
    const clause = clauses?.clauses.get(id) ?? clauses?.aliases.get(id);
    return clause === undefined ? [] : target(clause.home, clause.clause.id);
  },
  division: ({ resolution, id }) => {
    const division = resolution?.divisions.get(id);
    return division === undefined ? [] : target(division.home, division.division.id);
  },
  ...forEachPart((kind) => (search) => partIn(search, kind)),
  'form-field': ({ resolution, id, holder }) => sourced(formFieldOf(resolution, holder, id)),
  term: ({ resolution, id }) => sourced(resolution?.terms.get(id)),
  indicator: ({ resolution, id }) => sourced(resolution?.indicators.get(id)),
  'evidence-kind': ({ resolution, id }) => sourced(resolution?.evidenceKinds.get(id)),
  attachment: ({ document, id }) => {
    if (!isReport(document)) return [];
    const attachment = document.model.attachments.find((one) => idKey(one.id.text) === id);
    return target(document, attachment?.id);
  },
  edition: ({ snapshot, id }) =>
    givers.edition(snapshot, id).flatMap((known) => {
      const standard = wholeOf(known);
      return target(standard, standard.model.edition);
    }),
  report: ({ snapshot, id }) =>
    (snapshot.reports.get(id) ?? []).flatMap((known) => {
      const report = wholeOf(known);
      return target(report, report.model.id);
    }),
  'space-type': ({ snapshot, id }) =>
    givers['space-type'](snapshot, id).flatMap((known) => spaceTypeIn(wholeOf(known), id)),
  grade: ({ resolution, id }) => (resolution?.scoring === undefined ? [] : gradeIn(resolution.scoring, id)),
  level: ({ resolution, id }) => levelIn(resolution?.levels, id),
  rule: () => [],
  document: ({ snapshot, id, inside }) =>
    givers.document(snapshot, id).flatMap((known) => {
      const standard = wholeOf(known);
      const clause = inside === undefined ? undefined : clauseNumbered(resolve(snapshot, standard), inside);
      return clause === undefined ? target(standard, standard.model.number) : target(clause.home, clause.clause.id);
    }),
};

function target(document: Document, place: Field<unknown> | undefined): readonly Target[] {
  return place === undefined ? [] : [{ document, place }];
}

function partIn({ clauses, id }: TargetQuery, kind: NumberedPart): readonly Target[] {
  const part = clauses?.parts.get(id);
  return part?.kind === kind ? target(part.home, part.id) : [];
}

function sourced(one: Sourced<{ readonly id: Field<string> | undefined }> | undefined): readonly Target[] {
  return one === undefined ? [] : target(one.document, one.value.id);
}

function everyStandard(snapshot: Snapshot): readonly KnownStandard[] {
  return [...snapshot.standards.values()].flat();
}

/** The standards that give what every standard shows in its header; none is read for it. */
const givers = {
  edition: (snapshot: Snapshot, id: string) => snapshot.standards.get(id) ?? [],
  'space-type': (snapshot: Snapshot, id: string) =>
    everyStandard(snapshot).filter(({ model }) => model.spaceTypes.some((one) => idKey(one.text) === id)),
  document: bearersOf,
} satisfies Partial<Record<ReferenceNamespace, (snapshot: Snapshot, id: string) => readonly KnownStandard[]>>;

/** The standards of a document number: of its year, or of any where it is undated. */
export function bearersOf(snapshot: Snapshot, text: string): readonly KnownStandard[] {
  const wanted = readDocumentNumber(text).value;
  return everyStandard(snapshot).filter(({ model: { number } }) => {
    if (number === undefined || wanted === undefined) return number?.text === text;
    const own = readDocumentNumber(number.text).value;
    return own !== undefined && (wanted.year === undefined ? sameDocument(own, wanted) : sameEdition(own, wanted));
  });
}

/** A space type is given by every standard that is for it. */
function spaceTypeIn(standard: StandardDocument, id: string): readonly Target[] {
  return target(
    standard,
    standard.model.spaceTypes.find((one) => idKey(one.text) === id),
  );
}

function levelIn(levels: Resolution['levels'], id: string): readonly Target[] {
  const level = levels?.value.find((one) => idKey(one.id?.text ?? '') === id);
  return levels === undefined ? [] : target(levels.document, level?.id);
}

function gradeIn({ document, value }: NonNullable<Resolution['scoring']>, id: string): readonly Target[] {
  return value.grades.flatMap(({ name }) => {
    const prose = name?.plain ?? [...(name?.by.values() ?? [])].find((one) => idKey(one.text) === id);
    return prose !== undefined && idKey(prose.text) === id ? target(document, prose) : [];
  });
}
