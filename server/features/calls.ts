import { getOrMake } from '../base/get-or-make.ts';
import { comparePositions, type Position, type Range, rangeOf } from '../base/position.ts';
import type { Locale } from '../base/words.ts';
import type { Reference } from '../model/reference.ts';
import { idKey } from '../model/values/id.ts';
import { absolute, lineOf } from '../syntax/navigate.ts';
import type { Place } from '../syntax/tree.ts';
import { type Document, isReport, isStandard } from '../workspace/document.ts';
import { referencesOf } from '../workspace/document-references.ts';
import { originsOf } from '../workspace/origins.ts';
import { fileNameOf } from '../workspace/paths.ts';
import type { Resolution } from '../workspace/resolve/resolution.ts';
import type { Snapshot } from '../workspace/snapshot.ts';
import { resolutionFor } from '../workspace/targets.ts';
import { givenAt, usesOf } from '../workspace/uses.ts';
import type { FileRange } from './location.ts';
import type { OutlineKind } from './outline/symbol.ts';
import { referenceAt } from './reference-at.ts';
import { clauseLine, divisionName, lineFor, partName, standardName } from './titles.ts';

/** Something that names others and is named: a clause, an indicator, an answer; or a file, where it stands in none of these. */
export interface NamingThing extends FileRange {
  readonly name: string;
  /** The edition, or report, that it belongs to. */
  readonly detail: string;
  readonly kind: OutlineKind | 'report' | 'standard';
  /** Its id; within `range`. */
  readonly selection: Range;
}

/** One thing beside another, and where one of them names the other. */
export interface NamingPlaces {
  readonly thing: NamingThing;
  readonly ranges: readonly Range[];
}

/** What stands under the cursor: given here or elsewhere. */
export function thingsAt(
  snapshot: Snapshot,
  document: Document,
  position: Position,
  locale: Locale,
): readonly NamingThing[] {
  const reference = referenceAt(document, position);
  if (reference === undefined) return [];
  return originsOf(snapshot, document, reference).flatMap((origin) => {
    const given = givenAt(origin);
    return given === undefined ? [] : [thingOf(snapshot, origin.document, given, locale)];
  });
}

/** What names the thing whose id stands there, with those in other files: clauses that test an indicator, reports that answer a clause. */
export function namedBy(
  snapshot: Snapshot,
  document: Document,
  position: Position,
  locale: Locale,
): readonly NamingPlaces[] {
  const reference = referenceAt(document, position);
  if (reference === undefined || reference.namespaces[0] === 'report') return [];
  const found = new Map<string, { readonly thing: NamingThing; readonly ranges: Range[] }>();
  for (const use of usesOf(snapshot, document, reference)) {
    if (use.reference.role === 'definition' || isOwn(use.reference, reference)) continue;
    const thing = holderOf(snapshot, use.document, use.reference, locale);
    const group = getOrMake(found, keyOf(thing), () => ({ thing, ranges: [] }));
    group.ranges.push(absolute(use.document.tree, use.reference));
  }
  return [...found.values()];
}

/** What the thing names whose id stands there: a clause its indicators, an answer its clause; a report all that it answers. */
export function namesIn(
  snapshot: Snapshot,
  document: Document,
  position: Position,
  locale: Locale,
): readonly NamingPlaces[] {
  const reference = referenceAt(document, position);
  if (reference === undefined) return [];
  const isFile = reference.namespaces[0] === 'report' || reference.namespaces[0] === 'edition';
  const inside = referencesOf(document).filter((one) =>
    isFile ? one.holder === undefined : one.holder !== undefined && isAt(one.holder.place, reference),
  );
  const found = new Map<string, { readonly thing: NamingThing; readonly ranges: Range[] }>();
  for (const one of inside) {
    if (one.role === 'definition' || isAt(one, reference)) continue;
    for (const origin of originsOf(snapshot, document, one)) {
      const given = givenAt(origin);
      if (given === undefined) continue;
      const thing = thingOf(snapshot, origin.document, given, locale);
      getOrMake(found, keyOf(thing), () => ({ thing, ranges: [] })).ranges.push(absolute(document.tree, one));
    }
  }
  return [...found.values()];
}

function keyOf({ uri, selection: { start } }: NamingThing): string {
  return `${uri} ${start.line}:${start.character}`;
}

function isAt(place: Place, { fragment, range }: Place): boolean {
  return place.fragment === fragment && comparePositions(place.range.start, range.start) === 0;
}

/** Whether it stands in the thing itself. */
function isOwn({ holder }: Reference, thing: Reference): boolean {
  return holder !== undefined && isAt(holder.place, thing);
}

/** The thing that an id is given to. */
function thingOf(snapshot: Snapshot, document: Document, given: Reference, locale: Locale): NamingThing {
  const [namespace = 'clause'] = given.namespaces;
  const kind = kinds[namespace] ?? 'item';
  return placed(document, given, kind, nameOf(kind, given.text, resolutionFor(snapshot, document), locale));
}

/** What an id stands in; where that is nothing with a name of its own, the file. */
function holderOf(snapshot: Snapshot, document: Document, { holder }: Reference, locale: Locale): NamingThing {
  if (holder === undefined) return fileOf(document, locale);
  const kind = kinds[holder.map] ?? 'item';
  return placed(document, holder.place, kind, nameOf(kind, holder.id, resolutionFor(snapshot, document), locale));
}

const kinds: Readonly<Record<string, NamingThing['kind']>> = {
  standard: 'standard',
  edition: 'standard',
  document: 'standard',
  report: 'report',
  clause: 'clause',
  adaptation: 'change',
  omission: 'omission',
  division: 'division',
  chapter: 'division',
  section: 'division',
  annex: 'division',
  table: 'table',
  form: 'form',
  formula: 'formula',
  illustration: 'illustration',
  image: 'illustration',
  process: 'illustration',
  step: 'step',
  term: 'term',
  indicator: 'indicator',
  'evidence-kind': 'evidence-kind',
  grade: 'grade',
  attachment: 'attachment',
  answer: 'answer',
};

function nameOf(kind: NamingThing['kind'], id: string, resolution: Resolution | undefined, locale: Locale): string {
  if (resolution === undefined) return id;
  const key = idKey(id);
  if (kind === 'term' || kind === 'indicator' || kind === 'evidence-kind') {
    return titleOf(kind, key, resolution, locale) || id;
  }
  const clause = resolution.clauses.get(key) ?? resolution.aliases.get(key) ?? resolution.base?.clauses.get(key);
  if (clause !== undefined) return clauseLine(clause, resolution, locale);
  return divisionName(id, resolution, locale) ?? partName(id, resolution, locale) ?? id;
}

function titleOf(
  kind: 'term' | 'indicator' | 'evidence-kind',
  key: string,
  { terms, indicators, evidenceKinds }: Resolution,
  locale: Locale,
): string {
  const [term, indicator, evidence] = [terms.get(key), indicators.get(key), evidenceKinds.get(key)];
  if (kind === 'term') return term === undefined ? '' : lineFor(term.value.name, term.document, locale);
  if (kind === 'indicator')
    return indicator === undefined ? '' : lineFor(indicator.value.title, indicator.document, locale);
  return evidence === undefined ? '' : lineFor(evidence.value.title, evidence.document, locale);
}

function placed(document: Document, place: Place, kind: NamingThing['kind'], name: string): NamingThing {
  const { tree, uri } = document;
  const line = lineOf(tree, place.fragment);
  const selection = absolute(tree, place);
  const last = Math.max(line + place.fragment.lineCount - 1, selection.end.line);
  return {
    uri,
    name,
    detail: detailOf(document),
    kind,
    range: rangeOf(line, 0, last, tree.text.line(last).length),
    selection,
  };
}

/** At its id, as what else it names is asked for there. */
function fileOf(document: Document, locale: Locale): NamingThing {
  const { tree, uri } = document;
  const last = tree.text.lineCount - 1;
  const range = rangeOf(0, 0, last, tree.text.line(last).length);
  const own = referencesOf(document).find(({ role, namespaces }) => {
    return role === 'definition' && (namespaces[0] === 'report' || namespaces[0] === 'edition');
  });
  const selection = own === undefined ? rangeOf(0, 0, 0, 0) : absolute(tree, own);
  const kind = isReport(document) ? 'report' : 'standard';
  return { uri, name: fileName(document, own, locale), detail: detailOf(document), kind, range, selection };
}

function fileName(document: Document, own: Reference | undefined, locale: Locale): string {
  if (isStandard(document)) return standardName(document, locale);
  return own?.text ?? fileNameOf(document.uri);
}

function detailOf(document: Document): string {
  if (isStandard(document)) return document.model.edition?.text ?? '';
  if (!isReport(document)) return '';
  const { id, against } = document.model;
  return [id?.text, against?.text].filter((part) => part !== undefined).join(' · ');
}
