import type { Range } from '../base/position.ts';
import type { Edit } from '../syntax/problem.ts';
import type { FormatName, Misfit } from './formats.ts';
import type { EnumName, ValueType } from './keys/types.ts';

/** What can stand somewhere, as far as its outer form goes. */
export type ValueForm = 'scalar' | 'map' | 'list' | 'nothing';

interface SlipPlace {
  /** Relative to the fragment that was judged: the key when something is missing below it, else what has to change. */
  readonly at: Range;
  /** Edits that put it right beyond doubt. */
  readonly repair?: readonly Edit[];
}

/** A key that does not belong there. */
export interface UnknownKey extends SlipPlace {
  readonly rule: 'schema/unknown-key';
  readonly data: {
    readonly key: string;
    /** Kinds of map that it stands in; two where it may be either (criterion, group). */
    readonly maps: readonly string[];
    readonly suggestions: readonly string[];
    /** Kinds of map in which the key would be known. */
    readonly knownIn: readonly string[];
    /** A known key, but not next to this one. */
    readonly beside?: string;
  };
}

export interface MissingKey extends SlipPlace {
  readonly rule: 'schema/missing-key';
  readonly data: {
    readonly key: string;
    readonly map: string;
    /** Keys any one of which would do, `key` included. */
    readonly oneOf: readonly string[];
  };
}

interface WrongType extends SlipPlace {
  readonly rule: 'schema/wrong-type';
  readonly data: {
    readonly type: ValueType;
    readonly expected: readonly ValueForm[];
    readonly found: ValueForm;
    /** The key or, in a list, the kind of value that stands there. */
    readonly key?: string;
    /** Edits that make a list of it, or take it out of one; one of several ways to go on. */
    readonly wrap?: readonly Edit[];
  };
}

interface InvalidValue extends SlipPlace {
  readonly rule: 'schema/invalid-value';
  readonly data: {
    readonly value: string;
    readonly choice: EnumName | 'flag';
    readonly allowed: readonly string[];
    readonly suggestions: readonly string[];
    readonly key?: string;
  };
}

export interface InvalidFormat extends SlipPlace {
  readonly rule: 'schema/invalid-format';
  readonly data: {
    readonly value: string;
    /** What should have been read; `list` where a list has not the length it should. */
    readonly format: FormatName | 'list';
    /** Beside the reader's own problems: `too-small` and `not-whole` (numbers), `length` (lists). */
    readonly misfit: Misfit;
    readonly key?: string;
  };
}

/** A placeholder: an author has yet to write something in its place. */
export interface ToFillIn extends SlipPlace {
  readonly rule: 'schema/to-fill-in';
  readonly data: {
    /** What the placeholder says. */
    readonly hint: string;
    readonly key?: string;
  };
}

/** One slip against the schema. Holds what a sentence needs, and no sentence. */
export type Slip = UnknownKey | MissingKey | WrongType | InvalidValue | InvalidFormat | ToFillIn;
