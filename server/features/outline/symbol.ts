import { comparePositions, type Range } from '../../base/position.ts';
import type { Element } from '../../model/field.ts';
import { absolute } from '../../syntax/navigate.ts';
import type { Place } from '../../syntax/tree.ts';
import type { Document } from '../../workspace/document.ts';

export type OutlineKind =
  | 'division'
  | 'clause'
  | 'change'
  | 'omission'
  | 'group'
  | 'term'
  | 'indicator'
  | 'evidence-kind'
  | 'grade'
  | 'figure'
  | 'attachment'
  | 'answer';

/** One line of a file's outline, and what it holds. */
export interface OutlineSymbol {
  /** Never empty. */
  readonly name: string;
  readonly detail: string;
  readonly kind: OutlineKind;
  /** All of it, absolute. */
  readonly range: Range;
  /** Its id; within `range`. */
  readonly selection: Range;
  readonly children: readonly OutlineSymbol[];
}

export type Label = Pick<OutlineSymbol, 'name' | 'detail' | 'kind'>;

/** A symbol that reaches over all that the element gives and over its children. */
export function symbolOf(
  document: Document,
  element: Element,
  label: Label,
  children: readonly OutlineSymbol[] = [],
): OutlineSymbol {
  const selection = absolute(document.tree, element.handle);
  const own = placesOf(element).map((place) => absolute(document.tree, place));
  return { ...label, range: around([selection, ...own, ...children.map((one) => one.range)]), selection, children };
}

/** What lies in one fragment reaches over all that it gives; what was cut is asked for it. */
function placesOf(element: Element): readonly Place[] {
  if (element.node !== undefined) return [element];
  return [...element.given.values()].flatMap((field) => [field, ...(field.key ? [field.key] : [])]);
}

/** What stands under one key, as a symbol of its own; nothing where there is nothing. */
export function groupOf(label: Label, key: Range | undefined, children: readonly OutlineSymbol[]): OutlineSymbol[] {
  const [first] = children;
  const selection = key ?? first?.selection;
  if (first === undefined || selection === undefined) return [];
  return [{ ...label, range: around([selection, ...children.map((one) => one.range)]), selection, children }];
}

/** The smallest range that holds them all. */
function around([first, ...others]: readonly Range[]): Range {
  const nowhere = { line: 0, character: 0 };
  let { start, end } = first ?? { start: nowhere, end: nowhere };
  for (const one of others) {
    if (comparePositions(one.start, start) < 0) start = one.start;
    if (comparePositions(one.end, end) > 0) end = one.end;
  }
  return { start, end };
}
