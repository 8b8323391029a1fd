import { foldText } from '../base/folding.ts';
import { toSimplified } from '../base/simplify.ts';
import type { Locale } from '../base/words.ts';
import { proseOf, type Text } from '../model/field.ts';
import type { Place } from '../syntax/tree.ts';
import { type Document, isReport, isStandard, languageOf, type StandardDocument } from '../workspace/document.ts';
import { numbersOf } from '../workspace/resolve/numbers.ts';
import { resolve } from '../workspace/resolve/resolve.ts';
import { idKey, type Snapshot } from '../workspace/snapshot.ts';
import { closeness } from './completion/match.ts';
import { type FileRange, fileRange } from './location.ts';
import { lineFor } from './titles.ts';

export type WorkspaceSymbolKind =
  | 'standard'
  | 'report'
  | 'division'
  | 'clause'
  | 'term'
  | 'indicator'
  | 'evidence-kind';

export interface WorkspaceSymbol extends FileRange {
  /** Number, title and id. The title is in the script of the query where it is found by that. */
  readonly name: string;
  /** The edition or report that it belongs to. */
  readonly container: string;
  readonly kind: WorkspaceSymbolKind;
}

/** More than these nobody looks through. */
const atMost = 300;

interface Entry {
  readonly id: string;
  readonly kind: WorkspaceSymbolKind;
  readonly number: string | undefined;
  readonly title: Text | undefined;
  readonly place: Place;
}

/** What is given anywhere in the workspace, or ships, whose id or title in either script answers the query; best first. */
export function workspaceSymbols(snapshot: Snapshot, query: string, locale: Locale): readonly WorkspaceSymbol[] {
  const found: { readonly close: number; readonly entry: Entry; readonly document: Document }[] = [];
  for (const document of snapshot.documents.values()) {
    if (document.origin === 'elsewhere') continue;
    for (const entry of entriesOf(snapshot, document)) {
      const close = closeness(query, [entry.id, ...titlesOf(entry, document)]);
      if (close !== undefined) found.push({ close, entry, document });
    }
  }
  return found
    .sort((a, b) => a.close - b.close)
    .slice(0, atMost)
    .map(({ entry, document }) => ({
      name: nameOf(entry, document, query, locale),
      container: containerOf(document),
      kind: entry.kind,
      ...fileRange({ document, place: entry.place }),
    }));
}

function entriesOf(snapshot: Snapshot, document: Document): readonly Entry[] {
  if (isStandard(document)) return ofStandard(snapshot, document);
  if (!isReport(document)) return [];
  const { id, operator, space } = document.model;
  const title = space?.name ?? operator?.name;
  return id === undefined ? [] : [{ id: id.text, kind: 'report', number: undefined, title, place: id }];
}

function ofStandard(snapshot: Snapshot, document: StandardDocument): readonly Entry[] {
  const { model } = document;
  const resolution = resolve(snapshot, document);
  const numbers = numbersOf(resolution);
  const entry = (
    kind: WorkspaceSymbolKind,
    id: (Place & { readonly text: string }) | undefined,
    title: Text | undefined,
  ): Entry[] =>
    id === undefined ? [] : [{ id: id.text, kind, number: numbers.get(idKey(id.text)), title, place: id }];
  const own = [...resolution.divisions.values()].filter((one) => one.home === document);
  const clauses = [...resolution.clauses.values()].filter((one) => one.home === document);
  return [
    ...entry('standard', model.edition, model.title),
    ...own.flatMap(({ division }) => entry('division', division.id, division.title)),
    ...clauses.flatMap(({ clause }) => entry('clause', clause.id, clause.title)),
    ...model.terms.flatMap((one) => entry('term', one.id, one.name)),
    ...model.indicators.flatMap((one) => entry('indicator', one.id, one.title)),
    ...model.evidenceKinds.flatMap((one) => entry('evidence-kind', one.id, one.title)),
  ];
}

function titlesOf({ title }: Entry, document: Document): readonly string[] {
  return title === undefined ? [] : proseOf(title, languageOf(document)).flatMap(({ prose }) => prose.value ?? []);
}

/** Editors filter what they are given by what it is called, so the title is shown in a spelling that holds the query. */
function nameOf(entry: Entry, document: Document, query: string, locale: Locale): string {
  const shown = lineFor(entry.title, document, locale);
  const others = titlesOf(entry, document).map(foldText);
  const spellings = [shown, ...others, ...[shown, ...others].map(toSimplified)];
  const wanted = query.trim().toLowerCase();
  const title = entry.id.includes(wanted) ? shown : spellings.find((one) => one.toLowerCase().includes(wanted));
  return [entry.number ?? '', title ?? shown, entry.id].filter((part) => part !== '').join(' ');
}

function containerOf(document: Document): string {
  if (isStandard(document)) return document.model.edition?.text ?? '';
  return isReport(document) ? (document.model.against?.text ?? '') : '';
}
