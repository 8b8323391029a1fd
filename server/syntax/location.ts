import type { Position, Range } from '../base/position.ts';
import type { Shape } from './shape.ts';
import type { Fragment, MapNode, MapPart, Node, Part, ScalarNode } from './tree.ts';

/** One step from the root down: through a map's key or a list's item. */
export interface Step {
  readonly key?: string;
  readonly index?: number;
  /** The key's node, where the step goes through a key. */
  readonly keyNode?: ScalarNode;
  /** What the step arrives at; absent where nothing is written yet. */
  readonly value?: Part | Node;
  /** What the key table says of the place arrived at. */
  readonly shape?: Shape;
  /** The fragment in which key or item begins. */
  readonly fragment: Fragment;
}

/**
 * What stands under the cursor.
 * - `key`: on an existing key. `value`: in or at the end of an existing scalar (also a flow item).
 * - `new-key`: where a key of the map at the end of `trail` may be written (an empty line at the map's indentation, a word
 *   without colon there, inside `{}`); `new-value`: after `key:` with nothing written; `new-item`: after `-` or inside `[]`
 *   with nothing written, or a blank line where a list's next item may begin.
 * - `comment`; `none`: nothing sensible (inside indentation of nothing).
 */
export type LocationPart = 'key' | 'value' | 'new-key' | 'new-value' | 'new-item' | 'comment' | 'none';

/** All ranges and positions here are the document's own (absolute). */
export interface Location {
  readonly part: LocationPart;
  /**
   * Steps from the root to the place. For `key`, `value`, `new-value` the last step is that of the key or item itself; for
   * `new-key` the last step arrives at the map that would take the key; for `new-item` at the list.
   */
  readonly trail: readonly Step[];
  /** The map in which the key stands or would stand. */
  readonly map?: MapNode | MapPart;
  /** The scalar under the cursor (key or value). */
  readonly scalar?: ScalarNode;
  /** UTF-16 offset into the scalar's text. */
  readonly offset?: number;
  /** What accepting a completion here replaces: the scalar (its quotes included), the word typed so far, or nothing. */
  readonly range: Range;
  /** Column at which the map's keys (new-key) or the list's dashes (new-item) stand. */
  readonly indent: number;
  readonly flow: boolean;
  /** For `new-item`: its `-` is written already. */
  readonly dashed?: boolean;
  readonly position: Position;
  /** What may stand here. */
  readonly shape?: Shape;
}
