import { remembering } from '../base/remembering.ts';
import { digestOfText } from '../model/values/digest.ts';
import type { Tree } from '../syntax/tree.ts';
import { type Document, isWhole, type ShippedStandard } from './document.ts';

/** Tells a file's whole text from every other. */
export const textDigest = remembering((tree: Tree) => digestOfText(tree.text.toString()));

/** The same of a file, without reading one that ships. */
export function textDigestOf(known: Document | ShippedStandard): string {
  return isWhole(known) ? textDigest(known.tree) : known.textDigest;
}
