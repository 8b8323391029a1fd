import { entryOf } from '../../base/entry-of.ts';
import { comparePositions, type Range } from '../../base/position.ts';
import { type Locale, say } from '../../base/words.ts';
import type { Element } from '../../model/field.ts';
import { mapType } from '../../model/keys/table.ts';
import type { NumberedPart } from '../../model/keys/types.ts';
import { absolute } from '../../syntax/navigate.ts';
import type { Place } from '../../syntax/tree.ts';
import type { Document, ReportDocument, StandardDocument } from '../../workspace/document.ts';

export type OutlineKind =
  | 'division'
  | 'clause'
  | NumberedPart
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

type SymbolLabel = Pick<OutlineSymbol, 'name' | 'detail' | 'kind'>;

/** A symbol that reaches over all that the element gives and over its children. */
export function symbolOf(
  document: Document,
  element: Element,
  label: SymbolLabel,
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

/** What stands under one key of the file, as a symbol of its own; nothing where there is nothing. */
export function groupOf(
  { kind, model, tree }: StandardDocument | ReportDocument,
  key: string,
  locale: Locale,
  children: readonly OutlineSymbol[],
): OutlineSymbol[] {
  const title = entryOf(mapType(kind).keys, key)?.title;
  const at = model.given.get(key)?.key;
  const [first] = children;
  const selection = at ? absolute(tree, at) : first?.selection;
  if (first === undefined || selection === undefined) return [];
  const name = title === undefined ? key : say(title, locale);
  const range = around([selection, ...children.map((one) => one.range)]);
  return [{ name, detail: '', kind: 'group', range, selection, children }];
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
