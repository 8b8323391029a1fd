import { tabInside } from '../mend/tab.ts';
import type { Shape } from '../shape.ts';

/** A map or list whose children are fragments, open at some line; `parent` is the one around it. */
export interface Level {
  readonly parent: Level | undefined;
  readonly kind: 'map' | 'list';
  /** Column of its keys or dashes. */
  readonly indent: number;
  readonly shape: Shape;
  /** 1 for the document's own map. */
  readonly depth: number;
  /** Columns that a tab counts for in it, as far as the columns up to here tell: see `tabInside`. */
  readonly tab: number;
}

/** A key or dash with nothing behind it, whose value may be cut. */
export interface Opening {
  readonly indent: number;
  readonly shape: Shape;
  /** A list may stand at the key's own column; not below a dash. */
  readonly listBeside: boolean;
}

/** All that the lines before tell about how the next line is cut. */
export interface CutState {
  readonly level: Level | undefined;
  readonly opening: Opening | undefined;
}

/** Before the first line of a document of this shape. */
export function beforeAll(shape: Shape): CutState {
  return { level: undefined, opening: { indent: -1, shape, listBeside: false } };
}

export function levelInside(parent: Level | undefined, kind: Level['kind'], indent: number, shape: Shape): Level {
  const tab = tabInside(parent?.tab, { kind, indent }, parent);
  return { parent, kind, indent, shape, depth: (parent?.depth ?? 0) + 1, tab };
}

export function sameLevel(a: Level | undefined, b: Level | undefined): boolean {
  let [one, other] = [a, b];
  while (one && other) {
    if (one === other) return true;
    if (one.kind !== other.kind || one.indent !== other.indent || one.shape !== other.shape) return false;
    one = one.parent;
    other = other.parent;
  }
  return one === other;
}

export function sameState(a: CutState, b: CutState): boolean {
  if (a.opening?.indent !== b.opening?.indent || a.opening?.shape !== b.opening?.shape) return false;
  return a.opening?.listBeside === b.opening?.listBeside && sameLevel(a.level, b.level);
}
