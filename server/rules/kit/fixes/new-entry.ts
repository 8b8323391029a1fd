import { visible } from '../../../base/visible.ts';

/** What is to be written under a key: a scalar as it stands in a file (`''`: left to the author), a map, or a list. */
export type NewContent = string | readonly NewEntry[] | { readonly items: readonly NewContent[] };

/** One `key: value` that a fix writes. */
export interface NewEntry {
  readonly key: string;
  readonly value: NewContent;
  /** A comment on a line of its own above, or several of them, in block style. */
  readonly above?: string | readonly string[];
  /** Whether the value is a first one, which the author may well write otherwise. */
  readonly isSuggested?: true;
}

export function entry(key: string, value: NewContent = ''): NewEntry {
  return { key, value };
}

export function isEntries(content: NewContent): content is readonly NewEntry[] {
  return Array.isArray(content);
}

/** In block style, one line each, relative to the column of the key. */
export function blockLines({ above, ...added }: NewEntry): readonly string[] {
  return [...[above ?? []].flat().map((line) => `# ${visible(line)}`.trimEnd()), ...linesOf(added)];
}

function linesOf({ key, value }: NewEntry): readonly string[] {
  return typeof value === 'string' ? [`${key}: ${value}`] : [`${key}:`, ...contentLines(value).map(deeper)];
}

/** What belongs under a key in block style, relative to the column of the first of it. */
export function contentLines(content: NewContent): readonly string[] {
  if (typeof content === 'string') return [content];
  return isEntries(content) ? content.flatMap(blockLines) : content.items.flatMap(itemLines);
}

/** A list item in block style, relative to the column of its dash. */
export function itemLines(item: NewContent): readonly string[] {
  if (typeof item === 'string') return [`- ${item}`];
  return contentLines(item).map((line, index) => (index === 0 ? `- ${line}` : deeper(line)));
}

function deeper(line: string): string {
  return `  ${line}`;
}

/** In flow style: `key: {status: planned, statement: }`. */
export function flowEntry({ key, value }: NewEntry): string {
  return `${key}: ${flowContent(value)}`;
}

export function flowContent(content: NewContent): string {
  if (typeof content === 'string') return content;
  return isEntries(content)
    ? `{${content.map(flowEntry).join(', ')}}`
    : `[${content.items.map(flowContent).join(', ')}]`;
}
