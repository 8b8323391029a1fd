import type { AtLevel, Element, Field, Text } from './field.ts';
import type { FieldsOf } from './fields-of.ts';
import type { annexContent } from './keys/annex.ts';
import type { levelKeys } from './keys/applicability.ts';
import type { adaptationParts } from './keys/clause.ts';
import type { clauseKeys } from './keys/clause-keys.ts';
import type { clauseParts } from './keys/clause-parts.ts';
import type { evidenceKindKeys, termKeys } from './keys/definitions.ts';
import type { formFieldKeys, formKeys } from './keys/forms.ts';
import type { indicatorKeys, ratioKeys } from './keys/indicators.ts';
import type { standardKeys } from './keys/standard.ts';
import type { headerParts } from './keys/standard-parts.ts';
import type { Approximation } from './values/quantity.ts';
import type { Comparator } from './values/threshold.ts';

export type Provision = 'requirement' | 'instruction' | 'recommendation' | 'permission' | 'statement';
export type StandardClass = 'national' | 'sector' | 'local' | 'group' | 'enterprise' | 'policy';
export type DocumentType = 'specification' | 'code-of-practice' | 'guideline' | 'statistics' | 'other';
export type DraftingRules = 'gbt-1.1-2020' | 'gbt-1.1-2009' | 'engineering' | 'iso-iec-2' | 'cns' | 'none';
export type StandardStatus = 'draft' | 'trial' | 'current' | 'superseded' | 'withdrawn';
export type IndicatorKind = 'stock' | 'flow' | 'ratio' | 'measure';

/** A quantity as written; its reading needs the indicator's unit (`values/quantity.ts`). */
export interface RawQuantity {
  readonly text: string;
  readonly unit?: string;
  readonly approx?: Approximation;
}

export interface Bound {
  readonly comparator: Comparator;
  /** Of a bound that differs by level, the one it is for. */
  readonly level?: Field<string>;
  /** One quantity; two for `between`. */
  readonly quantities: readonly Field<RawQuantity>[];
}

export interface Criterion extends Element {
  readonly indicator: Field<string> | undefined;
  readonly bounds: readonly Bound[];
}

/** A criterion that earns points of the clause's weight. */
export interface ScoreStep extends Criterion {
  readonly points: readonly AtLevel<Field<number>>[];
}

export type Deduction = ClauseParts['deduction'];
export type Item = ClauseParts['item'];
export type Table = ClauseParts['table'];
/** For whom a clause, or all in a chapter, is. */
export type Applicability = ClauseParts['applicability'];
export type ImageEntry = ClauseParts['image'];
/** A service process, step by step. */
export type Process = ClauseParts['process'];
export type ProcessStep = ClauseParts['step'];

/** The maps that stand under keys of a clause. */
export type ClauseParts = { readonly criterion: Criterion; readonly 'score-step': ScoreStep } & {
  readonly [M in keyof typeof clauseParts]: Element & FieldsOf<(typeof clauseParts)[M], ClauseParts>;
};

/** What a clause, and the adaptation of one, can say: every key of the table. */
export interface ClauseContent extends FieldsOf<typeof clauseKeys, ClauseParts> {}

export interface Clause extends Element, ClauseContent {
  readonly id: Field<string> | undefined;
}

export type AdaptedItem = ClauseParts['adapted-item'];

export interface Adaptation extends Element, ClauseContent, FieldsOf<typeof adaptationParts, ClauseParts> {
  readonly clause: Field<string> | undefined;
  readonly because: Text | undefined;
}

export interface Omission extends Element {
  readonly clause: Field<string> | undefined;
  readonly because: Text | undefined;
}

/** A form as it is printed empty. */
export interface BlankForm extends Element, FieldsOf<typeof formKeys, { readonly 'form-field': FormField }> {}

export interface FormField extends Element, FieldsOf<typeof formFieldKeys> {}

/** What may stand in an annex without a clause around it; in a chapter or section there is none of it. */
export interface AnnexContent extends FieldsOf<typeof annexContent, ClauseParts & { readonly form: BlankForm }> {}

export interface Division extends Element, AnnexContent {
  readonly kind: 'chapter' | 'section' | 'annex';
  readonly id: Field<string> | undefined;
  readonly title: Text | undefined;
  readonly when: Applicability | undefined;
  readonly text: Text | undefined;
  readonly nature: Field<'normative' | 'informative'> | undefined;
  readonly clauses: readonly Clause[];
  readonly sections: readonly Division[];
}

export interface Term extends Element, FieldsOf<typeof termKeys> {
  readonly id: Field<string>;
}

export interface Indicator extends Element, FieldsOf<typeof indicatorKeys, { readonly ratio: Ratio }> {
  readonly id: Field<string>;
}

export interface Ratio extends Element, FieldsOf<typeof ratioKeys> {}

export interface EvidenceKind extends Element, FieldsOf<typeof evidenceKindKeys> {
  readonly id: Field<string>;
}

/** `references`, `bibliography`, `basis`: a document by its number. */
export interface DocumentReference extends Element {
  readonly number: Field<string> | undefined;
  readonly title: Text | undefined;
}

export interface Grade extends Element {
  readonly name: Text | undefined;
  readonly from: Field<number> | undefined;
}

/** What a chapter counts at most and has to bring at least. */
export interface ChapterBounds extends Element {
  /** The key: the chapter's id. */
  readonly chapter: Field<string>;
  readonly atLeast: readonly AtLevel<Field<number>>[];
  readonly atMost: readonly AtLevel<Field<number>>[];
  readonly otherwise: Text | undefined;
}
/** One of the levels that a standard tells apart. */
export interface ServiceLevel extends Element, FieldsOf<typeof levelKeys> {}

export interface Scoring extends Element {
  readonly total: Field<number> | undefined;
  /** Where points are only taken off: what they are taken off from. */
  readonly start: Field<number> | undefined;
  readonly credit: ReadonlyMap<string, Field<number>>;
  readonly bonusCap: Field<number> | undefined;
  readonly chapters: readonly ChapterBounds[];
  readonly grades: readonly Grade[];
  readonly cappedByVeto: Text | undefined;
}

/** The maps that stand under keys of a standard itself. */
export type HeaderParts = {
  readonly [M in keyof typeof headerParts]: Element & FieldsOf<(typeof headerParts)[M]>;
};

/** What is read of a standard in a way of its own: its name, and what may be long or has free keys. */
interface OwnParts {
  readonly edition: Field<string> | undefined;
  readonly basis: readonly DocumentReference[];
  readonly references: readonly DocumentReference[];
  readonly bibliography: readonly DocumentReference[];
  readonly declares: ReadonlyMap<string, Field<number>>;
  readonly symbols: ReadonlyMap<string, Text>;
  readonly abbreviations: ReadonlyMap<string, Text>;
  readonly terms: readonly Term[];
  readonly indicators: readonly Indicator[];
  readonly evidenceKinds: readonly EvidenceKind[];
  readonly chapters: readonly Division[];
  readonly annexes: readonly Division[];
  readonly adapt: readonly Adaptation[];
  readonly omit: readonly Omission[];
  readonly scoring: Scoring | undefined;
  /** From the highest to the lowest. */
  readonly levels: readonly ServiceLevel[];
}

/** The keys under which these stand: all others are read by their types. */
export type OwnKey = 'standard' | 'evidence-kinds' | Extract<keyof OwnParts, keyof typeof standardKeys>;

/** A standard as its file gives it, nothing inherited. */
export interface Standard extends Element, OwnParts, FieldsOf<Omit<typeof standardKeys, OwnKey>, HeaderParts> {
  readonly kind: 'standard';
}
