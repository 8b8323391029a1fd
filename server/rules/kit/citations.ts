import { concatenated } from '../../base/lists.ts';
import { remembering } from '../../base/remembering.ts';
import { foundInDivisions } from '../../model/divisions.ts';
import type { Element, Field, Prose, Text } from '../../model/field.ts';
import { proseOf } from '../../model/field.ts';
import type { TextRole } from '../../model/keys/types.ts';
import type { Adaptation, Clause, DocumentReference, Standard } from '../../model/standard.ts';
import { type CitedNumber, findCitedNumbers, mayCite } from '../../model/values/cited-numbers.ts';
import type { DocumentNumber } from '../../model/values/document-number.ts';
import {
  type DocumentNumberSlip,
  looksLikeDocumentNumber,
  readDocumentNumber,
} from '../../model/values/document-number-text.ts';
import type { ValueReading } from '../../model/values/reading.ts';
import { sourceRange } from '../../syntax/navigate.ts';
import type { Place, ScalarNode } from '../../syntax/tree.ts';
import { type PieceList, pieceOfDivision, piecesOf, textsOfPiece } from './pieces.ts';
import { type TextSubject, textsOfContent } from './texts.ts';

/** Where in a standard a document is cited. `own`: its own number. */
type CitedIn =
  | 'own'
  | 'supersedes'
  | 'terms-from'
  | 'references'
  | 'bibliography'
  | 'basis'
  | 'see'
  | 'source'
  | TextRole;

/** Another document, as one place of a standard cites it. */
export interface Citation {
  readonly in: CitedIn;
  readonly at: Place;
  /** As written, without a place in the document. */
  readonly text: string;
  readonly reading: ValueReading<DocumentNumber, DocumentNumberSlip>;
  /** What can be made of it; absent for what is no document number. */
  readonly number: DocumentNumber | undefined;
  /** The place in that document: 5.2. */
  readonly place: string | undefined;
  /** The clause, adaptation, term … in which it stands. */
  readonly element: Element;
  /** The text it stands in, and from which unit on, where it stands in prose. */
  readonly prose?: { readonly prose: Prose; readonly start: number; readonly end: number };
}

const none: readonly never[] = [];

/** Every document number in a standard's own file, lists first, then texts in the order of the file. */
export const citationsOf = remembering((standard: Standard): readonly Citation[] => {
  const found = [...inDivisions(standard.chapters), ...inDivisions(standard.annexes)];
  return [
    ...listed(standard),
    ...found.filter((one) => one.in === 'see'),
    ...standard.adapt.flatMap(inSee),
    ...inOwnTexts(standard),
    ...found.filter((one) => one.in !== 'see'),
  ];
});

function* listed(standard: Standard): Iterable<Citation> {
  if (standard.number) yield written('own', standard.number, standard);
  for (const one of standard.supersedes) {
    if (!one.text.includes('@')) yield written('supersedes', one, standard);
  }
  for (const one of standard.termsFrom) {
    if (!one.text.includes('@')) yield written('terms-from', one, standard);
  }
  for (const list of ['basis', 'references', 'bibliography'] as const) {
    for (const document of standard[list]) if (document.number) yield written(list, document.number, document);
  }
}

function inSee(content: Clause | Adaptation): readonly Citation[] {
  if (content.see.length === 0) return none;
  return content.see.filter(({ text }) => isNumber(text)).map((one) => written('see', one, content));
}

/** Thousands of clauses cite nothing; one that no edit touched is not asked again. */
const inClause = remembering((clause: Clause) =>
  concatenated([inSee(clause), inTexts(textsOfContent(clause, 'zh-Hant'))]),
);

const inDivisions = foundInDivisions((one) => inTexts(textsOfPiece(pieceOfDivision(one), 'zh-Hant')), inClause);

/** An id may look like a number (5.10), and an edition never does. */
function isNumber(text: string): boolean {
  return !text.includes('@') && looksLikeDocumentNumber(text);
}

function written(kind: CitedIn, field: Field<string>, element: Element): Citation {
  const reading = readDocumentNumber(field.text);
  const number = reading.value;
  const { fragment, range } = field;
  return { in: kind, at: { fragment, range }, text: field.text, reading, number, place: number?.place, element };
}

function* inOwnTexts(standard: Standard): Iterable<Citation> {
  for (const one of piecesOf(standard)) yield* 'pieces' in one ? inList(one) : inTexts(textsOfPiece(one, 'zh-Hant'));
  for (const term of standard.terms) yield* inText(term.source, 'source', term);
}

const inLists = new WeakMap<object, readonly Citation[]>();

function inList({ key, pieces }: PieceList): readonly Citation[] {
  const before = inLists.get(key);
  if (before !== undefined) return before;
  const found = pieces().flatMap((piece) => inTexts(textsOfPiece(piece, 'zh-Hant')));
  inLists.set(key, found);
  return found;
}

/** Few texts cite anything. */
function inTexts(texts: readonly TextSubject[]): readonly Citation[] {
  const citing = texts.filter(({ prose }) => citedNumbers(prose).length > 0);
  return citing.length === 0 ? none : citing.flatMap(({ prose, role, element }) => [...inProse(prose, role, element)]);
}

function* inText(text: Text | undefined, role: CitedIn, element: Element): Iterable<Citation> {
  for (const { prose } of text === undefined ? [] : proseOf(text, 'zh-Hant')) yield* inProse(prose, role, element);
}

function* inProse(prose: Prose, role: CitedIn, element: Element): Iterable<Citation> {
  for (const { start, end, text, reading, place } of citedNumbers(prose)) {
    const at = { fragment: prose.fragment, range: sourceRange(prose.node, start, end) };
    yield { in: role, at, text, reading, number: reading.value, place, element, prose: { prose, start, end } };
  }
}

const numbersByNode = new WeakMap<ScalarNode, readonly CitedNumber[]>();

/** A scalar that no edit touched stays the same object. That there are none is seen again as fast as it is looked up. */
function citedNumbers({ node }: Prose): readonly CitedNumber[] {
  if (!mayCite(node.text)) return none;
  const found = numbersByNode.get(node) ?? findCitedNumbers(node.text);
  numbersByNode.set(node, found);
  return found;
}

/** The documents of a list by their numbers. */
export function numberOf({ number }: DocumentReference): DocumentNumber | undefined {
  return number === undefined ? undefined : readDocumentNumber(number.text).value;
}
