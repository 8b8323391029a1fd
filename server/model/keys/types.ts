import type { Words } from '../../base/words.ts';

/** Help for anything an author can write: shown on hover, in completion and in the reference pages. */
export interface Topic {
  /** The field's own name for it: 條款, clause. */
  readonly title: Words;
  /** What it is for, in one or two sentences. */
  readonly what: Words;
}

/** What an id names. Clauses, divisions (chapters, sections, annexes) and terms of a standard share one namespace. */
export type Namespace =
  | 'clause'
  | 'division'
  | 'term'
  | 'indicator'
  | 'evidence-kind'
  | 'attachment'
  | 'edition'
  | 'report'
  | 'space-type'
  | 'grade'
  | 'rule';

export type EnumName =
  | 'language'
  | 'class'
  | 'document-type'
  | 'drafting-rules'
  | 'status'
  | 'provision'
  | 'verification-method'
  | 'not-applicable'
  | 'indicator-kind'
  | 'annex-nature'
  | 'answer-status'
  | 'approximation'
  | 'severity'
  | 'locale';

/** One allowed value of an enum, with what people write instead of it (要求 for `requirement`). */
export interface EnumValue extends Topic {
  readonly value: string;
  readonly synonyms: readonly string[];
}

/** Free text without structure, by what it must look like. */
export type WordKind =
  | 'line'
  | 'unit'
  | 'date'
  | 'number'
  | 'integer'
  | 'boolean'
  | 'id'
  | 'document-number'
  | 'number-override'
  | 'ics'
  | 'credit-code'
  | 'digest'
  | 'file'
  | 'folder'
  | 'glob'
  | 'url'
  | 'email'
  | 'phone';

/**
 * What may stand under a key. Unions are told apart by the node's kind alone (scalar, map or list), so that one slip is
 * one error.
 */
export type ValueType =
  /** Prose in the file's language, or a map from language to prose. */
  | { readonly kind: 'text' }
  | { readonly kind: 'word'; readonly word: WordKind }
  | { readonly kind: 'enum'; readonly values: EnumName }
  /** An id that is hereby given. */
  | { readonly kind: 'definition'; readonly of: Namespace }
  /** An id given elsewhere. */
  | { readonly kind: 'reference'; readonly to: readonly Namespace[] }
  /** `see`: an id here, `edition#clause`, or a document number with or without a place. */
  | { readonly kind: 'citation' }
  /** `supersedes`: an edition or a document number. */
  | { readonly kind: 'edition-or-number' }
  /** A number with or without sign for its unit, or `{value, unit, approx}`. `as: figure` also takes evidence. */
  | { readonly kind: 'quantity'; readonly as: 'bound' | 'figure' }
  | { readonly kind: 'period' }
  | { readonly kind: 'list'; readonly of: ValueType; readonly orOne?: boolean; readonly length?: number }
  | { readonly kind: 'map'; readonly map: string }
  /** A map whose keys are ids: given here (`definition`), referring (`reference`), or free words. */
  | { readonly kind: 'keyed'; readonly by: ValueType; readonly of: ValueType }
  /** A list meaning all of, or `{all}`, `{any}`, nested. */
  | { readonly kind: 'tree'; readonly leaf: ValueType }
  /** A scalar of one type or a map (or list) of another. */
  | { readonly kind: 'either'; readonly scalar: ValueType; readonly other: ValueType };

export interface KeySpec extends Topic {
  readonly type: ValueType;
  /** Always required. What is required only under a condition belongs to a rule of its own. */
  readonly required?: true;
  /** As it would be written, value only; several lines where the value is a map or list. */
  readonly example: string;
  /** What people write for the key in Chinese or by habit: 標題, 标题, 名稱, name. */
  readonly synonyms: readonly string[];
}

/** A kind of map: the standard itself, a clause, an answer … Keys stand in the order in which they are best written. */
export interface MapType extends Topic {
  readonly name: string;
  readonly keys: Readonly<Record<string, KeySpec>>;
  /** The key whose value names the item in a list (`id`, `clause`), where findings on the whole item are shown. */
  readonly nameKey?: string;
  /** Whether lists or maps of these are read as fragments of their own. */
  readonly cut?: true;
}

export type RootName = 'standard' | 'report' | 'config';
