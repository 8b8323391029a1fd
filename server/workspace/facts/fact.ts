import { pairwise, samePairs } from '../../base/chunks.ts';
import { getOrMake } from '../../base/get-or-make.ts';
import type { Element } from '../../model/field.ts';
import { plainOf } from '../../model/plain.ts';
import type { Division, Standard } from '../../model/standard.ts';
import type { Node, Part } from '../../syntax/tree.ts';

/** Something that a standard says: some of the fields of its header and of its elements, comments and layout aside. */
export interface Fact {
  /** Whether two states of a standard say the same. What an edit left is the same object, and need not be looked at. */
  saysTheSame(before: Standard, after: Standard): boolean;
  /** All of it as one text, put together of what its elements say, which is kept by them. */
  textOf(standard: Standard): string;
}

type IsMeant = (key: string) => boolean;
type Keyed = Element & { readonly id: { readonly text: string } };
type GivenEntry = Element['given']['entries'][number];

/** Told by the keys whose values it is made of. What has elements of its own, such as `clauses`, is none of them. */
export function fact(isMeant: { readonly inHeader: IsMeant; readonly inElements: IsMeant }): Fact {
  const { inHeader, inElements } = isMeant;
  const known = new WeakMap<Element, string>();
  const textOf = (element: Element) => getOrMake(known, element, () => printFields(element, inElements));
  return {
    saysTheSame: (a, b) =>
      sameFields(a, b, inHeader) && sameElements(a, b, (one, other) => sameFields(one, other, inElements)),
    textOf(standard) {
      const keyed = (all: readonly Keyed[]) => all.map((one) => [one.id.text, textOf(one)]);
      const inDivision = (one: Division): unknown => [
        textOf(one),
        one.clauses.map(textOf),
        one.sections.map(inDivision),
      ];
      return JSON.stringify([
        printFields(standard, inHeader),
        ...[standard.terms, standard.indicators, standard.evidenceKinds].map(keyed),
        ...[standard.chapters, standard.annexes].map((all) => all.map(inDivision)),
        ...[standard.adapt, standard.omit].map((all: readonly Element[]) => all.map(textOf)),
      ]);
    },
  };
}

function printFields({ given }: Element, isMeant: IsMeant): string {
  const meant = given.entries.filter(({ key }) => isMeant(key.text));
  return meant.map(({ key, value }) => `${key.text}=${printValue(value)}`).join('\n');
}

function printValue(value: Part | Node): string {
  if (value.kind === 'leaf') return printValue(value.node);
  // What is cut has elements of its own.
  return value.kind === 'map-part' || value.kind === 'list-part' ? '' : JSON.stringify(plainOf(value, undefined));
}

function sameFields(a: Element, b: Element, isMeant: IsMeant): boolean {
  const [ones, others] = [a.given.entries, b.given.entries];
  if (pairwise(ones, others, ({ key }, other) => key.text === other.key.text)) {
    return pairwise(ones, others, (one, other) => !isMeant(one.key.text) || sameField(one, other));
  }
  const meant = ({ key }: GivenEntry): boolean => isMeant(key.text);
  return pairwise(ones.filter(meant), others.filter(meant), sameField);
}

function sameField({ key, value }: GivenEntry, other: GivenEntry): boolean {
  return key.text === other.key.text && (value === other.value || printValue(value) === printValue(other.value));
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
