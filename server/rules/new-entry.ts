/** What is to be written under a key: a scalar as it stands in a file (`''`: left to the author), a map, or a list. */
export type Content = string | readonly NewEntry[] | { readonly items: readonly Content[] };

/** One `key: value` that a fix writes. */
export interface NewEntry {
  readonly key: string;
  readonly value: Content;
}

export function entry(key: string, value: Content = ''): NewEntry {
  return { key, value };
}

function isEntries(content: Content): content is readonly NewEntry[] {
  return Array.isArray(content);
}

/** In block style, one line each, relative to the column of the key. */
export function blockLines({ key, value }: NewEntry): readonly string[] {
  if (typeof value === 'string') return [`${key}: ${value}`];
  if (isEntries(value)) return [`${key}:`, ...value.flatMap(blockLines).map(deeper)];
  return [`${key}:`, ...value.items.flatMap(itemLines).map(deeper)];
}

/** A list item in block style, relative to the column of its dash. */
export function itemLines(item: Content): readonly string[] {
  if (typeof item === 'string') return [`- ${item}`];
  const lines = isEntries(item) ? item.flatMap(blockLines) : item.items.flatMap(itemLines);
  return lines.map((line, index) => (index === 0 ? `- ${line}` : deeper(line)));
}

function deeper(line: string): string {
  return `  ${line}`;
}

/** In flow style: `key: {status: planned, statement: }`. */
export function flowEntry({ key, value }: NewEntry): string {
  return `${key}: ${flowContent(value)}`;
}

export function flowContent(content: Content): string {
  if (typeof content === 'string') return content;
  return isEntries(content)
    ? `{${content.map(flowEntry).join(', ')}}`
    : `[${content.items.map(flowContent).join(', ')}]`;
}
