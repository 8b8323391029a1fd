import type { Position } from '../../base/position.ts';
import { containerOf } from '../../syntax/children.ts';
import { locate } from '../../syntax/locate.ts';
import type { Document } from '../../workspace/document.ts';
import type { StructureChange } from './change.ts';
import { levelsAt, startOf } from './things.ts';

/**
 * Takes the cursor one level out, where nothing but indentation and dashes stands on its line: from an empty item to where its
 * list is a key's, from there to where the thing that has the key stands among its like. Undefined on any other line.
 */
export function left(document: Document, { line, character }: Position): StructureChange | undefined {
  const { text } = document.tree;
  const written = text.line(line);
  const dash = /^\s*(?:-\s+)*-\s*$/.test(written) ? written.lastIndexOf('-') : undefined;
  if (written.trim() !== '' && dash === undefined) return undefined;
  const from = dash ?? Math.min(character, written.length);
  if (from === 0 && dash === undefined) return undefined;
  // A text is the author's own, empty lines and dashes in it too.
  if (locate(document.tree, { line, character }).part === 'value') return undefined;
  const before = written.slice(0, from);
  const to = before.trim() === '' ? outerColumn(document, line, from, dash !== undefined) : before.trimEnd().length + 1;
  const lead = before.trim() === '' ? ' '.repeat(to) : `${before.trimEnd()} `;
  const range = { start: { line, character: 0 }, end: { line, character: written.length } };
  return { range, text: lead, cursor: { line, character: lead.length } };
}

/** The column of the level around one: of the map around an item's list, else of the next map or list further out. */
function outerColumn(document: Document, line: number, from: number, item: boolean): number {
  const columns = levelsAt(document, line).flatMap(({ written }) => {
    const container = containerOf(written);
    if (container === undefined || container.flow || container.count === 0) return [];
    if (item && container.kind === 'list') return [];
    return startOf(document, container, 0).character;
  });
  const outer = columns.filter((column) => (item ? column <= from : column < from));
  return Math.max(0, ...outer);
}
