import { root } from '../model/keys/table.ts';
import type { Standard } from '../model/standard.ts';
import { absolute } from '../syntax/navigate.ts';
import type { Document } from '../workspace/document.ts';
import { replaceAbsolute } from './edits.ts';
import type { PlacedEdit } from './rule.ts';

/**
 * Adds an item to a list in a standard's header, where there is none yet with its key at its usual place among the
 * others. `item` is written in flow form. Undefined where nothing tells where to put it.
 */
export function addListItem(document: Document, standard: Standard, key: string, item: string): PlacedEdit | undefined {
  const { tree } = document;
  const given = standard.given.get(key);
  const node = given?.node;
  if (given === undefined || node?.kind !== 'list') {
    return given === undefined ? addKey(document, standard, key, [`${key}:`, `  - ${item}`]) : undefined;
  }
  const { end, start } = absolute(tree, given);
  if (node.flow) {
    const at = { line: end.line, character: end.character - 1 };
    return replaceAbsolute(document, { start: at, end: at }, node.items.length === 0 ? item : `, ${item}`);
  }
  const line = { line: end.line, character: tree.text.line(end.line).length };
  return replaceAbsolute(document, { start: line, end: line }, `\n${' '.repeat(start.character)}- ${item}`);
}

/** Adds a key of a standard above the next one that usually follows it, and above the comments that belong to that. */
function addKey(document: Document, standard: Standard, key: string, lines: readonly string[]): PlacedEdit | undefined {
  const { tree } = document;
  const order = Object.keys(root('standard').keys);
  const next = order.slice(order.indexOf(key) + 1).find((one) => standard.given.has(one));
  const place = next === undefined ? undefined : standard.given.get(next)?.key;
  if (place === undefined) return undefined;
  let { line } = absolute(tree, place).start;
  while (line > 0 && /^#/.test(tree.text.line(line - 1))) line--;
  const at = { line, character: 0 };
  return replaceAbsolute(document, { start: at, end: at }, lines.map((one) => `${one}\n`).join(''));
}
