/**
 * Words as a tree of their units, for finding all that begin at one place of a text in one walk. It lies in flat arrays, a
 * hash table of its branches: a text asks it twice a character, and nearly always in vain.
 */
export interface WordTree<W> {
  /** Where a unit leads from a node, 0 for nowhere. Nothing leads back to the root. */
  branch(node: number, unit: number): number;
  /** The word that ends at a node. */
  wordAt(node: number): W | undefined;
  /** How many nodes there are; they are numbered from 0. */
  readonly size: number;
}

export const root = 0;

export function wordTree<W>(words: ReadonlyMap<string, W>): WordTree<W> {
  const branches = countUnits(words.keys());
  let bits = 4;
  // At most a quarter full, so that a search in vain ends at once.
  while (2 ** bits < branches * 4) bits++;
  const size = 2 ** bits;
  const parents = new Int32Array(size).fill(-1);
  const units = new Uint16Array(size);
  const children = new Int32Array(size);
  const ends: (W | undefined)[] = [undefined];
  /** The slot of a branch, or the empty one where it belongs. */
  const slotOf = (node: number, unit: number): number => {
    let slot = (Math.imul(node, 0x9e3779b1) ^ Math.imul(unit, 0x85ebca6b)) >>> (32 - bits);
    while (parents[slot] !== -1 && (parents[slot] !== node || units[slot] !== unit)) slot = (slot + 1) & (size - 1);
    return slot;
  };
  for (const [text, word] of words) {
    let node = root;
    for (let at = 0; at < text.length; at++) {
      const unit = text.charCodeAt(at);
      const slot = slotOf(node, unit);
      if (parents[slot] === -1) {
        parents[slot] = node;
        units[slot] = unit;
        children[slot] = ends.length;
        ends.push(undefined);
      }
      node = children[slot] ?? root;
    }
    ends[node] = word;
  }
  // An empty slot has the child 0.
  return { branch: (node, unit) => children[slotOf(node, unit)] ?? 0, wordAt: (node) => ends[node], size: ends.length };
}

/** At least as many as the tree will have branches. */
function countUnits(words: Iterable<string>): number {
  let units = 0;
  for (const word of words) units += word.length;
  return units;
}
