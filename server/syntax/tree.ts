import type { LongList } from '../base/long-list.ts';
import type { Memorable } from '../base/memory.ts';
import type { Range } from '../base/position.ts';
import type { Problem } from './problem.ts';
import type { Shape } from './shape.ts';
import type { LineText } from './text.ts';

export type ScalarStyle = 'plain' | 'single' | 'double' | 'literal' | 'folded' | 'empty';

/**
 * Where a stretch of a scalar's value stands in the source, relative to its fragment: `length` units of the value from
 * `at` on begin at (`line`, `character`). Where `span` is the same, unit stands for unit; else the stretch is one segment: an
 * escape of `span` units, or, with `span` 0, a line break, which reaches to the next segment.
 */
export interface ScalarSegment {
  readonly at: number;
  readonly length: number;
  readonly line: number;
  readonly character: number;
  readonly span: number;
}

/**
 * A scalar, read as its source text (YAML's failsafe schema). Style `empty` is the absent value after `key:` or `-`:
 * text '', a zero-width range where the value would stand.
 */
export interface ScalarNode extends Memorable {
  readonly kind: 'scalar';
  readonly text: string;
  readonly style: ScalarStyle;
  readonly range: Range;
  /** Only where value and source differ in more than a constant offset; see `sourceRange`. */
  readonly segments?: readonly ScalarSegment[];
  readonly anchor?: string;
}

/** One `key: value`. */
export interface Entry {
  readonly key: ScalarNode;
  readonly value: Node;
}

export interface MapNode extends Memorable {
  readonly kind: 'map';
  readonly flow: boolean;
  readonly entries: readonly Entry[];
  readonly range: Range;
  readonly anchor?: string;
}

export interface ListNode extends Memorable {
  readonly kind: 'list';
  readonly flow: boolean;
  readonly items: readonly Node[];
  readonly range: Range;
  readonly anchor?: string;
}

/** `*name`. Readers see through it with `resolveAlias`; its range is the author's `*name`. */
export interface AliasNode extends Memorable {
  readonly kind: 'alias';
  readonly name: string;
  readonly target: Node | undefined;
  readonly range: Range;
}

export type Node = ScalarNode | MapNode | ListNode | AliasNode;

export interface Comment {
  /** From `#` to the line's end. */
  readonly range: Range;
  /** Without `#` and outer white space. */
  readonly text: string;
  /** Whether nothing but white space stands before it on its line. */
  readonly alone: boolean;
}

/**
 * A run of whole lines parsed on its own. All positions inside count lines from its first one (columns are the
 * document's own). One object is one occurrence: an edit elsewhere keeps the object, no two places of a tree share one, and
 * no two fragments of a tree a node. Of an item that was edited, a value on lines that stayed is the node that it was: nothing that names
 * the fragment may be remembered by it.
 */
export interface Fragment {
  /** Grows from a tree's first fragment to its last, with gaps; what comes first is told without looking for lines. */
  readonly order: number;
  readonly lineCount: number;
  readonly problems: readonly Problem[];
  readonly comments: readonly Comment[];
}

/** Anything that can be pointed at: a range relative to the fragment that holds it. */
export interface Place {
  readonly fragment: Fragment;
  readonly range: Range;
}

/**
 * The skeleton above the fragments. The same part object in two trees means the same content, so whatever is derived
 * from a part may be remembered by it. In a document that could not be cut there is one fragment, and all parts lie in it.
 */
export type Part = MapPart | ListPart | LeafPart;

export interface PartEntry {
  readonly key: ScalarNode;
  /** The fragment that holds the key, and the whole value where that is a leaf. */
  readonly fragment: Fragment;
  readonly value: Part;
}

/** A map whose entries are fragments: the document itself, a chapter, a section, `answers`. */
export interface MapPart extends Memorable {
  readonly kind: 'map-part';
  readonly entries: readonly PartEntry[];
}

/** A list whose items are fragments or maps of fragments: `chapters`, `sections`, `clauses`. */
export interface ListPart extends Memorable {
  readonly kind: 'list-part';
  readonly items: readonly Part[];
}

/** A node that lies wholly in one fragment: a header entry's value, a clause, an answer. */
export interface LeafPart extends Memorable {
  readonly kind: 'leaf';
  readonly fragment: Fragment;
  readonly node: Node;
}

export interface Tree extends Memorable {
  readonly text: LineText;
  readonly shape: Shape;
  /** In document order; together they hold every line. */
  readonly fragments: LongList<Fragment>;
  readonly root: Part;
  /** Of all fragments: where there are none, nobody need look through them. */
  readonly counts: { readonly problems: number; readonly comments: number };
  /** False where cutting would have been unsound, and the document is one fragment. */
  readonly cut: boolean;
}
