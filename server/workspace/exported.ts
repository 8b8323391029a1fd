import { pairwise, samePairs } from '../base/stretches.ts';
import type { Element } from '../model/field.ts';
import { asideKeys } from '../model/keys/clause-keys.ts';
import { plainOf } from '../model/plain.ts';
import { isGroup, type Reference, type ReferenceGroup } from '../model/reference.ts';
import { referenceGroups } from '../model/references.ts';
import type { Division, Standard } from '../model/standard.ts';
import { idKey } from '../model/values/id.ts';
import type { Node, Part } from '../syntax/tree.ts';
import type { Document, StandardDocument } from './document.ts';
import { referencesOf } from './targets.ts';

/**
 * What no finding of another file shows or tests: notes and examples, and who wrote the standard and why. What is printed
 * piece by piece, remembered by piece, is left out of the whole as well.
 */
const privateKeys: ReadonlySet<string> = new Set([...asideKeys, 'because', 'clauses', 'sections']);
const privateHeader: ReadonlySet<string> = new Set([
  'foreword',
  'introduction',
  'scope',
  'audience',
  'issuer',
  'proposer',
  'committee',
  'drafting-organizations',
  'drafters',
  'changes',
  'declares',
  'bibliography',
  'basis',
  'ics',
  'ccs',
  'terms',
  'indicators',
  'evidence-kinds',
  'chapters',
  'annexes',
  'adapt',
  'omit',
]);

/** What of that is prose, or lists what prose may name: other standards of the family look there for what they define. */
const proseKeys: ReadonlySet<string> = new Set([
  ...asideKeys,
  'because',
  'foreword',
  'introduction',
  'scope',
  'audience',
  'changes',
  'bibliography',
  'basis',
]);

type IsMeant = (key: string) => boolean;

const isPublic: IsMeant = (key) => !privateKeys.has(key);
const isPublicHeader: IsMeant = (key) => !privateHeader.has(key);
const isProse: IsMeant = (key) => proseKeys.has(key);

const printed = new WeakMap<Element, string>();

type Keyed = Element & { readonly id: { readonly text: string } };

/** The fields of an element that others see as one text, comments and layout aside. */
function print(element: Element, isMeant: IsMeant): string {
  const known = printed.get(element);
  if (known !== undefined) return known;
  const text = element.given.entries
    .filter(({ key }) => isMeant(key.text))
    .map(({ key, value }) => `${key.text}=${printValue(value)}`)
    .join('\n');
  printed.set(element, text);
  return text;
}

function printValue(value: Part | Node): string {
  if (value.kind === 'leaf') return printValue(value.node);
  // What is cut is printed piece by piece.
  return value.kind === 'map-part' || value.kind === 'list-part' ? '' : JSON.stringify(plainOf(value, undefined));
}

/** What an edit left as it was is the same object, and need not be read. */
function sameFields(a: Element, b: Element, isMeant: IsMeant): boolean {
  const [ones, others] = [a.given.entries, b.given.entries];
  if (pairwise(ones, others, ({ key }, other) => key.text === other.key.text)) {
    return pairwise(ones, others, (one, other) => !isMeant(one.key.text) || sameField(one, other));
  }
  const meant = ({ key }: GivenEntry): boolean => isMeant(key.text);
  return pairwise(ones.filter(meant), others.filter(meant), sameField);
}

type GivenEntry = Element['given']['entries'][number];

function sameField({ key, value }: GivenEntry, other: GivenEntry): boolean {
  return key.text === other.key.text && (value === other.value || printValue(value) === printValue(other.value));
}

/**
 * Whether two states of a standard are the same in everything that a finding in another file, or its message, may show: then
 * every dependant keeps its findings. Only what differs is looked at; an edit leaves nearly all of a large standard as it was.
 */
export function exportsTheSame(a: Standard, b: Standard): boolean {
  return sameFields(a, b, isPublicHeader) && sameElements(a, b, (one, other) => sameFields(one, other, isPublic));
}

/** The same, whatever their clauses, and adaptations of clauses, test. */
export function exportsTheSameButCriteria(a: Standard, b: Standard): boolean {
  const isMeant: IsMeant = (key) => key !== 'criteria' && isPublic(key);
  return sameFields(a, b, isPublicHeader) && sameElements(a, b, (one, other) => sameFields(one, other, isMeant));
}

function proseTheSame(a: Standard, b: Standard): boolean {
  return sameFields(a, b, isProse) && sameElements(a, b, (one, other) => sameFields(one, other, isProse));
}

type Same = (a: Element, b: Element) => boolean;

/** Whether all that has fields of its own in a standard is the same, pair by pair. */
function sameElements(a: Standard, b: Standard, same: Same): boolean {
  const sameKeyed = (one: Keyed, other: Keyed) => one.id.text === other.id.text && same(one, other);
  const sameDivision = (one: Division, other: Division): boolean =>
    same(one, other) &&
    samePairs(one.clauses, other.clauses, same) &&
    samePairs(one.sections, other.sections, sameDivision);
  return (
    samePairs(a.terms, b.terms, sameKeyed) &&
    samePairs(a.indicators, b.indicators, sameKeyed) &&
    samePairs(a.evidenceKinds, b.evidenceKinds, sameKeyed) &&
    samePairs(a.chapters, b.chapters, sameDivision) &&
    samePairs(a.annexes, b.annexes, sameDivision) &&
    samePairs(a.adapt, b.adapt, same) &&
    samePairs(a.omit, b.omit, same)
  );
}

/** All that `exportsTheSame` compares, as one text. */
export function exportsText(standard: Standard): string {
  const keyed = (all: readonly Keyed[]) => all.map((one) => [one.id.text, print(one, isPublic)]);
  return JSON.stringify([
    print(standard, isPublicHeader),
    keyed(standard.terms),
    keyed(standard.indicators),
    keyed(standard.evidenceKinds),
    [...standard.chapters, null, ...standard.annexes].map(divisionText),
    [...standard.adapt, null, ...standard.omit].map(elementText),
  ]);
}

function elementText(element: Element | null): string | null {
  return element === null ? null : print(element, isPublic);
}

function divisionText(division: Division | null): unknown {
  return division === null
    ? null
    : [elementText(division), division.clauses.map(elementText), division.sections.map(divisionText)];
}

/**
 * Whether two states of a standard that export the same use the same of what is given elsewhere. All prose counts: it uses terms
 * and documents by name.
 */
export function usesTheSame(a: StandardDocument, b: StandardDocument): boolean {
  if (!proseTheSame(a.model, b.model)) return false;
  return sameIds(referenceGroups(a.tree, a.kind), referenceGroups(b.tree, b.kind)) || usedIds(a) === usedIds(b);
}

/** Whether the ids are the same one by one; unchanged parts need no look. */
function sameIds(a: ReferenceGroup, b: ReferenceGroup): boolean {
  return samePairs(a, b, (one, other) => {
    if (isGroup(one) || isGroup(other)) return isGroup(one) && isGroup(other) && sameIds(one, other);
    return printId(one) === printId(other);
  });
}

/** The ids a file uses, as one text: what tells whether something given elsewhere is used at all. */
function usedIds(document: Document): string {
  return [...new Set(referencesOf(document).map(printId))].sort().join('\n');
}

function printId({ role, namespaces, text }: Reference): string {
  return `${role} ${namespaces.join(' ')} ${idKey(text)}`;
}
