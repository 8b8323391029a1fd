import { visible } from '../base/visible.ts';

/** A sign without width, at which no line is broken. */
const between = '\u2060';

/**
 * A text for a place where an editor shows one line that is no Markdown: a lens, a symbol, an entry of a list, a message.
 * VS Code draws `$(trash)` there as a picture and makes a link of `[x](command:y)`; no editor has a way to escape them that
 * others would not show, so that the two signs are parted where nobody sees it.
 */
export function label(text: string): string {
  return visible(text).replace(/\$(?=\()|\](?=\()/g, `$&${between}`);
}
