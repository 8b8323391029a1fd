import type { Element, Field, Language, Text } from '../../model/field.ts';
import type { ClausePart } from '../../model/numbered-parts.ts';
import type {
  Adaptation,
  Clause,
  ClauseContent,
  Division,
  DocumentReference,
  EvidenceKind,
  Indicator,
  Item,
  Omission,
  Scoring,
  ServiceLevel,
  Term,
} from '../../model/standard.ts';
import type { StandardDocument } from '../document.ts';
import { type AdaptedItemKey, isAboutItem } from './adapted-items.ts';

/** A thing and the file that says it; its fields' places are relative to that file's fragments. */
export interface Sourced<T> {
  readonly document: StandardDocument;
  readonly value: T;
}

/** A thing that a standard defines, as far as it is looked at by itself: with the language that its file is in, not with the file. */
export interface WithLanguage<T> {
  readonly value: T;
  readonly language: Language;
}

export interface SourcedDefinition<T> extends Sourced<T>, WithLanguage<T> {}

/** How a clause, or a field of one, came into the resolved standard. */
type Provenance = 'own' | 'inherited' | 'replaced' | 'added';

export type ContentKey = keyof ClauseContent;

/** A clause after all adaptations: the content that binds, and for each field the file it comes from. */
export interface EffectiveClause {
  readonly id: string;
  /** Where the clause was first written. */
  readonly home: StandardDocument;
  readonly clause: Clause;
  readonly content: ClauseContent;
  /** Files of the fields that an adaptation replaced; every other field is `home`'s. */
  readonly replaced: ReadonlyMap<ContentKey, StandardDocument>;
  /** In the order in which they were applied. */
  readonly adaptations: readonly Sourced<Adaptation>[];
  /** Where it stands; in a variant that is divided as its base, what the base has there. */
  readonly division: EffectiveDivision;
}

/** A table, figure, list item … that bears an id. */
export interface EffectivePart extends ClausePart {
  /** In which it stands; absent where it stands in an annex itself. */
  readonly clause: EffectiveClause | undefined;
  readonly division: EffectiveDivision;
  /** The file that gives it. */
  readonly home: StandardDocument;
}

export interface EffectiveDivision {
  readonly id: string;
  /** Where it was first given. */
  readonly home: StandardDocument;
  readonly division: Division;
  /** Each file's own account of it, from the most general base on: what is given later wins, field by field. */
  readonly parts: Sourced<Division>[];
  readonly kind: Division['kind'];
  readonly parent: EffectiveDivision | undefined;
  readonly clauses: EffectiveClause[];
  readonly sections: EffectiveDivision[];
}

/** What is missing where a base could not be followed to its end. Whatever depends on it is unknown, not wrong. */
export type BrokenBase =
  | { readonly kind: 'unknown'; readonly edition: string; readonly in: StandardDocument }
  | {
      readonly kind: 'circular';
      readonly edition: string;
      readonly in: StandardDocument;
      /** Each extends the next, and the last the first. */
      readonly circle: readonly StandardDocument[];
    };

/** A standard with everything that it inherits. */
export interface Resolution {
  readonly document: StandardDocument;
  readonly edition: string | undefined;
  /** From the most general base to the document itself. */
  readonly chain: readonly StandardDocument[];
  readonly broken: BrokenBase | undefined;
  /** Of the base this one extends; absent for a general standard. */
  readonly base: Resolution | undefined;
  /** Whether divisions and clauses are those of its own file as they stand there: none inherited, moved or united. */
  readonly isAsWritten: boolean;
  /** Whether it only says clauses of its base anew: none comes or goes, nor does a division. */
  readonly isDividedAsItsBase: boolean;
  readonly chapters: readonly EffectiveDivision[];
  readonly annexes: readonly EffectiveDivision[];
  /** In document order; keys in NFC. */
  readonly clauses: ReadonlyMap<string, EffectiveClause>;
  readonly divisions: ReadonlyMap<string, EffectiveDivision>;
  /** Former ids, to the clause that bears them now. */
  readonly aliases: ReadonlyMap<string, EffectiveClause>;
  /** Tables, figures, list items … that bear ids. */
  readonly parts: ReadonlyMap<string, EffectivePart>;
  readonly omitted: ReadonlyMap<string, Sourced<Omission>>;
  readonly terms: ReadonlyMap<string, SourcedDefinition<Term>>;
  readonly indicators: ReadonlyMap<string, SourcedDefinition<Indicator>>;
  readonly evidenceKinds: ReadonlyMap<string, SourcedDefinition<EvidenceKind>>;
  readonly symbols: ReadonlyMap<string, SourcedDefinition<Text>>;
  readonly abbreviations: ReadonlyMap<string, SourcedDefinition<Text>>;
  /** Documents whose terms apply as well. */
  readonly termsFrom: readonly Sourced<Field<string>>[];
  readonly references: readonly Sourced<DocumentReference>[];
  readonly bibliography: readonly Sourced<DocumentReference>[];
  readonly basis: readonly Sourced<DocumentReference>[];
  readonly scoring: SourcedDefinition<Scoring> | undefined;
  /** From the highest to the lowest. */
  readonly levels: SourcedDefinition<readonly ServiceLevel[]> | undefined;
}

/** What a standard and its bases define for their clauses to use. */
export type Definitions = Pick<Resolution, 'terms' | 'indicators' | 'evidenceKinds' | 'levels'>;

export interface Indicators {
  readonly indicators: ReadonlyMap<string, WithLanguage<Indicator>>;
}

export interface EvidenceKinds {
  readonly evidenceKinds: ReadonlyMap<string, WithLanguage<EvidenceKind>>;
}

/** Whether an answer is asked for: requirement, instruction or recommendation. */
export function asksForAnswer({ content }: Pick<EffectiveClause, 'content'>): boolean {
  const provision = content.provision?.value;
  return provision === 'requirement' || provision === 'instruction' || provision === 'recommendation';
}

/** Whether the clause may be answered as not applicable: never, for what binds, unless the clause says otherwise. */
export function notApplicableOf({ notApplicable, provision }: ClauseContent): 'never' | 'with-reason' {
  const binds = provision?.value === 'requirement' || provision?.value === 'instruction';
  return notApplicable?.value ?? (binds ? 'never' : 'with-reason');
}

/** Which file a field of a clause comes from. */
export function homeOf(clause: EffectiveClause, key: ContentKey): StandardDocument {
  return clause.replaced.get(key) ?? clause.home;
}

/** Which file a field of a list item comes from. */
export function homeOfItem(clause: EffectiveClause, item: Item, key: AdaptedItemKey): StandardDocument {
  return changeOfItem(clause, item, key)?.document ?? clause.home;
}

/** The adaptation that gave a field of an item, by itself or with all items; undefined where none did. */
function changeOfItem({ adaptations }: EffectiveClause, item: Item, key: AdaptedItemKey) {
  return adaptations.findLast(
    ({ value }) =>
      value.given.has('items') || value.adaptItems.some((one) => isAboutItem(one, item) && one.given.has(key)),
  );
}

/** A field of a list item by its key in the file, as it was given last. */
export function givenItemField(
  clause: EffectiveClause,
  item: Item,
  key: AdaptedItemKey,
): Sourced<Field<unknown>> | undefined {
  const change = changeOfItem(clause, item, key);
  const own = change?.value.adaptItems.findLast((one) => isAboutItem(one, item) && one.given.has(key));
  const field = (own ?? item).given.get(key);
  return field && { document: change?.document ?? clause.home, value: field };
}

/** A field by its key in the file (`not-applicable`), as it was given last. */
export function givenField(clause: EffectiveClause, key: string): Sourced<Field<unknown>> | undefined {
  const home: Sourced<Element> = { document: clause.home, value: clause.clause };
  const giver = [home, ...clause.adaptations].findLast(({ value }) => value.given.has(key));
  const field = giver?.value.given.get(key);
  return giver && field && { document: giver.document, value: field };
}

/** Whether a clause, seen from the resolved standard's own file, is its own, inherited, adapted or added. */
export function provenanceOf(clause: EffectiveClause, resolution: Resolution): Provenance {
  if (clause.home === resolution.document) return resolution.base === undefined ? 'own' : 'added';
  return clause.adaptations.some((one) => one.document === resolution.document) ? 'replaced' : 'inherited';
}

/** The chapter or annex in which a division lies, or which it is. */
export function chapterOf(division: EffectiveDivision): EffectiveDivision {
  return division.parent === undefined ? division : chapterOf(division.parent);
}

/** A field of a chapter, section or annex, and the file that says it. */
export function divisionField<K extends 'title' | 'text' | 'nature' | 'when'>(
  { parts }: EffectiveDivision,
  key: K,
): Sourced<NonNullable<Division[K]>> | undefined {
  const part = parts.findLast(({ value }) => value[key] !== undefined);
  const value = part?.value[key];
  return part === undefined || value === undefined ? undefined : { document: part.document, value };
}
