import { isEntries, type NewContent, type NewEntry } from '../../rules/kit/fixes/new-entry.ts';
import { hintOf } from '../../syntax/unwritten.ts';
import type { Layout } from './skeleton.ts';
import { literal } from './snippet.ts';

/** What belongs under a key, as fixes write it, with a tab stop wherever the author is to write; `layout` is that of the key. */
export function contentSnippet(content: NewContent, layout: Layout): string {
  if (typeof content === 'string') return ` ${literal(content)}`;
  const inner: Layout = { ...layout, indent: layout.indent + layout.step };
  const start = `\n${' '.repeat(inner.indent)}`;
  if (isEntries(content)) return content.map((one) => `${start}${entrySnippet(one, inner)}`).join('');
  return content.items.map((one) => `${start}- ${itemSnippet(one, inner)}`).join('');
}

function entrySnippet({ key, value, isSuggested }: NewEntry, layout: Layout): string {
  const isOpen = typeof value === 'string' && (isSuggested === true || hintOf(value) !== undefined);
  return `${literal(key)}:${isOpen ? ` ${layout.stops.text(value)}` : contentSnippet(value, layout)}`;
}

/** Further keys of a map line up with its first. `layout` is that of the dash. */
function itemSnippet(item: NewContent, layout: Layout): string {
  return contentSnippet(item, { ...layout, indent: layout.indent + 2 - layout.step }).trimStart();
}
