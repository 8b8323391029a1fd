import type { Words } from '../../base/words.ts';
import type { FileKind } from '../../protocol/kinds.ts';

/** Help for anything an author can write: shown on hover, in completion and in the reference pages. */
export interface Topic {
  /** The field's own name for it: 條款, clause. */
  readonly title: Words;
  /** What it is for, in one or two sentences. */
  readonly what: Words;
}

/** What is part of a clause, may bear an id, and is then referred to by its number: 表1, (1), a). */
export type NumberedPart = 'table' | 'form' | 'formula' | 'illustration' | 'item' | 'step';

/** What an id names. Clauses, divisions (chapters, sections, annexes) and parts of clauses share one set of ids; all else has one each. */
export type Namespace =
  | 'clause'
  | 'division'
  | NumberedPart
  | 'form-field'
  | 'term'
  | 'indicator'
  | 'evidence-kind'
  | 'attachment'
  | 'edition'
  | 'report'
  | 'space-type'
  | 'grade'
  | 'level'
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
  | 'adoption-degree'
  | 'field-type'
  | 'answer-status'
  | 'approximation'
  | 'severity'
  | 'locale';

/** One allowed value of an enum, with what people write instead of it (要求 for `requirement`). */
export interface EnumValue<T extends string = string> extends Topic {
  readonly value: T;
  readonly synonyms: readonly string[];
}

/** Free text without structure, by what it must look like. */
export type WordKind =
  | 'line'
  | 'unit'
  | 'date'
  | 'number'
  /** A number as statistics write it: 394, 40萬. */
  | 'amount'
  | 'integer'
  | 'boolean'
  | 'id'
  | 'document-number'
  | 'number-override'
  | 'ics'
  | 'ccs'
  | 'credit-code'
  | 'digest'
  /** What is filled in on a form: its field says what it must look like. */
  | 'entry'
  | 'file'
  | 'folder'
  | 'glob'
  | 'url'
  | 'email'
  | 'phone';

/** A closed choice of values, best first. */
export interface EnumType extends Topic {
  readonly values: readonly EnumValue[];
}

/**
 * What may stand under a key. Unions are told apart by the node's kind alone (scalar, map or list), so that one slip is
 * one error.
 */
export type ValueType =
  /** Prose in the file's language, or a map from language to prose (the map `translations`). `plain`: prose alone. */
  | { readonly kind: 'text'; readonly plain?: true }
  /** `least`: the smallest number allowed. */
  | { readonly kind: 'word'; readonly word: WordKind; readonly least?: number }
  | { readonly kind: 'enum'; readonly values: EnumName }
  /** An id that is hereby given. */
  | { readonly kind: 'definition'; readonly of: Namespace }
  /** An id given elsewhere. */
  | { readonly kind: 'reference'; readonly to: readonly Namespace[] }
  /** `see`: an id here, `edition#clause`, or a document number with or without a place. */
  | { readonly kind: 'citation' }
  /** `supersedes`: an edition or a document number. */
  | { readonly kind: 'edition-or-number' }
  /** A number with or without sign for its unit, or the map `quantity`; `as: figure`, the map `figure` with evidence. */
  | { readonly kind: 'quantity'; readonly as: 'bound' | 'figure' }
  /** A year, or the map `period`. */
  | { readonly kind: 'period' }
  /** `orOne`: one item may stand without the list. `cut`: items are read as fragments of their own. */
  | {
      readonly kind: 'list';
      readonly of: ValueType;
      readonly orOne?: true;
      readonly length?: number;
      readonly cut?: true;
    }
  | { readonly kind: 'map'; readonly map: string }
  /** A map whose keys are ids: given here (`definition`), referring (`reference`), or free words. */
  | { readonly kind: 'keyed'; readonly by: ValueType; readonly of: ValueType; readonly cut?: true }
  /** A list meaning all of, or the map `group` (`{all}`, `{any}`). `inner`: within one, where a leaf may stand too. */
  | { readonly kind: 'tree'; readonly leaf: ValueType; readonly inner?: true }
  /** One value for all levels of the standard, or a map with one for each that has any. */
  | { readonly kind: 'by-level'; readonly of: ValueType }
  /** A scalar of one type or a map (or list) of another. */
  | { readonly kind: 'either'; readonly scalar: ValueType; readonly other: ValueType };

/** Of a map whose keys are free. */
export type KeyedType = Extract<ValueType, { readonly kind: 'keyed' }>;

/**
 * What a variant has of a key that its base gives. `own`: nothing; `unless-given`: all of it, where it gives none itself; `united`:
 * all of it, and its own with it; `variants-only`: the key says what a variant is, and ends with it.
 */
export type Inheritance = 'own' | 'unless-given' | 'united' | 'variants-only';

export interface KeySpec extends Topic {
  readonly type: ValueType;
  /** Always required. */
  readonly required?: true;
  /** Not required, but hardly ever left out: a skeleton brings it along. `evenly`: unless none beside it in its list has it. */
  readonly expected?: true | 'evenly';
  /** What holds where the key is absent, as it would be written. */
  readonly default?: string;
  /** As it would be written, value only; several lines where the value is a map or list. */
  readonly example: string;
  /**
   * What people write for the key in Chinese or by habit: 標題, 名稱, name. Traditional only; Simplified is derived, and the
   * title in each language counts as well.
   */
  readonly synonyms: readonly string[];
}

/** A key of a standard itself. */
export interface HeaderKey extends ProseKeySpec {
  readonly inherited: Inheritance;
}

/** What a text is for. `text` and `item` under a clause are its provision; headings and names are not prose. */
export type TextRole =
  | 'title'
  | 'text'
  | 'item'
  | 'cell'
  | 'formula'
  | 'note'
  | 'example'
  | 'verification'
  | 'name'
  | 'definition'
  | 'scope'
  | 'foreword'
  | 'introduction'
  | 'division-text'
  | 'because'
  | 'other'
  | 'statement'
  | 'reason'
  | 'plan'
  | 'summary';

/** A key under which there may be prose. */
export interface ProseKeySpec extends KeySpec {
  /** What its prose is for; where it is not said, no more than that it is prose (`other`). `none`: no rule of wording looks at it. */
  readonly role?: TextRole | 'none';
}

/** A key of a map that stands under a key of a clause. */
export interface PartKeySpec extends ProseKeySpec {
  /** As of a clause's keys, and true where it is not said: `false` where digests do without, `where-given` where the format did not always have it. */
  readonly binds?: false | 'where-given';
  /** Of a list item: who has it is answered by itself. */
  readonly asks?: true;
}

/** A key of an indicator. */
export interface IndicatorKeySpec extends ProseKeySpec {
  /** Whether a figure measures something else when it says something else: as with a clause's, it is then in digests. */
  readonly binds: boolean | 'where-given';
}

/** A key by which a clause, or the adaptation of one, says something: everything that is done with such keys is told by what is said here. */
export interface ClauseKeySpec extends ProseKeySpec {
  /**
   * Whether an answer was given to another clause when it says something else: then it is in the clause's digest. `where-given`, for a key
   * that the format did not always have: the digests of clauses without it stay as they were.
   */
  readonly binds: boolean | 'where-given';
  /** How far an adaptation may change it: raise it, tighten it, add to it, let it hold for more. Else it may say anything, or a rule has reasons of its own. */
  readonly adapted?: 'raise' | 'tighten' | 'add' | 'widen';
  /** What it is called where a clause is shown with what its readers need; not shown there without. */
  readonly shown?: Words;
  /** Only explains: no finding of another file shows or tests it. */
  readonly aside?: true;
}

/** A key that is there; with `values`, one that says one of them. */
export interface Presence {
  readonly key: string;
  readonly values?: readonly string[];
}

/** A key required only in some company: where all of `when` hold, unless one of `unless` does. */
export interface Condition {
  readonly key: string;
  readonly when?: readonly Presence[];
  readonly unless?: readonly Presence[];
}

/** A kind of map: the standard itself, a clause, an answer … Keys stand in the order in which they are best written. */
export interface MapType extends Topic {
  readonly name: string;
  readonly keys: Readonly<Record<string, KeySpec>>;
  /** The key whose value names the item in a list (`id`, `clause`), where findings on the whole item are shown. */
  readonly nameKey?: string;
  readonly conditions?: readonly Condition[];
  /** Pairs of keys that do not stand side by side; the second is the one too many. */
  readonly exclusive?: readonly (readonly [string, string])[];
  /** Whether its entries are read as fragments of their own. */
  readonly cut?: true;
}

/** A kind of file, whose map this is the root of. */
export type RootName = FileKind;
