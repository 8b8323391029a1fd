import type { Node } from './tree.ts';

/** How many aliases may be met when all of them are followed: a few lines of them can stand for billions. */
export const maxExpansions = 10_000;

/** How many aliases one meets in a node, following each. Infinite is not met: no alias leads into itself. */
export function countExpansions(node: Node): number {
  return count(node, new Map());
}

function count(node: Node, known: Map<Node, number>): number {
  switch (node.kind) {
    case 'scalar':
      return 0;
    case 'alias': {
      const { target } = node;
      if (!target) return 1;
      const before = known.get(target);
      if (before !== undefined) return 1 + before;
      const inside = count(target, known);
      known.set(target, inside);
      return 1 + inside;
    }
    case 'list':
      return node.items.reduce((sum, item) => sum + count(item, known), 0);
    case 'map':
      return node.entries.reduce((sum, entry) => sum + count(entry.value, known), 0);
  }
}
