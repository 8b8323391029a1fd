import { digestOfText } from '../model/values/digest.ts';
import type { Tree } from '../syntax/tree.ts';
import { type Document, isWhole, type ShippedStandard } from './document.ts';

const known = new WeakMap<Tree, string>();

/** Tells a file's whole text from every other. */
export function textDigest(tree: Tree): string {
  const found = known.get(tree) ?? digestOfText(tree.text.toString());
  known.set(tree, found);
  return found;
}

/** The same of a file, without reading one that ships. */
export function textDigestOf(known: Document | ShippedStandard): string {
  return isWhole(known) ? textDigest(known.tree) : known.textDigest;
}
