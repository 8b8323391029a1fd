import type { Element, Field, Language, PeriodField, Text } from './field.ts';
import type { RawQuantity } from './standard.ts';

export type AnswerStatus = 'implemented' | 'partial' | 'planned' | 'alternative' | 'not-implemented' | 'not-applicable';

/** A file, link or title that shows something: an attachment by id, or one written at the answer. */
export interface Evidence extends Element {
  /** Set where the item is the id of an attachment. */
  readonly attachment: Field<string> | undefined;
  readonly kind: Field<string> | undefined;
  readonly title: Text | undefined;
  readonly file: Field<string> | undefined;
  readonly url: Field<string> | undefined;
  readonly collected: Field<string> | undefined;
  readonly expires: Field<string> | undefined;
  readonly proves: readonly Field<string>[];
  readonly redacted: Field<boolean> | undefined;
}

export interface Attachment extends Evidence {
  readonly id: Field<string>;
}

export interface Figure extends Element {
  readonly indicator: Field<string>;
  readonly quantity: Field<RawQuantity>;
  readonly evidence: readonly Evidence[];
}

export interface Plan extends Element {
  readonly action: Text | undefined;
  readonly due: Field<string> | undefined;
}

export interface Answer extends Element {
  /** The key: the id of the clause that is answered. */
  readonly clause: Field<string>;
  readonly status: Field<AnswerStatus> | undefined;
  readonly statement: Text | undefined;
  readonly reason: Text | undefined;
  readonly plan: Plan | undefined;
  readonly evidence: readonly Evidence[];
  readonly selfScore: Field<number> | undefined;
  readonly digest: Field<string> | undefined;
}

export interface Declaration extends Element {
  readonly name: Field<string> | undefined;
  readonly role: Text | undefined;
  readonly date: Field<string> | undefined;
}

export interface Operator extends Element {
  readonly name: Text | undefined;
  readonly creditCode: Field<string> | undefined;
  readonly region: Text | undefined;
}

export interface Space extends Element {
  readonly name: Text | undefined;
  readonly type: Field<string> | undefined;
  readonly address: Text | undefined;
  readonly opened: Field<string> | undefined;
}

export interface Report extends Element {
  readonly kind: 'report';
  readonly id: Field<string> | undefined;
  readonly against: Field<string> | undefined;
  readonly language: Field<Language> | undefined;
  readonly operator: Operator | undefined;
  readonly space: Space | undefined;
  readonly period: PeriodField | undefined;
  readonly summary: Text | undefined;
  readonly figures: readonly Figure[];
  readonly attachments: readonly Attachment[];
  readonly answers: readonly Answer[];
  readonly declaration: Declaration | undefined;
}
