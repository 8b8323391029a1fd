import { type Range, shiftLines } from '../base/position.ts';
import type { Element, Field } from '../model/field.ts';
import { absolute, fragmentAt } from '../syntax/navigate.ts';
import type { Place } from '../syntax/tree.ts';
import type { Document } from '../workspace/document.ts';
import type { PlacedEdit } from './rule.ts';

/** Writes `text` in place of what stands there. */
export function replace(place: Place, text: string): PlacedEdit {
  return { fragment: place.fragment, range: place.range, text };
}

/**
 * Adds lines (`reason: …`, further lines relative to the first) at the end of an element's map, at its own indentation;
 * in a flow map before the closing brace. Undefined for an element with nothing in it to line up with.
 */
export function addEntry(document: Document, element: Element, lines: readonly string[]): PlacedEdit | undefined {
  const fields = [...element.given.values()];
  const first = fields[0]?.key;
  const last = fields.at(-1);
  if (first === undefined || last === undefined) return undefined;
  if (element.node?.kind === 'map' && element.node.flow) {
    const end = lastOf(last);
    return { ...end, text: `, ${lines.join(' ')}` };
  }
  const indent = ' '.repeat(first.range.start.character);
  return { ...lineEnd(document, last), text: lines.map((line) => `\n${indent}${line}`).join('') };
}

/** Adds entries behind the last one of a block map with free keys; `key` is that entry's key, `value` its value. */
export function addSibling(
  document: Document,
  key: Place | undefined,
  value: Place | undefined,
  lines: readonly string[],
): PlacedEdit | undefined {
  if (key === undefined || value === undefined) return undefined;
  const indent = document.tree.text.line(absolute(document.tree, key).start.line).slice(0, key.range.start.character);
  // In a flow map, or behind a dash, there is no line of its own to add.
  if (indent.trim() !== '') return undefined;
  return { ...lineEnd(document, value), text: lines.map((line) => `\n${indent}${line}`).join('') };
}

/** Writes `text` in place of a range of the document (absolute), as an edit of the fragment in which that begins. */
export function replaceAbsolute({ tree }: Document, range: Range, text: string): PlacedEdit | undefined {
  const found = fragmentAt(tree, range.start.line);
  return found && { fragment: found.fragment, range: shiftLines(range, -found.line), text };
}

function lastOf(field: Field<unknown>): Place {
  const { fragment, range } = field;
  return { fragment, range: { start: range.end, end: range.end } };
}

/** The end of the line on which a field ends, behind a comment that may follow it. */
function lineEnd(document: Document, field: Place): Place {
  const { fragment, range } = field;
  const { tree } = document;
  const { line } = absolute(tree, field).end;
  const end = { line: range.end.line, character: tree.text.line(line).length };
  return { fragment, range: { start: end, end } };
}
