import type { Element, Field } from './field.ts';
import type { FieldsOf } from './fields-of.ts';
import type { answerKeys, declarationKeys, itemAnswerKeys, planKeys } from './keys/answer.ts';
import type { deductedKeys } from './keys/clause-scoring.ts';
import type { ValueOf } from './keys/enums.ts';
import type { evidenceKeys } from './keys/evidence.ts';
import type { operatorKeys, spaceKeys } from './keys/operator.ts';
import type { reportKeys } from './keys/report.ts';
import type { RawQuantity } from './standard.ts';

export type AnswerStatus = ValueOf<'answer-status'>;

/** A file, link or title that shows something: an attachment by id, or one written at the answer. */
export interface Evidence extends Element, FieldsOf<typeof evidenceKeys> {
  /** Set where the item is the id of an attachment. */
  readonly attachment: Field<string> | undefined;
}

export interface Attachment extends Evidence {
  readonly id: Field<string>;
}

export interface Figure extends Element {
  readonly indicator: Field<string>;
  readonly quantity: Field<RawQuantity>;
  readonly evidence: readonly Evidence[];
}

/** A form of the standard, filled in. */
export interface FilledForm extends Element {
  /** The key: the id of the form. */
  readonly form: Field<string>;
  /** By the ids of its fields; `filled` is absent where nothing is written yet. */
  readonly entries: readonly { readonly field: Field<string>; readonly filled: Field<string> | undefined }[];
}

interface Plan extends Element, FieldsOf<typeof planKeys> {}

/** One of the clause's deductions, as often as the operator found it. */
export interface Deducted extends Element, FieldsOf<typeof deductedKeys> {}

/** What is answered to one list item. */
export interface ItemAnswer extends Element, FieldsOf<typeof itemAnswerKeys, ReportParts> {
  /** The key: the id of the item. */
  readonly item: Field<string>;
}

export interface Answer extends Element, FieldsOf<Omit<typeof answerKeys, 'items'>, ReportParts> {
  readonly items: readonly ItemAnswer[];
  /** The key: the id of the clause that is answered. */
  readonly clause: Field<string>;
}

interface Declaration extends Element, FieldsOf<typeof declarationKeys> {}

interface Operator extends Element, Omit<FieldsOf<typeof operatorKeys>, 'contact'> {}

interface Space extends Element, FieldsOf<typeof spaceKeys> {}

/** The maps that stand under keys of a report. */
export interface ReportParts {
  readonly evidence: Evidence;
  readonly plan: Plan;
  readonly deducted: Deducted;
  readonly operator: Operator;
  readonly space: Space;
  readonly declaration: Declaration;
}

/** Keys of a report that are read in a way of their own: its name, and what may be long. */
type OwnKeys = 'report' | 'figures' | 'attachments' | 'answers' | 'forms';

export interface Report extends Element, FieldsOf<Omit<typeof reportKeys, OwnKeys>, ReportParts> {
  readonly kind: 'report';
  readonly id: Field<string> | undefined;
  readonly figures: readonly Figure[];
  readonly attachments: readonly Attachment[];
  readonly answers: readonly Answer[];
  readonly forms: readonly FilledForm[];
}
