import { toSimplified } from '../base/simplify.ts';

/** A text in which letters of either case, width and script are alike. */
export function folded(text: string): string {
  return toSimplified(text.normalize('NFKC').toLowerCase());
}
