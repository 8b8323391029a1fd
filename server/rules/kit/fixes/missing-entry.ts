import { entryOf } from '../../../base/entry-of.ts';
import { comparePositions, type Position } from '../../../base/position.ts';
import type { Locale } from '../../../base/words.ts';
import { mapType } from '../../../model/keys/table.ts';
import { mapsOf, specAt } from '../../../model/keys/type-at.ts';
import { extentOf } from '../../../syntax/extent.ts';
import { locate } from '../../../syntax/locate.ts';
import { absolute } from '../../../syntax/navigate.ts';
import type { Place } from '../../../syntax/tree.ts';
import { entriesOf, type ValueView, type ViewEntry, viewOf } from '../../../syntax/view.ts';
import type { Document } from '../../../workspace/document.ts';
import type { PlacedEdit } from '../../rule.ts';
import { replaceAbsolute } from './edits.ts';
import { openEntry } from './hint.ts';
import { blockLines, flowEntry, type NewEntry } from './new-entry.ts';

/**
 * Writes a key that a map of the kind `map` lacks, with what belongs under it left to be filled in: behind the key it usually
 * follows, in block and in flow. `handle` is where the lack was told. Undefined where that map is not plainly found.
 */
export function missingEntry(
  document: Document,
  handle: Place,
  map: string,
  key: string,
  reader: Locale,
): PlacedEdit | undefined {
  const spec = entryOf(mapType(map).keys, key);
  const found = mapAt(document, handle, map, key);
  if (spec === undefined || found === undefined) return undefined;
  const added = openEntry(map, key, reader);
  const entries = entriesOf(found);
  const order = Object.keys(mapType(map).keys);
  const before = order.slice(0, order.indexOf(key));
  const previous = entries.findLast((one) => before.includes(one.key.text));
  const [first] = entries;
  if (found.node?.kind === 'map' && found.node.flow) return inFlow(document, found, previous, first, added);
  return first === undefined ? undefined : inBlock(document, previous, first, added);
}

/** The map in which a key is missing: under the handle, or around it. */
function mapAt(document: Document, handle: Place, map: string, key: string): ValueView | undefined {
  const { tree, kind } = document;
  if (kind === 'other') return undefined;
  const { trail } = locate(tree, absolute(tree, handle).start);
  const path = trail.map((step) => step.key ?? step.index ?? 0);
  for (let depth = trail.length; depth >= 0; depth--) {
    const step = trail[depth - 1];
    const value = depth === 0 ? tree.root : step?.value;
    const type = specAt(kind, path.slice(0, depth))?.type;
    if (value === undefined || type === undefined || !mapsOf(type).some(({ name }) => name === map)) continue;
    const written = value.kind === 'leaf' ? value.node : value;
    if (written.kind !== 'map' && written.kind !== 'map-part') continue;
    const view = viewOf(value, step?.fragment ?? handle.fragment);
    if (!entriesOf(view).some((entry) => entry.key.text === key)) return view;
  }
  return undefined;
}

function inFlow(
  document: Document,
  { node, fragment }: ValueView,
  previous: ViewEntry | undefined,
  first: ViewEntry | undefined,
  added: NewEntry,
): PlacedEdit | undefined {
  const text = flowEntry(added);
  if (previous !== undefined) {
    const end = endOf(document, previous);
    return end && insertion(document, end, `, ${text}`);
  }
  if (first !== undefined) return insertion(document, startOf(document, first), `${text}, `);
  if (node === undefined) return undefined;
  const { start } = absolute(document.tree, { fragment, range: node.range });
  return insertion(document, { line: start.line, character: start.character + 1 }, text);
}

function inBlock(
  document: Document,
  previous: ViewEntry | undefined,
  first: ViewEntry,
  added: NewEntry,
): PlacedEdit | undefined {
  const start = startOf(document, first);
  const indent = `\n${' '.repeat(start.character)}`;
  const lines = blockLines(added);
  if (previous === undefined) return insertion(document, start, `${lines.join(indent)}${indent}`);
  const { text } = document.tree;
  const end = endOf(document, previous);
  if (end === undefined) return undefined;
  // A block of text ends where the next line begins.
  const line = end.character === 0 ? end.line - 1 : end.line;
  return insertion(document, { line, character: text.line(line).length }, lines.map((one) => indent + one).join(''));
}

function startOf({ tree }: Document, { fragment, key }: ViewEntry): Position {
  return absolute(tree, { fragment, range: key.range }).start;
}

/** Where an entry ends; undefined for one whose value is given elsewhere, by an alias. */
function endOf({ tree }: Document, { fragment, key, value }: ViewEntry): Position | undefined {
  const { end } = absolute(tree, { fragment, range: key.range });
  const extent = extentOf(tree, value.part, value.fragment);
  if (extent === undefined) return end;
  return comparePositions(extent.end, end) < 0 ? undefined : extent.end;
}

function insertion(document: Document, at: Position, text: string): PlacedEdit | undefined {
  return replaceAbsolute(document, { start: at, end: at }, text);
}
