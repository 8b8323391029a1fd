import { visible, withoutOrders } from '../base/visible.ts';

/**
 * Prints lines. `orders`: lines that a workflow is to obey, in which whoever made them has seen to it that nothing but ours
 * is an order.
 */
export type PrintLines = (lines: readonly string[], kind?: 'text' | 'orders') => void;

/**
 * The one way to a terminal, or to whatever reads in its place. Texts of files, their names and arguments may stand in a line:
 * none ends it, steers the terminal, or is an order to the workflow that runs us.
 */
export function printTo(write: (text: string) => void): PrintLines {
  return (lines, kind = 'text') => {
    const shown = lines.map(visible).map((line) => (kind === 'orders' ? line : withoutOrders(line)));
    if (shown.length > 0) write(`${shown.join('\n')}\n`);
  };
}

/** The lines of a text that ends in one. */
export function linesOf(text: string): readonly string[] {
  return text.replace(/\n$/, '').split('\n');
}
