import { digestOfText } from '../model/values/digest.ts';
import type { Tree } from '../syntax/tree.ts';

const known = new WeakMap<Tree, string>();

/** Tells a file's whole text from every other. */
export function textDigest(tree: Tree): string {
  const found = known.get(tree) ?? digestOfText(tree.text.toString());
  known.set(tree, found);
  return found;
}
