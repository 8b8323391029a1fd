import type { Element, Field, Prose, Text } from '../model/field.ts';
import { proseOf } from '../model/field.ts';
import type { Clause, DocumentReference, Standard } from '../model/standard.ts';
import { type CitedNumber, findCitedNumbers } from '../model/values/cited-numbers.ts';
import type { DocumentNumber } from '../model/values/document-number.ts';
import {
  type DocumentNumberSlip,
  looksLikeDocumentNumber,
  readDocumentNumber,
} from '../model/values/document-number-text.ts';
import type { Reading } from '../model/values/reading.ts';
import { sourceRange } from '../syntax/navigate.ts';
import type { Place, ScalarNode } from '../syntax/tree.ts';
import { textsOfStandard } from './pieces.ts';
import type { TextRole } from './texts.ts';

/** Where in a standard a document is cited. `own`: its own number. */
export type CitedIn = 'own' | 'supersedes' | 'references' | 'bibliography' | 'basis' | 'see' | 'source' | TextRole;

/** Another document, as one place of a standard cites it. */
export interface Citation {
  readonly in: CitedIn;
  readonly at: Place;
  /** As written, without a place in the document. */
  readonly text: string;
  readonly reading: Reading<DocumentNumber, DocumentNumberSlip>;
  /** What can be made of it; absent for what is no document number. */
  readonly number: DocumentNumber | undefined;
  /** The place in that document: 5.2. */
  readonly place: string | undefined;
  /** The clause, adaptation, term … in which it stands. */
  readonly element: Element;
  /** The text it stands in, and from which unit on, where it stands in prose. */
  readonly prose?: { readonly prose: Prose; readonly start: number; readonly end: number };
}

const known = new WeakMap<Standard, readonly Citation[]>();

/** Every document number in a standard's own file, lists first, then texts in the order of the file. */
export function citationsOf(standard: Standard): readonly Citation[] {
  const found = known.get(standard);
  if (found) return found;
  const citations = [...listed(standard), ...inTexts(standard)];
  known.set(standard, citations);
  return citations;
}

function* listed(standard: Standard): Iterable<Citation> {
  if (standard.number) yield written('own', standard.number, standard);
  for (const one of standard.supersedes) {
    if (!one.text.includes('@')) yield written('supersedes', one, standard);
  }
  for (const list of ['basis', 'references', 'bibliography'] as const) {
    for (const document of standard[list]) if (document.number) yield written(list, document.number, document);
  }
  for (const content of [...clausesOf(standard), ...standard.adapt]) {
    for (const one of content.see) if (isNumber(one.text)) yield written('see', one, content);
  }
}

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

function* inTexts(standard: Standard): Iterable<Citation> {
  for (const { prose, role, element } of textsOfStandard(standard, 'zh-Hant')) yield* inProse(prose, role, element);
  for (const term of standard.terms) yield* inText(term.source, 'source', term);
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

/** A scalar that no edit touched stays the same object. */
function citedNumbers({ node }: Prose): readonly CitedNumber[] {
  const found = numbersByNode.get(node) ?? findCitedNumbers(node.text);
  numbersByNode.set(node, found);
  return found;
}

function clausesOf(standard: Standard): readonly Clause[] {
  const clauses: Clause[] = [];
  const walk = (divisions: Standard['chapters']): void => {
    for (const division of divisions) {
      clauses.push(...division.clauses);
      walk(division.sections);
    }
  };
  walk(standard.chapters);
  walk(standard.annexes);
  return clauses;
}

/** The documents of a list by their numbers. */
export function numberOf({ number }: DocumentReference): DocumentNumber | undefined {
  return number === undefined ? undefined : readDocumentNumber(number.text).value;
}
