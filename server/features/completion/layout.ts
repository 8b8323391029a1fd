import type { MapNode, Node } from '../../syntax/tree.ts';
import { entriesOf, itemsOf, type ValueView, viewOf } from '../../syntax/view.ts';
import type { Document } from '../../workspace/document.ts';

/** How far the file indents a map under a key: the first nested block that is found; 2 where there is none. */
export function indentStep(document: Document): number {
  const fragment = document.tree.fragments.at(0);
  if (fragment === undefined) return 2;
  return stepIn(viewOf(document.tree.root, fragment), 0) ?? 2;
}

function stepIn(view: ValueView, column: number): number | undefined {
  for (const { value, key } of entriesOf(view)) {
    const found = stepBelow(value, key.range.start.character);
    if (found !== undefined && found > 0) return found;
  }
  if (column > 64) return undefined;
  for (const item of itemsOf(view)) {
    const found = stepIn(item, column + 1);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** Lists may stand at their key's own column, so only maps tell. */
function stepBelow(value: ValueView, keyColumn: number): number | undefined {
  const { part } = value;
  if (part.kind === 'map-part') return (part.entries[0]?.key.range.start.character ?? keyColumn) - keyColumn;
  if (isBlockMap(value.node)) return value.node.range.start.character - keyColumn;
  return stepIn(value, keyColumn);
}

function isBlockMap(node: Node | undefined): node is MapNode {
  return node?.kind === 'map' && !node.flow;
}
