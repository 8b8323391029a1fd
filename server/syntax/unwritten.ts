import type { ScalarNode } from './tree.ts';

/** The signs around a placeholder; nothing else in a text of ours begins and ends with them. */
const open = '‹';
const close = '›';

/** A text that says what is to be written in its place: ‹title›. `hint` must hold no sign that structure is made of. */
export function placeholder(hint: string): string {
  return `${open}${hint}${close}`;
}

/** What a text that is a placeholder says; undefined for any other. */
export function hintOf(text: string): string | undefined {
  if (!text.startsWith(open) || text.indexOf(close) !== text.length - 1 || text.lastIndexOf(open) > 0) return undefined;
  return text.slice(open.length, -close.length);
}

/** Whether a scalar still says what is to be written in its place. In quotes it is a text like any other. */
export function isPlaceholder({ style, text }: ScalarNode): boolean {
  return style === 'plain' && hintOf(text) !== undefined;
}

/** Whether an author has not written there yet: nothing stands there, or a placeholder. */
export function isUnwritten(node: ScalarNode): boolean {
  return node.style === 'empty' || isPlaceholder(node);
}
