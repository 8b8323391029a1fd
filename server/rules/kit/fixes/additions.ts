import type { Element, Field } from '../../../model/field.ts';
import { root } from '../../../model/keys/table.ts';
import { absolute } from '../../../syntax/navigate.ts';
import type { ListPart, Node, Place } from '../../../syntax/tree.ts';
import { isPlaceholder } from '../../../syntax/unwritten.ts';
import type { Document } from '../../../workspace/document.ts';
import type { PlacedEdit } from '../../rule.ts';
import { replaceAbsolute } from './edits.ts';
import { blockLines, flowContent, flowEntry, itemLines, type NewContent, type NewEntry } from './new-entry.ts';

/**
 * Adds entries at the end of an element's map, block or flow as the map is. Undefined for an element with nothing in it
 * to line up with.
 */
export function addEntry(document: Document, element: Element, ...added: readonly NewEntry[]): PlacedEdit | undefined {
  const fields = [...element.given.values()];
  const [first, last] = [fields[0]?.key, fields.at(-1)];
  if (first === undefined || last === undefined) return undefined;
  if (isFlow(element.node)) return behind(last, added.map((one) => `, ${flowEntry(one)}`).join(''));
  return below(document, last, first.range.start.character, added.flatMap(blockLines));
}

/** Makes a map of a list's item that is a text alone, with the text and more. Undefined for one of several lines. */
export function addToText(
  document: Document,
  place: Place,
  ...added: readonly NewEntry[]
): readonly PlacedEdit[] | undefined {
  const { fragment, range } = place;
  const { start, end } = absolute(document.tree, place);
  if (start.line !== end.line) return undefined;
  const before = document.tree.text.line(start.line).slice(0, start.character);
  const opening = (text: string): PlacedEdit => ({ fragment, range: { start: range.start, end: range.start }, text });
  if (/^\s*(?:- +)+$/.test(before))
    return [opening('text: '), below(document, place, start.character, added.flatMap(blockLines))];
  if (!/[[,]\s*$/.test(before)) return undefined;
  return [opening('{text: '), behind(place, `${added.map((one) => `, ${flowEntry(one)}`).join('')}}`)];
}

/**
 * Adds items to the list under a key of an element (or of the file itself), or the key with the list where there is
 * none. Undefined where something else stands there.
 */
export function addItems(
  document: Document,
  element: Element,
  key: string,
  ...items: readonly NewContent[]
): PlacedEdit | undefined {
  const list = element.given.get(key);
  if (list === undefined) {
    const added = { key, value: { items } };
    return element === document.model ? addSection(document, element, added) : addEntry(document, element, added);
  }
  const { node } = list;
  const value = element.given.entries.find((one) => one.key.text === key)?.value;
  if (value?.kind === 'list-part') return addToCut(document, value, items);
  if (node.kind !== 'list') return undefined;
  const last = node.items.at(-1);
  const place = last && { fragment: list.fragment, range: last.range };
  if (node.flow) {
    const text = items.map(flowContent).join(', ');
    return place ? behind(place, `, ${text}`) : { fragment: list.fragment, range: list.range, text: `[${text}]` };
  }
  return below(document, place ?? list, list.range.start.character, items.flatMap(itemLines));
}

/** Adds items to a list of which each item is a fragment. */
function addToCut(document: Document, list: ListPart, items: readonly NewContent[]): PlacedEdit | undefined {
  const last = list.items.at(-1);
  if (last?.kind !== 'leaf') return undefined;
  return addBehind(document, { fragment: last.fragment, range: last.node.range }, items.flatMap(itemLines));
}

/** Lines of new items behind the item of a list at a place. Undefined where that begins no line. */
export function addBehind(document: Document, item: Place, lines: readonly string[]): PlacedEdit | undefined {
  const { line } = absolute(document.tree, item).start;
  const dash = /^\s*(?=-)/.exec(document.tree.text.line(line));
  return dash === null ? undefined : below(document, item, dash[0].length, lines);
}

/** An entry of a map with free keys, which may be cut into fragments: its key and its value. */
export interface Sibling {
  readonly key: Place;
  readonly value: Place;
}

/**
 * Adds entries to a map with free keys (`figures`, `answers`) of a file: behind the last that is there, in an empty one,
 * or with the key that holds them, at its usual place among the others.
 */
export function addToKeyed(
  document: Document,
  file: Element,
  key: string,
  last: Sibling | undefined,
  added: readonly NewEntry[],
): PlacedEdit | undefined {
  const map = file.given.get(key);
  if (map?.key === undefined) return addSection(document, file, { key, value: added });
  const flow = isFlow(map.node);
  if (last !== undefined && flow) return behind(last.value, added.map((one) => `, ${flowEntry(one)}`).join(''));
  if (last !== undefined) return below(document, last.value, last.key.range.start.character, added.flatMap(blockLines));
  const lines = added.flatMap(blockLines).map((line) => `\n  ${line}`);
  const text = `:${lines.join('')}`;
  const isHint = map.node?.kind === 'scalar' && isPlaceholder(map.node);
  if (!flow && !isHint) return { ...lineEnd(document, map.key), text: text.slice(1) };
  return { fragment: map.fragment, range: { start: map.key.range.end, end: map.range.end }, text };
}

/** Adds a key of a file above the next one that usually follows it, and above the comments that belong to that. */
export function addSection(document: Document, file: Element, added: NewEntry): PlacedEdit | undefined {
  const { tree } = document;
  if (isFlow(file.node) || (document.kind !== 'report' && document.kind !== 'standard')) return undefined;
  const order = Object.keys(root(document.kind).keys);
  const following = order.slice(order.indexOf(added.key) + 1).map((one) => file.given.get(one)?.key);
  const next = following.find((one) => one !== undefined);
  const lines = blockLines(added);
  if (next === undefined) {
    const line = lastWritten(document);
    const text = lines.map((one) => `\n${one}`).join('');
    const end = { line, character: tree.text.line(line).length };
    return replaceAbsolute(document, { start: end, end }, text);
  }
  let { line } = absolute(tree, next).start;
  while (line > 0 && /^#/.test(tree.text.line(line - 1))) line--;
  const at = { line, character: 0 };
  return replaceAbsolute(document, { start: at, end: at }, lines.map((one) => `${one}\n`).join(''));
}

function isFlow(node: Node | undefined): boolean {
  return (node?.kind === 'map' || node?.kind === 'list') && node.flow;
}

/** The last line on which anything is written, or the first. */
export function lastWritten({ tree }: Document): number {
  let line = tree.text.lineCount - 1;
  while (line > 0 && tree.text.line(line).trim() === '') line--;
  return line;
}

function behind({ fragment, range }: Place | Field<unknown>, text: string): PlacedEdit {
  return { fragment, range: { start: range.end, end: range.end }, text };
}

/** Lines at a column, below the line on which a place ends. */
function below(document: Document, place: Place, column: number, lines: readonly string[]): PlacedEdit {
  const indent = ' '.repeat(column);
  return { ...lineEnd(document, place), text: lines.map((line) => `\n${indent}${line}`).join('') };
}

/** The end of the line on which a place ends, behind a comment that may follow it. */
function lineEnd(document: Document, { fragment, range }: Place): Place {
  const { tree } = document;
  const { line } = absolute(tree, { fragment, range }).end;
  const end = { line: range.end.line, character: tree.text.line(line).length };
  return { fragment, range: { start: end, end } };
}
