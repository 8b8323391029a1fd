import { foldText } from '../base/folding.ts';
import type { Range } from '../base/position.ts';
import { toSimplified } from '../base/simplify.ts';
import type { Locale } from '../base/words.ts';
import { type Language, proseOf } from '../model/field.ts';
import type { NumberedPart } from '../model/keys/types.ts';
import { idKey } from '../model/values/id.ts';
import { absolute } from '../syntax/navigate.ts';
import type { Place } from '../syntax/tree.ts';
import {
  type ClosedReport,
  type Document,
  isKnownReport,
  isKnownStandard,
  isStandard,
  languageOf,
  type StandardDocument,
  wholeOf,
} from '../workspace/document.ts';
import type { SpokenName } from '../workspace/report-summary.ts';
import { numbersOf } from '../workspace/resolve/numbers.ts';
import { numberOfPart } from '../workspace/resolve/part-numbers.ts';
import type { EffectivePart } from '../workspace/resolve/resolution.ts';
import { resolve } from '../workspace/resolve/resolve.ts';
import type { Snapshot } from '../workspace/snapshot.ts';
import { summaryOf } from '../workspace/summarize-report.ts';
import { closeness } from './completion/match.ts';
import type { FileRange } from './location.ts';
import { lineFor, type Title } from './titles.ts';

export type WorkspaceSymbolKind =
  | 'standard'
  | 'report'
  | 'division'
  | 'clause'
  | NumberedPart
  | 'term'
  | 'indicator'
  | 'evidence-kind';

interface WorkspaceSymbol extends FileRange {
  /** Number, title and id. The title is in the script of the query where it is found by that. */
  readonly name: string;
  /** The edition or report that it belongs to. */
  readonly container: string;
  readonly kind: WorkspaceSymbolKind;
}

/** More than these nobody looks through. */
const atMost = 300;

type Searched = Document | ClosedReport;

interface FileSymbol {
  readonly id: string;
  readonly kind: WorkspaceSymbolKind;
  readonly number: string | undefined;
  readonly title: Title | undefined;
  readonly range: Range;
}

/** What is given anywhere in the workspace, or ships, whose id or title in either script answers the query; best first. */
export function workspaceSymbols(snapshot: Snapshot, query: string, locale: Locale): readonly WorkspaceSymbol[] {
  const found: { readonly close: number; readonly entry: FileSymbol; readonly document: Searched }[] = [];
  for (const known of snapshot.documents.values()) {
    if (known.origin === 'elsewhere') continue;
    const document = isKnownStandard(known) ? wholeOf(known) : known;
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
      uri: document.uri,
      range: entry.range,
    }));
}

function entriesOf(snapshot: Snapshot, document: Searched): readonly FileSymbol[] {
  if (isStandard(document)) return ofStandard(snapshot, document);
  if (!isKnownReport(document)) return [];
  const { id, title } = summaryOf(document);
  return id === undefined
    ? []
    : [{ id: id.text, kind: 'report', number: undefined, title: title && spoken(title), range: id.range }];
}

function spoken({ plain, ...by }: SpokenName): Title {
  const said = Object.entries(by).map(([language, value]) => [language as Language, { value }] as const);
  return { ...(plain !== undefined && { plain: { value: plain } }), by: new Map(said) };
}

function ofStandard(snapshot: Snapshot, document: StandardDocument): readonly FileSymbol[] {
  const { model } = document;
  const resolution = resolve(snapshot, document);
  const numbers = numbersOf(resolution);
  const entry = (
    kind: WorkspaceSymbolKind,
    id: (Place & { readonly text: string }) | undefined,
    title: Title | undefined,
  ): FileSymbol[] =>
    id === undefined
      ? []
      : [{ id: id.text, kind, number: numbers.get(idKey(id.text)), title, range: absolute(document.tree, id) }];
  const partEntry = (part: EffectivePart): FileSymbol[] =>
    entry(part.kind, part.id, part.title).map((one) => ({
      ...one,
      number: numberOfPart(part, resolution),
    }));
  const own = [...resolution.divisions.values()].filter((one) => one.home === document);
  const clauses = [...resolution.clauses.values()].filter((one) => one.home === document);
  return [
    ...entry('standard', model.edition, model.title),
    ...own.flatMap(({ division }) => entry('division', division.id, division.title)),
    ...clauses.flatMap(({ clause }) => entry('clause', clause.id, clause.title)),
    ...[...resolution.parts.values()].flatMap((part) => (part.home === document ? partEntry(part) : [])),
    ...model.terms.flatMap((one) => entry('term', one.id, one.name)),
    ...model.indicators.flatMap((one) => entry('indicator', one.id, one.title)),
    ...model.evidenceKinds.flatMap((one) => entry('evidence-kind', one.id, one.title)),
  ];
}

function titlesOf({ title }: FileSymbol, document: Searched): readonly string[] {
  return title === undefined ? [] : proseOf(title, languageOf(document)).flatMap(({ prose }) => prose.value ?? []);
}

/** Editors filter what they are given by what it is called, so the title is shown in a spelling that holds the query. */
function nameOf(entry: FileSymbol, document: Searched, query: string, locale: Locale): string {
  const shown = lineFor(entry.title, document, locale);
  const others = titlesOf(entry, document).map(foldText);
  const spellings = [shown, ...others, ...[shown, ...others].map(toSimplified)];
  const wanted = query.trim().toLowerCase();
  const title = entry.id.includes(wanted) ? shown : spellings.find((one) => one.toLowerCase().includes(wanted));
  return [entry.number ?? '', title ?? shown, entry.id].filter((part) => part !== '').join(' ');
}

function containerOf(document: Searched): string {
  if (isStandard(document)) return document.model.edition?.text ?? '';
  return isKnownReport(document) ? (summaryOf(document).against?.text ?? '') : '';
}
